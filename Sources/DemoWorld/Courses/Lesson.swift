public import Domain
public import Primitives

/// What somebody did in a course of the demo's school.
public struct Lesson: Sendable {
    /// An attempt at the questions that was handed in.
    public struct Attempt: Sendable {
        /// Which questions were asked.
        public let draw: Draw
        /// The marks.
        public let result: AttemptResult
        /// When it was begun.
        public let begunAt: Instant
        /// When it was handed in.
        public let endedAt: Instant
    }

    /// The course, by its handle.
    public let course: String
    /// Who.
    public let learner: Person
    /// What was read and when.
    public internal(set) var events: [StudyEvent]
    /// The attempts.
    public internal(set) var attempts: [Attempt] = []
    /// What was said of the course; nothing where it is under way.
    public internal(set) var evaluation: [String: String]?

    /// When it was begun.
    public var begunAt: Instant { events.map(\.at).min() ?? learner.createdAt }
    /// When the last thing was done.
    public var lastAt: Instant { (events.map(\.at) + attempts.map(\.endedAt)).max() ?? begunAt }
}
