import Blocking
public import Domain
import Files
public import Primitives
import Storage

extension House {
    /// Changes what a course says of itself. Where its newest version is published, the next one begins.
    public func keepCourse(_ id: ID<Course>, seen: Int, _ form: CourseForm, for visitor: Visitor) async throws {
        try await edit(id, seen: seen, for: visitor) { course in course = try form.course(from: course) }
    }

    /// Changes the draft of a course. Whoever saw another revision than the one that is there changes nothing.
    @discardableResult
    func edit<Answer: Sendable>(
        _ id: ID<Course>, seen: Int, for visitor: Visitor, _ change: (inout Course) throws -> Answer
    ) async throws -> Answer {
        let series = try await ownCourse(id, for: visitor)
        guard series.revision == seen else { throw Refusal.changedMeanwhile }
        var course = try await course(series.latest, of: series)
        let answer: Answer
        do {
            answer = try change(&course)
        } catch let faults as FormFaults {
            throw Refusal.invalid(faults)
        }
        let (changed, now, author) = (course, self.now, visitor.person.id)
        do {
            // Nothing is kept that could not be read again.
            try await Worker().run { try CourseFolder.check(changed) }
        } catch let fault as FileFault {
            throw Refusal.invalid("title", "This cannot be kept. \(fault.sentence)")
        }
        try await store.write { connection in _ = try connection.keep(changed, series, by: author, at: now) }
        return answer
    }
}
