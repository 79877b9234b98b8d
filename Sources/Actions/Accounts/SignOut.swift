public import Domain
public import Primitives
import Storage

extension House {
    /// Ends one session of somebody.
    public func endSession(_ id: ID<Session>, of visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in _ = try connection.run(SessionQueries.end(id, of: person)) }
    }

    /// Ends every session of somebody but the one they use.
    public func signOutElsewhere(_ visitor: Visitor) async throws {
        let person = visitor.person.id
        let kept = visitor.session.id
        try await store.write { connection in
            try connection.run(SessionQueries.endAll(of: person, except: kept))
            try self.note(.signedOutEverywhere, person, by: person, in: connection)
        }
    }

    /// Where somebody is signed in.
    public func sessions(of visitor: Visitor) async throws -> [Session] {
        let person = visitor.person.id
        let now = self.now
        return try await store.read { connection in
            try connection.all(SessionQueries.all(of: person)).filter { $0.isOpen(at: now) }
        }
    }
}
