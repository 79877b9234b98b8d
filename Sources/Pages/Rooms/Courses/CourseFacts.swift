public import Primitives

/// Somebody behind a course, with what learners must be told about them.
public struct CourseExpertLine: Sendable {
    /// The name.
    public var name: String
    /// Degrees and certifications.
    public var credentials: String?
    /// Relations to companies whose products matter here.
    public var disclosure: String

    /// Somebody behind a course.
    public init(name: String, credentials: String? = nil, disclosure: String) {
        (self.name, self.credentials, self.disclosure) = (name, credentials, disclosure)
    }
}

/// Who approved a course.
public struct CourseApprovalLine: Sendable {
    /// Who.
    public var by: String
    /// Under which number.
    public var number: String?
    /// Until when.
    public var until: CalendarDate?
    /// Whether it is over.
    public var isOver: Bool

    /// An approval.
    public init(by: String, number: String? = nil, until: CalendarDate? = nil, isOver: Bool = false) {
        (self.by, self.number, self.until, self.isOver) = (by, number, until, isOver)
    }
}

/// How a course asks, in words.
public struct CourseTestFacts: Sendable {
    /// How many questions an attempt has.
    public var questions: Int
    /// How much must be right, in percent.
    public var passMark: Int
    /// How many attempts there are; nothing for any number.
    public var attempts: Int?
    /// How many minutes lie between them.
    public var waitMinutes: Int

    /// How a course asks.
    public init(questions: Int, passMark: Int, attempts: Int? = nil, waitMinutes: Int = 0) {
        (self.questions, self.passMark) = (questions, passMark)
        (self.attempts, self.waitMinutes) = (attempts, waitMinutes)
    }

    /// "9 questions; 75 percent passes; 3 attempts, 30 minutes between them".
    var words: String {
        var parts = [questions.of("question"), "\(passMark) percent passes"]
        if let attempts {
            parts.append(waitMinutes > 0 ? "\(attempts.of("attempt")), \(wait) between them" : attempts.of("attempt"))
        } else {
            parts.append(
                waitMinutes > 0 ? "as many attempts as you like, \(wait) between them" : "as many attempts as you like")
        }
        return parts.joined(separator: "; ")
    }

    /// The wait in words.
    var wait: String {
        waitMinutes % 60 == 0 ? (waitMinutes / 60).of("hour") : waitMinutes.of("minute")
    }
}
