public import Domain
public import Primitives
import Storage

extension House {
    /// Adds a number by which a body knows somebody; it stays unverified until the body or an import shows it.
    public func addIdentifier(kind: String, number: String, for visitor: Visitor) async throws {
        guard let kind = Identifier.Kind.codes.find(kind) else {
            throw Refusal.invalid("kind", "Choose which number it is.")
        }
        let tidy = number.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isClean = !tidy.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard !Identifier.folded(tidy).isEmpty, tidy.unicodeScalars.count <= 60, isClean else {
            throw Refusal.invalid("number", "Give the number as the body writes it, in at most 60 letters and digits.")
        }
        let identifier = Identifier(id: surroundings.id(), kind: kind, number: tidy)
        let person = visitor.person.id
        let now = self.now
        do {
            try await store.write { connection in
                guard try connection.all(IdentifierQueries.all(of: person)).count < 40 else {
                    throw Refusal.invalid("number", "At most 40 numbers.")
                }
                try connection.run(IdentifierQueries.add(identifier, of: person, at: now))
            }
        } catch StoreError.unique {
            throw Refusal.invalid("number", "This number is there already.")
        }
    }

    /// Takes a number away.
    public func removeIdentifier(_ id: ID<Identifier>, for visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in _ = try connection.run(IdentifierQueries.remove(id, of: person)) }
    }
}
