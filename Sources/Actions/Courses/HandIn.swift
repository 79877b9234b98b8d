public import Domain
import Files
import Identity
public import Primitives
import Storage

extension House {
    /// Keeps what was answered so far. What came after it was handed in is not taken.
    public func saveAnswers(
        _ answers: [GivenAnswer?], number: Int, at id: ID<Course>, for visitor: Visitor
    ) async throws {
        let (person, now, chance) = (visitor.person.id, self.now, surroundings.random)
        let event = surroundings.id(StudyEvent.self)
        try await store.write { connection in
            guard let facts = try connection.study(of: person, in: id),
                let open = facts.attempts.first(where: { $0.number == number })
            else { throw Refusal.missing }
            let sealed = try connection.key(of: person).seal(answers, of: open.id, chance)
            guard try connection.run(AttemptQueries.save(open.id, sealed: sealed, at: now)) == 1 else {
                throw Refusal.changedMeanwhile
            }
            try connection.note(.answered, facts, id: event, at: now)
        }
    }

    /// Hands an attempt in and marks it. Handed in twice, it is marked once, by what came first.
    public func handIn(
        _ answers: [GivenAnswer?], number: Int, at id: ID<Course>, for visitor: Visitor
    ) async throws -> AttemptEnded {
        let (series, begun) = try await studyFacts(id, for: visitor)
        let course = try await course(begun.enrolment.version, of: series)
        let (person, now, chance) = (visitor.person.id, self.now, surroundings.random)
        let event = surroundings.id(StudyEvent.self)
        try await store.write { connection in
            guard let facts = try connection.study(of: person, in: id), facts.enrolment.id == begun.enrolment.id,
                let open = facts.attempts.first(where: { $0.number == number })
            else { throw Refusal.missing }
            guard open.endedAt == nil else { return }
            let draw = try AttemptJSON.draw(reading: Array(open.draw.utf8))
            let result = AttemptResult(answers, to: draw, from: course.bank, by: course.assessment)
            try connection.note(.answered, facts, id: event, at: now)
            try connection.run(
                AttemptQueries.end(
                    open.id, sealed: try connection.key(of: person).seal(answers, of: open.id, chance),
                    hundredths: result.hundredths, hasPassed: result.hasPassed,
                    marks: String(decoding: AttemptJSON.marks(result.lines), as: UTF8.self), at: now))
        }
        return try await endedAttempt(number, at: id, for: visitor)
    }
}

extension PersonKey {
    fileprivate func seal(
        _ answers: [GivenAnswer?], of attempt: ID<StoredAttempt>, _ chance: (Int) -> [UInt8]
    ) -> [UInt8] {
        seal(AttemptJSON.answers(answers), context: Array("attempt:\(attempt)".utf8), nonce: chance)
    }
}
