public import Domain
import Storage

extension House {
    /// The credits of somebody that those who lead them may see: all where they are shared, else what the employer itself
    /// recorded.
    public func sharedCredits(of colleague: TeamColleague, for visitor: Visitor) async throws -> [Credit] {
        let seen = Thing.Colleague(
            person: colleague.person.id, memberships: colleague.memberships, on: today)
        let person = colleague.person
        let credits = try await store.read { connection in try Self.dossier(of: person, in: connection).credits }
        let visible = credits.filter { visitor.actor.may(.see, .entry(of: seen, concern: $0.concern)) }
        guard !visible.isEmpty || visitor.actor.may(.see, .entry(of: seen, concern: .none)) else {
            throw Refusal.forbidden
        }
        return visible
    }
}

extension Credit {
    /// Whom it concerns besides its owner: the employer that recorded it.
    var concern: Thing.Concern {
        guard latest.origin == .employer, let organisation = latest.verifiedBy else { return .none }
        return .business(of: organisation)
    }
}
