public import Domain
import Identity
public import Primitives
import Storage

extension House {
    /// A note beside a section is no longer than this.
    public static let longestNote = 10_000

    /// Keeps what somebody writes beside a section; nothing takes the note away.
    public func keepCourseNote(
        _ text: String, beside slug: String, of id: ID<Course>, for visitor: Visitor
    ) async throws {
        let (series, facts) = try await studyFacts(id, for: visitor)
        guard try await course(facts.enrolment.version, of: series).section(slug) != nil else { throw Refusal.missing }
        guard text.utf8.count <= Self.longestNote else {
            throw Refusal.invalid("note", "A note has at most \(Self.longestNote) characters.")
        }
        let (person, now, chance) = (visitor.person.id, self.now, surroundings.random)
        try await store.write { connection in
            guard !text.allSatisfy(\.isWhitespace) else {
                try connection.run(CourseNoteQueries.remove(beside: slug, in: id, of: person))
                return
            }
            let key = try connection.key(of: person)
            let sealed = key.seal(Array(text.utf8), context: Array("note:\(id)/\(slug)".utf8), nonce: chance)
            try connection.run(CourseNoteQueries.put(sealed, beside: slug, in: id, of: person, at: now))
        }
    }

    /// Somebody's notes in a course, by section.
    public func notes(in id: ID<Course>, for visitor: Visitor) async throws -> [String: String] {
        let person = visitor.person.id
        return try await store.read { connection in
            let stored = try connection.all(CourseNoteQueries.all(of: person, in: id))
            guard !stored.isEmpty else { return [:] }
            let key = try connection.key(of: person)
            var notes: [String: String] = [:]
            for note in stored {
                let bytes = try key.open(note.sealed, context: Array("note:\(id)/\(note.section)".utf8))
                notes[note.section] = String(decoding: bytes, as: UTF8.self)
            }
            return notes
        }
    }
}
