public import Domain
public import Primitives
import Storage

extension House {
    /// Why a visitor cannot have a credit: it is somebody else's, or there is none.
    public func absence(ofCredit id: ID<LedgerEntry>, for visitor: Visitor) async throws -> Refusal {
        let found = try await store.read { connection in try connection.first(LedgerQueries.entry(id))?.person }
        return refusal(found, for: visitor)
    }

    /// Why a visitor cannot have a credential: it is somebody else's, or there is none.
    public func absence(ofCredential id: ID<Credential>, for visitor: Visitor) async throws -> Refusal {
        let found = try await store.read { connection in try connection.first(CredentialQueries.owner(of: id)) }
        return refusal(found, for: visitor)
    }

    /// Why a visitor cannot see somebody: they do not lead them, or there is nobody.
    public func absence(ofPerson id: ID<Person>, for visitor: Visitor) async throws -> Refusal {
        let found = try await store.read { connection in try connection.first(PersonQueries.person(id))?.id }
        return found == nil ? .missing : .forbidden
    }

    private func refusal(_ owner: ID<Person>?, for visitor: Visitor) -> Refusal {
        guard let owner, !visitor.actor.may(.see, .records(of: owner)) else { return .missing }
        return .forbidden
    }
}
