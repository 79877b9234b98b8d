public import Primitives

extension Standing {
    /// The next step as a sentence: what is missing, and until when; or what to do now that nothing is.
    public func nextStep(asOf: CalendarDate) -> String {
        switch state {
        case .voluntary where isComplete != true:
            return "Nothing is due: taking part is voluntary."
                + (missingList.map { " To declare all the same, earn \($0)." } ?? "")
        case .future:
            return cycle.map { "This cycle begins on \($0.from.spelled); nothing is due before." }
                ?? "Nothing is due yet."
        case .submitted:
            return "Declared. Keep the evidence: an audit can still ask for it."
        default: break
        }
        if cycle == nil {
            return "Say when the cycle runs: without that nothing can be counted (see “Not known here”)."
        }
        guard let missingList else { return metStep(asOf) }
        let past = expires.map { asOf > $0 } ?? false
        if past, let expires {
            return state == .grace
                ? "Ended on \(expires.spelled); it can still be renewed late. Missing: \(missingList)."
                : "Ended on \(expires.spelled). Still missing: \(missingList)."
        }
        return "Earn \(missingList). \(deadline(asOf))"
    }

    private func metStep(_ asOf: CalendarDate) -> String {
        if isComplete == nil {
            return "All that is known is met, but not everything is known: ask \(bodyName)."
        }
        if let expires, asOf > expires {
            return "Everything asked for was earned; the cycle ended on \(expires.spelled)."
        }
        return "Complete. \(deadline(asOf))"
    }

    private func deadline(_ asOf: CalendarDate) -> String {
        switch (submissionOpens, submissionDue, expires) {
        case (let opens?, let due?, _) where asOf < opens: return "Declare between \(opens.spelled) and \(due.spelled)."
        case (_, let due?, _) where asOf <= due: return "Declare by \(due.spelled)."
        case (_, let due?, let expires?):
            return "The declaration was due on \(due.spelled); the cycle ends on \(expires.spelled)."
        case (let opens?, nil, let expires?) where asOf < opens:
            return "Renewal opens on \(opens.spelled); the cycle ends on \(expires.spelled)."
        case (_, _, let expires?): return "The cycle ends on \(expires.spelled)."
        default: return ""
        }
    }

    /// What is missing, largest families first in rule order: "1 ethics, 0.5 microbiology and 10 of your choice".
    private var missingList: String? {
        var parts: [String] = []
        for requirement in requirements {
            guard let missing = requirement.tally.missing, missing > .zero else { continue }
            let inner = requirements.filter { $0.within == requirement.id }.reduce(Credits.zero) {
                $0 + ($1.tally.missing ?? .zero)
            }
            let rest = requirement.isRest ? missing.less(inner) : missing
            guard rest > .zero else { continue }
            parts.append(requirement.isRest ? "\(rest) of your choice" : "\(rest) \(requirement.words)")
        }
        if parts.isEmpty, let missing = total.missing, missing > .zero {
            parts.append("\(missing) \(missing == Credits(1) ? unit.one : unit.many)")
        }
        guard let last = parts.popLast() else { return nil }
        return parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last
    }
}

extension Standing.RequirementTally {
    /// The requirement as people write it: its topic, or its own word.
    public var words: String {
        if id.hasPrefix("category-") { return Topic.codes.find(String(id.dropFirst(9)))?.words ?? id.spaced }
        return Topic.codes.find(id)?.words ?? id.spaced
    }
}

extension StandingState {
    /// The state as people say it, with the sign that goes with it: never colour alone.
    public var words: (sign: String, word: String) {
        switch self {
        case .voluntary: ("○", "voluntary")
        case .future: ("○", "not begun")
        case .submitted: ("✓", "declared")
        case .grace: ("!", "late period")
        case .lapsed: ("✗", "lapsed")
        case .ready: ("✓", "complete")
        case .due: ("!", "declaration open")
        case .attention: ("◐", "behind")
        case .onTrack: ("●", "on track")
        }
    }
}
