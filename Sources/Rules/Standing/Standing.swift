public import Primitives

/// Where a person stands for one credential, with a reason on every line.
public struct Standing: Sendable {
    /// The portfolio's own short name of the credential.
    public var id: String
    /// Body and code as the portfolio names it.
    public var credential: String
    /// How it is written behind a name.
    public var sign: String
    public var title: String
    public var bodyName: String
    public var programmeTitle: String
    /// Programme and version.
    public var rules: String
    public var unit: (one: String, many: String)
    public var cycle: DateSpan?
    /// Days on which credit counts, where they differ from the cycle.
    public var window: DateSpan?
    public var submissionOpens: CalendarDate?
    public var submissionDue: CalendarDate?
    public var expires: CalendarDate?
    public var state: StandingState
    public var isComplete: Bool?
    public var total: Tally
    public var totalConfidence: Confidence
    public var requirements: [RequirementTally]
    public var activities: [ActivityTally]
    public var notCounted: [NotCounted]
    public var duties: [Duty]
    public var unknown: [Unknown]
    public var notes: [Note]
    /// Why not everything is met, as a proof.
    public var shortage: ShortageText?

    /// What a requirement asks and has.
    public struct RequirementTally: Sendable {
        public var id: String
        public var tally: Tally
        public var confidence: Confidence
        /// The free part inside which it lies.
        public var within: String?
        public var label: String?
        /// Who told the figure, where it came from an overlay.
        public var told: String?
        /// The source of the figure.
        public var source: String?
    }

    /// What became of one activity.
    public struct ActivityTally: Sendable {
        public var id: String
        public var title: String
        public var earned: Credits?
        public var counted: Credits?
        public var placed: [(requirement: String, amount: Credits)]
        public var reasons: [Note]
    }

    /// An amount that does not count, and why.
    public struct NotCounted: Sendable {
        public var id: String
        public var title: String
        public var amount: Credits?
        public var code: NotCountedCode
        public var text: String
        public var wouldCountIf: String?
        public var source: String?
    }

    /// Something due in one year.
    public struct Duty: Sendable {
        public var id: String
        public var what: String
        public var year: Int
        public var due: CalendarDate?
        public var isDone: Bool
    }

    /// Something that is not known here.
    public struct Unknown: Sendable {
        public var what: String
        public var text: String
    }

    /// A remark with a code.
    public struct Note: Sendable {
        public var code: String
        public var text: String
    }

    /// The proof that something must be missing.
    public struct ShortageText: Sendable {
        public var requirements: [String]
        public var activities: [String]
        public var required: Credits
        public var reachable: Credits
    }
}

/// The short answer for one credential of a roster line.
public struct StandingSummary: Sendable {
    public var id: String
    public var state: StandingState
    public var isComplete: Bool?
    public var total: Tally
    /// Only requirements that miss something.
    public var missing: [(id: String, amount: Credits)]
}

/// Why a portfolio cannot be counted.
public enum CountingFault: Error, Hashable, Sendable {
    /// No programme of the rule book knows this credential.
    case unknownCredential(id: String, credential: String, meant: String?)
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
            standings.append(Explanation(appraisal, placement, log, portfolio).standing())
        }
        return standings
    }

    private func unknown(_ held: HeldCredential) -> CountingFault {
        .unknownCredential(
            id: held.id, credential: held.credential,
            meant: NearestWord.to(held.credential, among: credentialCodes))
    }
}
