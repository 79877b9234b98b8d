import Blocking
public import Domain
public import Files
import Primitives
import Storage
private import Synchronization

/// The courses that this server has read lately. A published version is read once; a draft anew after each change.
public final class CourseShelf: Sendable {
    private struct Key: Hashable {
        let course: ID<Course>
        let version: Int
        /// The course's revision, for a draft; 0 for what never changes.
        let revision: Int
    }

    /// So many versions are kept in memory.
    private static let most = 64

    private let kept = Mutex<[Key: CourseFolder]>([:])
    /// Reading takes a while, and a hostile file takes longest: never on the threads of requests.
    private let worker = Worker()

    /// An empty shelf.
    public init() {}

    /// A version with what is wrong in it.
    func folder(_ number: Int, of series: CourseSeries, in store: any Store) async throws -> CourseFolder {
        let isSettled = series.published.map { number <= $0 } ?? false
        let key = Key(course: series.id, version: number, revision: isSettled ? 0 : series.revision)
        if let known = kept.withLock({ $0[key] }) { return known }
        let files = try await store.read { connection in
            try connection.all(CourseVersionQueries.files(number, of: series.id)).map {
                (name: $0.name, bytes: $0.bytes)
            }
        }
        guard !files.isEmpty else { throw Refusal.missing }
        let folder = try await worker.run { CourseFolder(kept: files) }
        kept.withLock { kept in
            if kept.count >= Self.most { kept.removeAll(keepingCapacity: true) }
            kept[key] = folder
        }
        return folder
    }
}

extension House {
    /// A version of a course with what is wrong in it.
    public func courseFolder(_ number: Int, of series: CourseSeries) async throws -> CourseFolder {
        try await courses.folder(number, of: series, in: store)
    }

    /// A version of a course that can be read.
    public func course(_ number: Int, of series: CourseSeries) async throws -> Course {
        guard var course = try await courseFolder(number, of: series).course else { throw Refusal.missing }
        // The end of a course is not part of a version: it comes after it.
        course.retirement = series.retiredOn.map {
            CourseRetirement(on: $0, successor: series.replacedBy?.text, reason: series.retiredBecause)
        }
        return course
    }

    /// The version that everybody sees, with its refresher only where that can be begun.
    func offeredCourse(_ series: CourseSeries) async throws -> Course? {
        guard var course = try await publishedCourse(series) else { return nil }
        if let handle = course.refresher {
            let found = try await store.read { connection in
                try connection.first(CourseQueries.course(handle, of: series.organisation))
            }
            if found?.published == nil || found?.isRetired(on: today) == true { course.refresher = nil }
        }
        return course
    }

    /// The version that everybody sees; nothing where none was published.
    func publishedCourse(_ series: CourseSeries) async throws -> Course? {
        guard let number = series.published else { return nil }
        return try await course(number, of: series)
    }
}
