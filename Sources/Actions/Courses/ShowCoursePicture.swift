public import Domain
public import Primitives
import Storage

/// A picture of a course, and whether it stays as it is for ever.
public struct CoursePictureShown: Sendable {
    /// The picture.
    public let picture: CoursePicture
    /// Whether its version was published: then it never changes.
    public let isSettled: Bool
}

extension House {
    /// A picture of a version of a course: of a published one for everybody who is signed in, of a draft for its own
    /// people. It is told by its place among them: names may say what is to be found out.
    public func coursePicture(
        _ version: Int, of id: ID<Course>, at place: Int, for visitor: Visitor
    ) async throws -> CoursePictureShown {
        guard let series = try await store.read({ try $0.first(CourseQueries.course(id)) }) else {
            throw Refusal.missing
        }
        let isSettled = series.published.map { version <= $0 } ?? false
        guard isSettled || visitor.actor.may(.change, .offering(of: series.organisation)) else { throw Refusal.missing }
        let course = try await course(version, of: series)
        guard course.bank.pictures.indices.contains(place) else { throw Refusal.missing }
        return CoursePictureShown(picture: course.bank.pictures[place], isSettled: isSettled)
    }
}
