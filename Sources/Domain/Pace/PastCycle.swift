public import Primitives
public import Rules

/// A cycle that is over, counted by the rules that held at its end.
public struct PastCycle: Sendable {
    /// Its days.
    public var span: DateSpan
    /// Where it stood on its last day.
    public var standing: Standing

    /// A cycle that is over.
    public init(span: DateSpan, standing: Standing) {
        self.span = span
        self.standing = standing
    }
}

extension RuleBook {
    /// The cycles before this one, latest first, as far back as something was completed in them, at most `most`.
    public func pastCycles(
        of held: HeldCredential, _ standing: Standing, in portfolio: Portfolio, most: Int = 4
    ) throws(CountingFault) -> [PastCycle] {
        guard let window = standing.window ?? standing.cycle,
            let version = programme(ofCredential: held.credential)?.versions.first(where: { $0.id == standing.rules }),
            let years = version.credentials[held.credential]?.cycle.years.value
        else { return [] }
        guard let began = portfolio.activities.map(\.completed).min() else { return [] }
        var cycles: [PastCycle] = []
        var last = window.from.adding(days: -1)
        while cycles.count < most, last >= began {
            let span = DateSpan.months(12 * years, endingOn: last)
            guard let past = try standings(of: portfolio.alone(held.stating(span)), asOf: last).first,
                past.window ?? past.cycle == span
            else { break }
            cycles.append(PastCycle(span: span, standing: past))
            last = span.from.adding(days: -1)
        }
        return cycles
    }
}

extension HeldCredential {
    /// The same credential in a cycle that is stated; what was said about the present one is left out.
    func stating(_ span: DateSpan) -> HeldCredential {
        var held = self
        held.cycle = span
        held.facts.submittedOn = nil
        held.facts.expiredOn = nil
        held.facts.renewalDate = nil
        return held
    }
}

extension Portfolio {
    /// The same log with one credential.
    func alone(_ held: HeldCredential) -> Portfolio {
        var portfolio = self
        portfolio.credentials = [held]
        return portfolio
    }
}
