import Primitives

/// One credential counted: how much lies in each requirement, what is missing, where it stands. What both the short and the full answer rest on.
struct Appraisal {
    let held: HeldCredential
    let choice: VersionChoice
    let scheme: Scheme
    let screening: Screening
    let asOf: CalendarDate
    /// The tally of each need, with what lies inside it.
    let tallies: [Tally]
    /// The tally of the whole: at least what the minimums miss is missing.
    let total: Tally
    /// Everything placed.
    private let placed: Int64

    /// Counts a log; nothing where no programme rules the credential.
    init?(
        _ held: HeldCredential, log: CreditLog, birthDate: CalendarDate?, book: RuleBook, asOf: CalendarDate,
        placement: inout Placement?
    ) {
        guard let programme = book.programme(ofCredential: held.credential),
            let choice = VersionChoice(of: programme, for: held, birthDate: birthDate, asOf: asOf)
        else { return nil }
        let scheme = Scheme(choice, held: held, asOf: asOf)
        self.held = held
        self.choice = choice
        self.scheme = scheme
        self.asOf = asOf
        let carried = CarryOver.amounts(held, choice: choice, log: log, asOf: asOf)
        screening = Screening(log, scheme: scheme, version: choice.version, carried: carried)
        let problem = screening.problem
        let levels: PlacementLevels
        if placement != nil {
            let best = ExactPlacement(problem).best()
            placement = best
            levels = best.levels(needs: problem.needs.count)
        } else {
            levels = QuickLevels(problem)?.best() ?? ExactPlacement(problem).best().levels(needs: problem.needs.count)
        }
        placed = levels.total
        let isKnown = scheme.window != nil
        let tallies = zip(scheme.needs.indices, problem.counted(levels)).map { place, amount in
            Self.tally(scheme.needs[place].amount.value, Credits(thousandths: amount), isKnown)
        }
        self.tallies = tallies
        var total = Self.tally(scheme.total.value, Credits(thousandths: levels.total), isKnown)
        total.missing = total.missing.map { max($0, Self.missing(tallies, problem.needs)) }
        self.total = total
    }

    private static func tally(_ required: Credits?, _ counted: Credits, _ isKnown: Bool) -> Tally {
        guard isKnown else { return Tally(required: required, counted: nil, missing: nil) }
        return Tally(required: required, counted: counted, missing: required.map { $0.less(counted) })
    }

    var isCycleKnown: Bool { scheme.window != nil }

    /// What the needs miss together; a minimum inside the free part misses nothing on top of it.
    private static func missing(_ tallies: [Tally], _ needs: [PlacementProblem.Need]) -> Credits {
        var sum = Credits.zero
        for place in needs.indices where needs[place].within == nil {
            var inner = Credits.zero
            for other in needs.indices where needs[other].within == place { inner += tallies[other].missing ?? .zero }
            sum += max(tallies[place].missing ?? .zero, inner)
        }
        return sum
    }

    /// Whether everything is met; nothing when what is known is met and something unknown could change the answer.
    var isComplete: Bool? {
        guard isCycleKnown else { return nil }
        let known = tallies.allSatisfy { ($0.missing ?? .zero) == .zero }
        guard known, (total.missing ?? .zero) == .zero else {
            return scheme.unknownFacts.contains(where: \.asksLess) ? nil : false
        }
        let hidden =
            total.required == nil || scheme.requirementsUnknown != nil || scheme.unknownFacts.contains { !$0.asksLess }
            || tallies.contains { $0.required == nil }
        return hidden ? nil : true
    }

    /// The first state that fits.
    var state: StandingState {
        let situation = Situation(
            held: held, rule: choice.rule, cycle: choice.cycle, version: choice.version, asOf: asOf)
        if situation.isVoluntary { return .voluntary }
        let cycle = choice.cycle
        if let span = cycle.span {
            if asOf < span.from, asOf < (cycle.window ?? span).from { return .future }
            if let submitted = held.facts.submittedOn, submitted >= span.from, submitted <= (cycle.expires ?? span.to),
                submitted <= asOf
            {
                return .submitted
            }
        }
        if let last = cycle.expires, asOf > last {
            if let late = choice.version.parts.latePeriodDays?.value, asOf <= last.adding(days: late) { return .grace }
            return .lapsed
        }
        if isComplete == true { return .ready }
        if let opens = submissionOpens, asOf >= opens { return .due }
        if let span = cycle.window ?? cycle.span, let required = scheme.total.value, isCycleKnown {
            let gone = Int128(min(max(0, asOf.days(since: span.from)), span.dayCount))
            let length = Int128(span.dayCount)
            let asked = Int128(required.thousandths)
            if 10 * (gone * asked - Int128(placed) * length) > length * asked {
                return .attention
            }
        }
        return .onTrack
    }

    /// The day the declaration window opens.
    var submissionOpens: CalendarDate? { before(choice.version.parts.opensDaysBefore) }
    /// The day the declaration is due.
    var submissionDue: CalendarDate? { before(choice.version.parts.dueDaysBefore) }

    private func before(_ days: Figure<Int>?) -> CalendarDate? {
        guard let last = choice.cycle.expires, let days = days?.value else { return nil }
        return last.adding(days: -days)
    }
}
