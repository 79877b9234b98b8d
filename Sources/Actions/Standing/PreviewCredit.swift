public import Domain
public import Primitives
public import Rules

/// What a credit would count, before it is saved.
public struct CreditPreview: Sendable {
    /// The answer for one credential.
    public struct Line: Sendable {
        /// The credential's standing as it would be.
        public let standing: Standing
        /// What the credit would give.
        public let earned: Credits?
        /// What of it would count.
        public let counted: Credits?
        /// Why not all of it.
        public let refusals: [Standing.NotCounted]
        /// Remarks.
        public let reasons: [Standing.Note]
        /// Where it would count.
        public let placed: [(requirement: String, amount: Credits)]
    }

    /// One line a credential.
    public let lines: [Line]
    /// The credit that looks like this one, where there is one.
    public let twin: Credit?
}

extension House {
    /// What a form would count for every credential, the rest of the log considered.
    public func preview(
        _ id: ID<LedgerEntry>, _ form: CreditForm, correcting credit: ID<LedgerEntry>?, _ dossier: Dossier
    ) async throws -> CreditPreview {
        var activity = try form.checked(id: id, asOf: today).activity
        activity.id = (credit ?? id).text
        return try await preview(activity, inPlaceOf: credit, dossier)
    }

    /// What an activity would count for every credential, the rest of the log considered.
    func preview(
        _ activity: Activity, inPlaceOf credit: ID<LedgerEntry>? = nil, _ dossier: Dossier
    ) async throws -> CreditPreview {
        let trial = dossier.portfolio(with: activity, inPlaceOf: credit)
        let standings = try await standings(of: dossier, trial)
        let lines = standings.map { standing in
            let tally = standing.activities.first { $0.id == activity.id }
            return CreditPreview.Line(
                standing: standing, earned: tally?.earned, counted: tally?.counted,
                refusals: standing.notCounted.filter { $0.id == activity.id }, reasons: tally?.reasons ?? [],
                placed: tally?.placed ?? [])
        }
        return CreditPreview(lines: lines, twin: Self.twin(of: activity, in: dossier))
    }

    /// A credit of the same title and day, or the same course number of the same provider.
    private static func twin(of activity: Activity, in dossier: Dossier) -> Credit? {
        dossier.valid.first { other in
            let known = other.record.activity
            guard other.id.text != activity.id else { return false }
            if Name.folded(known.title) == Name.folded(activity.title), known.completed == activity.completed {
                return true
            }
            guard let number = activity.provider?.number, let provider = activity.provider?.name else { return false }
            return known.provider?.number == number && known.provider?.name == provider
                && known.completed == activity.completed
        }
    }
}
