public import Domain
import Files
public import Primitives
public import Storage

/// What became of a version of a course: who took it, in numbers, how its questions did, and what was said of it.
public struct CourseReport: Sendable {
    /// The course through all its versions.
    public let series: CourseSeries
    /// The version that is reported.
    public let course: Course
    /// How many took each version.
    public let enrolments: [EnrolmentCount]
    /// How attempts at this version went.
    public let attempts: AttemptCount
    /// How each question of it did, by the first attempts.
    public let items: [ItemAnalysis]
    /// How many evaluated it.
    public let evaluated: Int
    /// What was said; nothing while it is so little that it would tell who said it.
    public let evaluation: EvaluationReport?
}

extension House {
    /// What became of a version of a course; of the published one where none is named.
    public func reportCourse(_ id: ID<Course>, version: Int? = nil, for visitor: Visitor) async throws -> CourseReport {
        let series = try await ownCourse(id, for: visitor)
        let number = version ?? series.published ?? series.latest
        guard (1...series.latest).contains(number) else { throw Refusal.missing }
        let course = try await course(number, of: series)
        return try await store.read { connection in
            let marks = try connection.all(AttemptQueries.firstMarks(of: id, version: number)).map { text in
                // What passes is of no concern here: only which question got which mark.
                AttemptResult(
                    lines: try AttemptJSON.marks(reading: Array(text.utf8)), hundredths: 0, hasPassed: false)
            }
            let said = try connection.all(EvaluationQueries.all(of: id)).filter { $0.version == number }
            return CourseReport(
                series: series, course: course,
                enrolments: try connection.all(EnrolmentQueries.counts(of: id)),
                attempts: try connection.first(AttemptQueries.counts(of: id, version: number))
                    ?? AttemptCount(ended: 0, passed: 0, first: 0, passedAtFirst: 0),
                items: ItemAnalysis.analyse(marks), evaluated: said.count,
                evaluation: EvaluationReport(
                    try said.map { try EvaluationJSON.answers($0.answers) }, to: course.evaluation))
        }
    }
}
