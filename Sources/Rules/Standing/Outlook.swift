package import Primitives

/// Where a credential stands for somebody who wants to plan: what it misses, and until when anything can still be done about it.
package struct Outlook: Sendable {
    /// The portfolio's short name of the credential.
    package var id: String
    /// The days on which credit counts; nothing where the cycle is not known.
    package var window: DateSpan?
    /// The day the declaration is due, where the programme has one.
    package var due: CalendarDate?
    /// The last day of the credential.
    package var expires: CalendarDate?
    /// Where it stands.
    package var state: StandingState
    /// Whether everything that is known to be asked is met.
    package var isMet: Bool
    /// Whether something that is not known here could keep it from being complete whatever is done.
    package var isOpen: Bool

    init(_ appraisal: Appraisal) {
        let scheme = appraisal.scheme
        id = appraisal.held.id
        window = scheme.window
        due = appraisal.submissionDue
        expires = appraisal.choice.cycle.expires
        state = appraisal.state
        isMet =
            appraisal.isCycleKnown && appraisal.tallies.allSatisfy { ($0.missing ?? .zero) == .zero }
            && (appraisal.total.missing ?? .zero) == .zero
        isOpen =
            !appraisal.isCycleKnown || scheme.total.value == nil || scheme.requirementsUnknown != nil
            || !scheme.unknownFacts.isEmpty || scheme.needs.contains { $0.amount.value == nil }
    }
}

extension RuleBook {
    /// The outlook of one credential of a portfolio on a day.
    package func outlook(
        of held: HeldCredential, in portfolio: Portfolio, asOf: CalendarDate
    ) throws(CountingFault) -> Outlook {
        var none: Placement?
        guard
            let appraisal = Appraisal(
                held, log: CreditLog(portfolio.activities), birthDate: portfolio.birthDate, book: self, asOf: asOf,
                placement: &none)
        else { throw unknown(held) }
        return Outlook(appraisal)
    }
}
