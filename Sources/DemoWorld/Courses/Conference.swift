import Primitives
import Rules

/// A meeting of three days that many people went to.
struct Conference: Sendable {
    let name: String
    let first: CalendarDate

    /// What a day gives, topic by topic.
    private static let days: [(name: String, shares: [(Topic, Int64)])] = [
        ("Thursday", [(.hematology, 2000), (.chemistry, 1500), (.management, 2500)]),
        ("Friday", [(.microbiology, 2000), (.molecular, 2500), (.bloodBanking, 1500)]),
        ("Saturday", [(.education, 1500), (.informatics, 1500), (.qualityControl, 1500)]),
    ]

    /// The days of it that somebody went to, as lines of a log.
    func attended(_ days: Range<Int>) -> [Activity] {
        days.map { number in
            let day = Self.days[number]
            let shares = day.shares.map { TopicShare(topic: $0.0, amount: Credits(thousandths: $0.1)) }
            return Activity(
                id: "", title: "\(name) \(first.year): \(day.name)", kind: .ceCourse,
                completed: first.adding(days: number), amount: shares.reduce(.zero) { $0 + $1.amount },
                unit: .contactHour, topics: .split(shares), delivery: .live,
                provider: Provider(
                    name: School.gulfSociety.name, approvals: School.gulfSociety.approvals,
                    number: "GSBS-\(first.year)-\(number + 1)"),
                evidence: [EvidenceSet(.certificate), EvidenceSet(.agenda)])
        }
    }

    /// The meetings of the last years: one of them a few weeks after a given day.
    static func all(beginningAbout day: CalendarDate, today: CalendarDate) -> [Conference] {
        (-5...6).compactMap { half in
            let first = OpenDays.thursday(day.adding(days: half * 183))
            guard first.adding(days: 3) < today else { return nil }
            return Conference(
                name: half.isMultiple(of: 2) ? "Gulf Laboratory Days" : "Bench Congress of the South", first: first)
        }
    }
}
