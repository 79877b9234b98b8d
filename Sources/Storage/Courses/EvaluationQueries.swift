public import Domain
public import Primitives

/// What somebody said of a course; who, is not kept.
public struct StoredEvaluation: Sendable {
    /// The version it is about.
    public let version: Int
    /// The month, `2026-04`.
    public let month: String
    /// The answers, as JSON.
    public let answers: String
}

/// What was said of courses.
public enum EvaluationQueries {
    /// Everything that was said of a course, by month; within a month in no telling order.
    public static func all(of course: ID<Course>) -> Query<StoredEvaluation> {
        Query(
            """
            SELECT version, month, answers FROM course_evaluation WHERE course_id = \(course) ORDER BY month, id
            """
        ) { (row) throws(StoreError) in
            StoredEvaluation(version: try row.int(), month: try row.text(), answers: try row.text())
        }
    }

    /// Keeps what was said. The id is chance, so that its order tells nothing.
    public static func add(
        _ id: String, of course: ID<Course>, version: Int, month: String, answers: String
    ) -> SQL {
        """
        INSERT INTO course_evaluation (id, course_id, version, month, answers)
        VALUES (\(id), \(course), \(version), \(month), \(answers))
        """
    }
}
