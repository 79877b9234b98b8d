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
    /// people. `matches` tells it by its name.
    public func coursePicture(
        _ version: Int, of id: ID<Course>, where matches: (String) -> Bool, for visitor: Visitor
    ) async throws -> CoursePictureShown {
        guard let series = try await store.read({ try $0.first(CourseQueries.course(id)) }) else {
            throw Refusal.missing
        }
        let isSettled = series.published.map { version <= $0 } ?? false
        guard isSettled || visitor.actor.may(.change, .offering(of: series.organisation)) else { throw Refusal.missing }
        let course = try await course(version, of: series)
        guard let picture = course.bank.pictures.first(where: { matches($0.name) }) else { throw Refusal.missing }
        return CoursePictureShown(picture: picture, isSettled: isSettled)
    }
}
