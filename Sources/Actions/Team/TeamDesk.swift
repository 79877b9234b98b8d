public import Domain
public import Primitives
import Rules

/// The figure of a team that matters now.
public struct TeamDesk: Sendable {
    /// How many people.
    public let people: Int
    /// How many of them have a credential that ends within sixty days and is not complete.
    public let lapsing: Int
}

extension House {
    /// The figure for somebody who leads a team; nothing for others.
    public func teamDesk(_ visitor: Visitor) async throws -> TeamDesk? {
        guard let organisation = visitor.actor.leads.first else { return nil }
        let team = try await team(of: organisation, for: visitor)
        let soon = today.adding(days: 60)
        let lapsing = team.colleagues.count { colleague in
            colleague.standings.contains { standing in
                standing.isComplete != true && standing.expires.map { $0 <= soon && $0 >= today } ?? false
            }
        }
        return TeamDesk(people: team.colleagues.count, lapsing: lapsing)
    }
}

extension Actor {
    /// The organisations in which they lead people.
    public var leads: [ID<Organisation>] {
        memberships.filter { $0.role == .manager || $0.role == .supervisor }.map(\.organisation)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
