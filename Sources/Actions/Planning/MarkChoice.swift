public import Domain
import Files
import Identity
import Primitives
import Storage

extension House {
    /// Has something in every plan of somebody's, in none, or where it fits.
    public func mark(_ key: String, _ mark: PlanMarks.Mark, for visitor: Visitor) async throws {
        guard !key.isEmpty, key.utf8.count <= 300 else { throw Refusal.missing }
        let person = visitor.person.id
        let chance = surroundings.random
        let now = self.now
        try await store.write { connection in
            let secret = try connection.key(of: person)
            let marks = try Self.planMarks(of: person, secret, in: connection).marking(key, mark)
            let sealed = secret.seal(
                PlanMarksJSON.bytes(marks), context: Self.marksContext(person), nonce: chance)
            _ = try connection.run(PlanQueries.putMarks(sealed, of: person, at: now))
        }
    }

    /// What somebody wants in every plan, and in none.
    public func planMarks(of visitor: Visitor) async throws -> PlanMarks {
        let person = visitor.person.id
        return try await store.read { connection in
            try Self.planMarks(of: person, try connection.key(of: person), in: connection)
        }
    }

    private static func planMarks(
        of person: ID<Person>, _ key: PersonKey, in connection: any Connection
    ) throws -> PlanMarks {
        guard let sealed = try connection.first(PlanQueries.marks(of: person)) else { return PlanMarks() }
        return try PlanMarksJSON.marks(try key.open(sealed, context: marksContext(person)))
    }

    private static func marksContext(_ person: ID<Person>) -> [UInt8] { Array("plan-marks:\(person)".utf8) }
}
