public import Domain
import Files
public import Primitives
public import Storage

/// The courses of a provider, as its people see them.
public struct CourseDesk: Sendable {
    /// The provider.
    public let organisation: Organisation
    /// Each course with its newest version, the latest change first.
    public let lines: [Line]

    /// A course with its newest version.
    public struct Line: Sendable {
        /// The course through all its versions.
        public let series: CourseSeries
        /// The newest version; nothing where it cannot be read any more.
        public let course: Course?
    }
}

/// A course as its authors see it: the newest version, with what is wrong in it.
public struct AuthoredCourse: Sendable {
    /// The course through all its versions.
    public let series: CourseSeries
    /// The newest version.
    public let course: Course
    /// What keeps it from being published.
    public let faults: [CourseCheck.Fault]
    /// Every version, the newest first.
    public let versions: [CourseVersionLine]
}

extension House {
    /// The courses of a provider; of the visitor's providers the first where none is named.
    public func courseDesk(of organisation: ID<Organisation>? = nil, for visitor: Visitor) async throws -> CourseDesk {
        guard let organisation = organisation ?? visitor.actor.provides.first,
            visitor.actor.may(.change, .offering(of: organisation))
        else { throw Refusal.forbidden }
        let (provider, all) = try await store.read { connection in
            (
                try connection.first(OrganisationQueries.organisation(organisation)),
                try connection.all(CourseQueries.all(of: organisation))
            )
        }
        guard let provider else { throw Refusal.missing }
        var lines: [CourseDesk.Line] = []
        for series in all {
            lines.append(
                CourseDesk.Line(series: series, course: try await courseFolder(series.latest, of: series).course))
        }
        return CourseDesk(organisation: provider, lines: lines)
    }

    /// The newest version of a course, for its authors.
    public func authoredCourse(_ id: ID<Course>, for visitor: Visitor) async throws -> AuthoredCourse {
        let series = try await ownCourse(id, for: visitor)
        let course = try await course(series.latest, of: series)
        let versions = try await store.read { try $0.all(CourseVersionQueries.all(of: id)) }
        var whole = course
        // The end of a course keeps no version from being published.
        whole.retirement = nil
        return AuthoredCourse(
            series: series, course: course, faults: CourseCheck.faults(of: whole), versions: versions)
    }
}
