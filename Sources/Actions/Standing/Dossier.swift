public import Domain
import Files
import Identity
public import Primitives
public import Rules
import Storage

/// All that is needed to say where somebody stands.
public struct Dossier: Sendable {
    /// Who.
    public let person: Person
    /// The wallet.
    public let credentials: [Credential]
    /// The credits, in the order in which they were first recorded.
    public let credits: [Credit]
    /// What bodies told the person.
    public let told: [ToldValue]
    /// How many drafts wait.
    public let draftCount: Int

    /// The credits that were not withdrawn.
    public var valid: [Credit] {
        credits.contains(where: \.isWithdrawn) ? credits.filter { !$0.isWithdrawn } : credits
    }

    /// What the rules are asked about; one activity may be put in another's place, or behind the others.
    public func portfolio(with trial: Activity? = nil, inPlaceOf replaced: ID<LedgerEntry>? = nil) -> Portfolio {
        var activities = valid.filter { $0.id != replaced }.map(\.record.activity)
        if let trial { activities.append(trial) }
        return Portfolio(
            name: person.name, birthDate: person.birthDate, credentials: credentials.map(\.held),
            activities: activities)
    }
}

extension House {
    /// Everything of one person, in one look at the store.
    public func dossier(of visitor: Visitor) async throws -> Dossier {
        let person = visitor.person
        return try await store.read { connection in try Self.dossier(of: person, in: connection) }
    }

    static func dossier(of person: Person, in connection: any Connection) throws -> Dossier {
        let key = try connection.key(of: person.id)
        let reader = try HeldCredentialReader()
        return Dossier(
            person: person,
            credentials: try connection.all(CredentialQueries.all(of: person.id)).map { try reader.credential($0) },
            credits: Credit.all(in: try connection.ledger(of: person.id, key)),
            told: try connection.all(ToldValueQueries.all(of: person.id)),
            draftCount: try connection.first(DraftQueries.count(of: person.id)) ?? 0)
    }

    /// Where somebody stands for every credential.
    public func standings(of dossier: Dossier, _ portfolio: Portfolio? = nil) async throws -> [Standing] {
        let book = try await rules.book(with: dossier.told)
        return try book.standings(of: portfolio ?? dossier.portfolio(), asOf: today)
    }
}

extension HeldCredentialReader {
    /// A credential as it was stored.
    func credential(_ stored: StoredCredential) throws -> Credential {
        Credential(
            id: stored.id, held: try credential(stored.details), number: stored.number, revision: stored.revision)
    }
}
