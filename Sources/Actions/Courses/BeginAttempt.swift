public import Domain
import Files
public import Primitives
import Storage

extension House {
    /// Begins an attempt, or goes on with the one under way: two clicks begin one.
    public func beginAttempt(at id: ID<Course>, for visitor: Visitor) async throws {
        let (fresh, event) = (surroundings.id(StoredAttempt.self), surroundings.id(StudyEvent.self))
        var chance = SeededChance(seed: surroundings.random(32))
        let person = visitor.person.id
        let study = try await study(id, for: visitor)
        let course = study.course
        guard !course.bank.questions.isEmpty else { throw Refusal.missing }
        let draw = Draw(from: course.bank, by: course.assessment, chance: &chance)
        let now = self.now
        do {
            try await store.write { connection in
                guard let facts = try connection.study(of: person, in: id), facts.enrolment.id == study.enrolment.id
                else { throw Refusal.changedMeanwhile }
                guard facts.progress(in: course).mayTry else {
                    throw Refusal.invalid("test", "Read every section first; then the questions can be tried.")
                }
                switch AttemptDoor(after: facts.attempts.map(\.past), by: facts.rules(of: course), now: now) {
                case .open: break
                case .underWay: return
                case .waits(let until):
                    throw Refusal.wait(seconds: max(1, until.seconds(since: now)))
                case .usedUp(let count):
                    throw Refusal.invalid("test", "All \(count) attempts were used. Ask the provider.")
                case .passed: throw Refusal.invalid("test", "You passed already.")
                }
                let number = (facts.attempts.map(\.number).max() ?? 0) + 1
                try connection.run(
                    AttemptQueries.add(
                        fresh, number: number, of: facts.enrolment.id,
                        draw: String(decoding: AttemptJSON.draw(draw), as: UTF8.self), at: now))
                try connection.note(.answered, facts, id: event, at: now)
            }
        } catch StoreError.unique {
            // The other of two clicks began it.
        }
    }
}
