import Primitives

/// Surplus of the cycle before that a programme lets into this one: the latest activities first.
enum CarryOver {
    /// How much of each earlier activity is carried over.
    static func amounts(
        _ held: HeldCredential, choice: VersionChoice, log: CreditLog, asOf: CalendarDate
    ) -> [Int: Credits] {
        guard let most = choice.rule.cycle.carryOver?.value, most > .zero, let span = choice.cycle.span,
            !held.facts.hasExpired(asOf: asOf)
        else { return [:] }
        let last = span.from.adding(days: -1)
        var before = choice.cycle
        before.span = DateSpan.months(12 * (choice.rule.cycle.years.value ?? 1), endingOn: last)
        before.window = before.span
        before.expires = last
        let earlier = VersionChoice(version: choice.version, rule: choice.rule, cycle: before)
        let scheme = Scheme(earlier, held: held, asOf: last)
        guard let required = scheme.total.value else { return [:] }
        let screening = Screening(log, scheme: scheme, version: choice.version)
        let placement = ExactPlacement(screening.problem).best()
        let counted = placement.amounts.reduce(Int64(0)) { $0 + $1.reduce(0, +) }
        var left = min(most, Credits(thousandths: counted).less(required))
        var carried: [Int: Credits] = [:]
        for (portion, place) in screening.activityOfPortion.enumerated().reversed() where left > .zero {
            let share = min(left, Credits(thousandths: placement.amounts[portion].reduce(0, +)))
            guard share > .zero else { continue }
            carried[place, default: .zero] += share
            left -= share
        }
        return carried
    }
}
