import Files
import Primitives
import Rules

/// The rule book of this repository.
enum RealRuleBook {
    static let book = Result<RuleBook, any Error> {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        return try RuleBookFolder("\(root)/RuleBook").read()
    }
}

func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }

/// Logs of one sort of course.
enum SampleLog {
    static func course(
        _ id: String, _ completed: String, _ hours: Int, _ topic: Topic = .general
    ) -> Activity {
        Activity(
            id: id, title: "Course \(id)", kind: .ceCourse, completed: day(completed), amount: Credits(hours),
            unit: .contactHour, topics: .undivided(TopicSet(topic)),
            provider: Provider(name: "Bench Academy", approvals: [ApprovalSet(.pace), ApprovalSet(.flBoard)]))
    }

    /// `MLT(AMT)` in a cycle that is stated: 45 points, of any topic, and no declaration.
    static func amt(from: String = "2024-07-01", to: String = "2027-06-30") -> HeldCredential {
        HeldCredential(
            id: "amt", credential: "amt/MLT", issued: day("2018-07-01"),
            cycle: DateSpan(from: day(from), to: day(to)))
    }

    /// `MLT(ASCP)` in a cycle that is stated: 36 points with minimums, declared 30 days before the end.
    static func ascp(from: String = "2024-07-01", to: String = "2027-06-30") -> HeldCredential {
        HeldCredential(
            id: "ascp", credential: "ascp-boc/MLT", issued: day("2018-07-01"),
            cycle: DateSpan(from: day(from), to: day(to)))
    }

    static func portfolio(_ credentials: [HeldCredential], _ activities: [Activity]) -> Portfolio {
        Portfolio(name: "Tess Moreau", credentials: credentials, activities: activities)
    }
}
