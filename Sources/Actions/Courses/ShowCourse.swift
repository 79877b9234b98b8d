public import Domain
public import Primitives
import Storage

/// A course as it is shown to somebody who may begin it.
public struct CourseShown: Sendable {
    /// The course through all its versions.
    public let series: CourseSeries
    /// The version that is shown: the one under way, else the one that everybody sees.
    public let course: Course
    /// Who gives it.
    public let provider: Organisation
    /// What whoever looks may do.
    public let door: CourseDoor
    /// How far they are; nothing where they never began.
    public let study: CourseStudy?
    /// Each time they completed it, the oldest first.
    public let completed: [Enrolment]
    /// The refresher that is due.
    public let refresher: (id: ID<Course>, title: String)?
    /// What took its place.
    public let successor: (id: ID<Course>, title: String)?
}

extension House {
    /// A course for whoever looks.
    public func showCourse(_ id: ID<Course>, for visitor: Visitor?) async throws -> CourseShown {
        let person = visitor?.person.id
        let (series, provider, facts, enrolments) = try await store.read {
            connection -> (CourseSeries, Organisation, StudyFacts?, [Enrolment]) in
            guard let series = try connection.first(CourseQueries.course(id)),
                let provider = try connection.first(OrganisationQueries.organisation(series.organisation))
            else { throw Refusal.missing }
            guard let person else { return (series, provider, nil, []) }
            return (
                series, provider, try connection.study(of: person, in: id),
                try connection.all(EnrolmentQueries.all(of: person, in: id)).map(\.enrolment)
            )
        }
        let published = try await offeredCourse(series)
        var study: CourseStudy?
        if let facts {
            study = CourseStudy(try await course(facts.enrolment.version, of: series), series, facts, now: now)
        }
        let isUnderWay = study.map { $0.enrolment.completed == nil } ?? false
        guard let shown = (isUnderWay ? study?.course : published) ?? study?.course else { throw Refusal.missing }
        let door = CourseDoor(published: published, enrolments: enrolments, on: today)
        return CourseShown(
            series: series, course: shown, provider: provider,
            door: door, study: study,
            completed: enrolments.filter { $0.completed != nil }, refresher: try await refresher(of: series, door),
            successor: try await successor(of: series))
    }

    private func refresher(of series: CourseSeries, _ door: CourseDoor) async throws -> (id: ID<Course>, title: String)?
    {
        guard case .refreshes(let handle) = door,
            let found = try await store.read({
                try $0.first(CourseQueries.course(handle, of: series.organisation))
            }), let course = try await publishedCourse(found)
        else { return nil }
        return (found.id, course.title)
    }

    private func successor(of series: CourseSeries) async throws -> (id: ID<Course>, title: String)? {
        guard let next = series.replacedBy,
            let found = try await store.read({ try $0.first(CourseQueries.course(next)) }),
            let course = try await publishedCourse(found)
        else { return nil }
        return (next, course.title)
    }
}
