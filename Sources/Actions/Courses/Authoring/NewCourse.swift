public import Domain
import Files
public import Primitives
import Storage

extension House {
    /// Begins a course of a provider: its first version, a draft.
    public func newCourse(
        _ form: CourseForm, of organisation: ID<Organisation>, for visitor: Visitor
    ) async throws -> ID<Course> {
        guard visitor.actor.may(.change, .offering(of: organisation)) else { throw Refusal.forbidden }
        let course: Course
        do throws(FormFaults) {
            course = try form.course()
        } catch {
            throw Refusal.invalid(error)
        }
        let series = CourseSeries(id: surroundings.id(), handle: course.handle, organisation: organisation)
        let (now, author) = (self.now, visitor.person.id)
        try await store.write { connection in
            guard try connection.first(CourseQueries.course(series.handle, of: organisation)) == nil else {
                throw Refusal.invalid(
                    "handle", "You have a course “\(series.handle)” already; give it another short name.")
            }
            try connection.add(course, series, by: author, at: now)
        }
        return series.id
    }
}
