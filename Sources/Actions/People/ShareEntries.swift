public import Domain
public import Primitives
import Storage

extension House {
    /// Says whether an organisation that somebody belongs to may see every entry of their log.
    public func share(_ shares: Bool, with organisation: ID<Organisation>, for visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in
            guard try connection.run(MembershipQueries.share(shares, with: organisation, of: person)) > 0 else {
                throw Refusal.missing
            }
        }
    }
}
