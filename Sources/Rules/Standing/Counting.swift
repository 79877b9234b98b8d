public import Primitives

/// Why a portfolio cannot be counted.
public enum CountingFault: Error, Hashable, Sendable {
    /// No programme of the rule book knows this credential.
    case unknownCredential(id: String, credential: String, meant: String?)
    /// The independent check found a placement wrong: a mistake of the program, better said than counted on.
    case unsoundPlacement(id: String, PlacementCheck.Fault)
}

extension RuleBook {
    /// The short answer for every credential of a portfolio.
    public func summaries(of portfolio: Portfolio, asOf: CalendarDate) throws(CountingFault) -> [StandingSummary] {
        let log = CreditLog(portfolio.activities)
        var summaries: [StandingSummary] = []
        summaries.reserveCapacity(portfolio.credentials.count)
        for held in portfolio.credentials {
            var none: Placement?
            guard
                let appraisal = Appraisal(
                    held, log: log, birthDate: portfolio.birthDate, book: self, asOf: asOf, placement: &none)
            else { throw unknown(held) }
            var missing: [(id: String, amount: Credits)] = []
            for place in appraisal.scheme.needs.indices {
                guard let amount = appraisal.tallies[place].missing, amount > .zero else { continue }
                missing.append((appraisal.scheme.needs[place].id, amount))
            }
            summaries.append(
                StandingSummary(
                    id: held.id, state: appraisal.state, isComplete: appraisal.isComplete, total: appraisal.total,
                    missing: missing))
        }
        return summaries
    }

    /// The full answer, with every reason, for every credential of a portfolio.
    public func standings(of portfolio: Portfolio, asOf: CalendarDate) throws(CountingFault) -> [Standing] {
        let log = CreditLog(portfolio.activities)
        var standings: [Standing] = []
        for held in portfolio.credentials {
            var placement: Placement? = Placement(amounts: [])
            guard
                let appraisal = Appraisal(
                    held, log: log, birthDate: portfolio.birthDate, book: self, asOf: asOf, placement: &placement),
                let placement
            else { throw unknown(held) }
            if let fault = PlacementCheck.fault(of: placement, in: appraisal.screening.problem) {
                throw .unsoundPlacement(id: held.id, fault)
            }
            standings.append(Explanation(appraisal, placement, log, portfolio).standing())
        }
        return standings
    }

    func unknown(_ held: HeldCredential) -> CountingFault {
        .unknownCredential(
            id: held.id, credential: held.credential,
            meant: NearestWord.to(held.credential, among: credentialCodes))
    }
}
