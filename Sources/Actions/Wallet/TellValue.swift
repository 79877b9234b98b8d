public import Domain
import Files
public import Primitives
import Storage

extension House {
    /// Writes down what a body told somebody, where the rules do not know it.
    public func tell(_ told: ToldValue, for visitor: Visitor) async throws {
        guard let who = Name.tidy(told.toldBy) else {
            throw Refusal.invalid("told-by", "Say who told you: “ASCP by e-mail”.")
        }
        var told = told
        told.toldBy = who
        do {
            try await rules.check(told)
        } catch let fault as FileFault {
            throw Refusal.invalid("value", "That does not fit here: \(fault.message)")
        }
        let person = visitor.person.id
        let kept = told
        let now = self.now
        try await store.write { connection in
            try connection.run(ToldValueQueries.put(kept, of: person, at: now))
            try self.watchStanding(of: person, in: connection)
        }
    }

    /// Takes a told value away.
    public func untell(_ id: ID<ToldValue>, for visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in
            try connection.run(ToldValueQueries.remove(id, of: person))
            try self.watchStanding(of: person, in: connection)
        }
    }
}
