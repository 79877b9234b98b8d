public import Domain
import Primitives
public import Storage

/// The courses of somebody, and what they may begin.
public struct CourseList: Sendable {
    /// Under way, the one begun last first.
    public let underWay: [CourseStudy]
    /// Completed, the latest first.
    public let completed: [CourseStudy]
    /// What may be begun and was not yet, with who gives it.
    public let open: [(series: CourseSeries, course: Course, provider: String)]
}

extension House {
    /// So many courses are shown to be begun; the catalogue has them all.
    private static let mostOpen = 30

    /// What somebody is under way with, the one begun last first.
    public func coursesUnderWay(for visitor: Visitor) async throws -> [CourseUnderWay] {
        let person = visitor.person.id
        return try await store.read { try $0.all(EnrolmentQueries.underWay(of: person)) }
    }

    /// The courses of somebody.
    public func listCourses(for visitor: Visitor) async throws -> CourseList {
        let (person, day, now) = (visitor.person.id, today, self.now)
        let (taken, all, open, providers) = try await store.read {
            connection -> ([StudyFacts], [ID<Course>: CourseSeries], [CourseSeries], [ID<Organisation>: String]) in
            let facts = try connection.all(EnrolmentQueries.all(of: person)).map { try connection.facts($0) }
            var series: [ID<Course>: CourseSeries] = [:]
            for id in Set(facts.map(\.enrolment.course)) { series[id] = try connection.first(CourseQueries.course(id)) }
            let open = try connection.all(CourseQueries.open(on: day)).filter { series[$0.id] == nil }
                .prefix(Self.mostOpen)
            var names: [ID<Organisation>: String] = [:]
            for id in Set(open.map(\.organisation)) {
                names[id] = try connection.first(OrganisationQueries.organisation(id))?.name
            }
            return (facts, series, Array(open), names)
        }
        var studies: [CourseStudy] = []
        for facts in taken.reversed() {
            guard let series = all[facts.enrolment.course] else { continue }
            studies.append(CourseStudy(try await course(facts.enrolment.version, of: series), series, facts, now: now))
        }
        var begin: [(series: CourseSeries, course: Course, provider: String)] = []
        for series in open {
            guard let course = try await publishedCourse(series) else { continue }
            begin.append((series, course, providers[series.organisation] ?? ""))
        }
        return CourseList(
            underWay: studies.filter { $0.enrolment.completed == nil },
            completed: studies.filter { $0.enrolment.completed != nil },
            open: begin.sorted { $0.course.title < $1.course.title })
    }
}
