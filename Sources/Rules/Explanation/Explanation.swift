import Primitives

/// Turns a counted credential into the full answer: what was put where, why the rest does not count, what is not known.
struct Explanation {
    let appraisal: Appraisal
    let placement: Placement
    let log: CreditLog
    let portfolio: Portfolio
    /// How far each limit of the problem is used, and by whom.
    let uses: [LimitUse]
    /// The limits over each portion.
    let limitsOfPortion: [[Int]]

    /// How far a limit is used.
    struct LimitUse {
        var isUsedUp: Bool
        /// The activities that have credit under it, in the order of the log.
        var claimants: [Int]
        /// How many activities have credit under it that finds no room.
        var isWaitedForBy: Int
    }

    init(_ appraisal: Appraisal, _ placement: Placement, _ log: CreditLog, _ portfolio: Portfolio) {
        self.appraisal = appraisal
        self.placement = placement
        self.log = log
        self.portfolio = portfolio
        let screening = appraisal.screening
        let used = placement.amounts.map { $0.reduce(0, +) }
        var limitsOfPortion = [[Int]](repeating: [], count: used.count)
        uses = screening.problem.limits.enumerated().map { number, limit in
            var claimants: [Int] = []
            var waiting: Set<Int> = []
            var sum: Int64 = 0
            for portion in limit.portions {
                limitsOfPortion[portion].append(number)
                let place = screening.activityOfPortion[portion]
                sum += used[portion]
                if used[portion] > 0, claimants.last != place { claimants.append(place) }
                if used[portion] < screening.problem.portions[portion].amount { waiting.insert(place) }
            }
            return LimitUse(isUsedUp: sum >= limit.amount, claimants: claimants, isWaitedForBy: waiting.count)
        }
        self.limitsOfPortion = limitsOfPortion
    }

    var parts: ProgrammeVersion.Parts { appraisal.choice.version.parts }
    var scheme: Scheme { appraisal.scheme }
    var unit: (one: String, many: String) { parts.unit }

    /// An amount in the body's word: "1 point", "2.5 points".
    func amount(_ amount: Credits) -> String {
        "\(amount) \(amount == Credits(1) ? unit.one : unit.many)"
    }

    /// A source as people can follow it.
    func source<Value>(_ figure: Figure<Value>?) -> String? {
        guard let place = figure?.sources.first, parts.sources.indices.contains(place) else { return nil }
        let source = parts.sources[place]
        return source.url.map { "\(source.title), \($0)" } ?? source.title
    }

    func standing() -> Standing {
        let choice = appraisal.choice
        return Standing(
            id: appraisal.held.id, credential: appraisal.held.credential, sign: choice.rule.sign,
            title: choice.rule.title, bodyName: parts.bodyName, programmeTitle: parts.title, rules: parts.id,
            unit: unit, cycle: choice.cycle.span, window: scheme.window, submissionOpens: appraisal.submissionOpens,
            submissionDue: appraisal.submissionDue, expires: choice.cycle.expires, state: appraisal.state,
            isComplete: appraisal.isComplete, total: appraisal.total, totalConfidence: scheme.total.confidence,
            requirements: requirements(), activities: activities(), notCounted: notCounted(), duties: duties(),
            unknown: unknowns(), notes: notes(), shortage: shortage())
    }

    private func requirements() -> [Standing.RequirementTally] {
        scheme.needs.enumerated().map { place, need in
            Standing.RequirementTally(
                id: need.id, tally: appraisal.tallies[place], confidence: need.amount.confidence,
                isRest: need.isRest, within: need.within.map { scheme.needs[$0].id }, label: need.label,
                told: need.amount.told,
                source: source(need.amount))
        }
    }

    /// What was put of an activity into each requirement.
    func placed(_ place: Int) -> [(requirement: String, amount: Credits)] {
        var amounts = [Int64](repeating: 0, count: scheme.needs.count)
        for portion in appraisal.screening.fates[place].portions {
            for (need, amount) in placement.amounts[portion].enumerated() { amounts[need] += amount }
        }
        return scheme.needs.indices.compactMap { need in
            amounts[need] > 0 ? (scheme.needs[need].id, Credits(thousandths: amounts[need])) : nil
        }
    }

    private func activities() -> [Standing.ActivityTally] {
        log.activities.enumerated().map { place, activity in
            let fate = appraisal.screening.fates[place]
            let placed = placed(place)
            let isKnown = fate.earned != nil && appraisal.isCycleKnown && !fate.hasUnknownCap
            return Standing.ActivityTally(
                id: activity.id, title: activity.title, earned: fate.earned,
                counted: isKnown ? placed.reduce(.zero) { $0 + $1.amount } : nil, placed: placed,
                reasons: reasons(activity, fate, placed.isEmpty))
        }
    }

    /// Proof of a shortage, in the requirements' and activities' names.
    private func shortage() -> Standing.ShortageText? {
        guard let missing = appraisal.total.missing, missing > .zero,
            let proof = Shortage.proof(of: appraisal.screening.problem, missing: missing.thousandths)
        else { return nil }
        let places = Set(proof.portions.map { appraisal.screening.activityOfPortion[$0] })
        return Standing.ShortageText(
            requirements: proof.needs.map { scheme.needs[$0].id },
            activities: log.order.filter(places.contains).map { log.activities[$0].id },
            required: Credits(thousandths: proof.asked), reachable: Credits(thousandths: proof.reachable))
    }

    private func duties() -> [Standing.Duty] {
        guard let span = appraisal.choice.cycle.span else { return [] }
        return appraisal.choice.rule.duties.flatMap { duty in
            (span.from.year...span.to.year).compactMap { year in
                let due: CalendarDate?
                switch duty.due.value {
                case .anniversaryMonth:
                    guard let issued = appraisal.held.issued ?? Optional(span.from),
                        let day = CalendarDate(year: year, month: issued.parts.month, day: 1)?.lastOfMonth,
                        span.contains(day), year > issued.year || appraisal.held.issued == nil
                    else { return nil }
                    due = day
                case .endOfYear: due = CalendarDate(year: year, month: 12, day: 31)
                case nil: due = nil
                }
                return Standing.Duty(
                    id: duty.id, what: duty.what, year: year, due: due,
                    isDone: appraisal.held.facts.dutiesPaid.contains(year))
            }
        }
    }
}
