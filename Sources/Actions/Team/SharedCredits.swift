public import Domain
import Storage

extension House {
    /// The credits of somebody who shares them with those who lead them.
    public func sharedCredits(of colleague: TeamColleague, for visitor: Visitor) async throws -> [Credit] {
        let seen = Thing.Colleague(
            person: colleague.person.id, memberships: colleague.memberships, on: today)
        guard visitor.actor.may(.see, .entry(of: seen, concern: .none)) else { throw Refusal.forbidden }
        let person = colleague.person
        return try await store.read { connection in try Self.dossier(of: person, in: connection).credits }
    }
}
