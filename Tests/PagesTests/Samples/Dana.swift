import Files
import Pages
import Primitives
import Rules

/// Dana Reyes, technician in Tampa: three credentials, one of them pressing. Counted by the real rules.
enum Dana {
    static let asOf = day(2026, 6, 20)

    static let portfolio: Portfolio = {
        var florida = Facts()
        florida.role = "technician"
        florida.categories = [TopicSet(.hematology), TopicSet(.chemistry)]
        var amt = Facts()
        amt.dutiesPaid = [2025]
        return Portfolio(
            name: "Dana Reyes",
            credentials: [
                HeldCredential(
                    id: "0192f3a4-0000-7000-8000-000000000001", credential: "ascp-boc/MLT", issued: day(2018, 6, 1),
                    cycle: DateSpan(from: day(2024, 6, 1), to: day(2027, 5, 31))),
                HeldCredential(
                    id: "0192f3a4-0000-7000-8000-000000000002", credential: "amt/MLT", issued: day(2019, 4, 15),
                    cycle: DateSpan(from: day(2025, 4, 15), to: day(2028, 4, 14)), facts: amt),
                HeldCredential(
                    id: "0192f3a4-0000-7000-8000-000000000003", credential: "us-fl/technician",
                    issued: day(2018, 8, 20), facts: florida),
            ],
            activities: activities)
    }()

    static let standings: [Standing] = (try? book.standings(of: portfolio, asOf: asOf)) ?? []
    static let book: RuleBook = (try? RuleBookFolder(Repository.path("RuleBook")).read()) ?? RuleBook([])

    static func id(_ number: Int) -> String {
        let digits = String(number)
        return "0192f3a4-1111-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    private static func course(
        _ number: Int, _ title: String, _ completed: CalendarDate, _ hours: Double, _ topics: [Topic],
        _ provider: String, _ approvals: [Approval], kind: ActivityKind = .ceCourse, unit: AmountUnit = .contactHour,
        split: [(Topic, Double)] = []
    ) -> Activity {
        func amount(_ hours: Double) -> Credits { Credits(thousandths: Int64(hours * 1000)) }
        return Activity(
            id: id(number), title: title, kind: kind, completed: completed, amount: amount(hours), unit: unit,
            topics: split.isEmpty
                ? .undivided(topics.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) })
                : .split(split.map { TopicShare(topic: $0.0, amount: amount($0.1)) }),
            delivery: .online,
            provider: Provider(
                name: provider, approvals: approvals.reduce(into: ApprovalSet()) { $0.insert(ApprovalSet($1)) }),
            evidence: EvidenceSet(.certificate))
    }

    static let activities: [Activity] = [
        course(1, "Safety at the open bench", day(2024, 9, 14), 1, [.safety], "Bench Academy Online", [.pace]),
        course(
            2, "Organic chemistry II", day(2025, 12, 15), 3, [.chemistry], "Bayside State College", [.university],
            kind: .collegeCourse, unit: .semesterHour),
        course(
            3, "The massive transfusion protocol, step by step", day(2025, 2, 11), 1, [.bloodBanking],
            "Riverside General", [.employer], kind: .inService),
        course(
            4, "Iron, from the analyzer to the smear", day(2025, 8, 20), 3, [.hematology, .chemistry],
            "Gulf Laboratory Meeting", [.pace, .flBoard]),
        course(
            5, "Gram stains that mislead: ten cases", day(2025, 10, 2), 1.5, [.microbiology], "Analyte Learning",
            [.pace]),
        course(
            6, "GRAM STAINS THAT MISLEAD - TEN CASES", day(2025, 10, 2), 1.5, [.microbiology], "Analyte Learning",
            [.pace]),
        course(
            7, "Florida laws and rules for the laboratory", day(2026, 1, 18), 1, [.flLawsRules], "Sunshine CE",
            [.flBoard]),
        course(
            8, "HIV and AIDS for laboratory personnel", day(2026, 1, 18), 1, [.hivAids], "Sunshine CE", [.flHealthBoard]
        ),
        course(
            9, "Body fluid cell counts", day(2026, 3, 2), 2, [], "Bench Academy Online", [.pace, .flBoard],
            split: [(.hematology, 1.5), (.qualityControl, 0.5)]),
        course(
            10, "What students asked me about coagulation", day(2026, 4, 9), 1, [.coagulation, .education],
            "Bayside State College", [.university], kind: .presentation),
        course(
            11, "Analyzer calibration in-service", day(2026, 5, 12), 1.5, [.chemistry, .qualityControl],
            "Riverside General", [.employer], kind: .inService),
        course(
            12, "Electrolytes without fear", day(2026, 5, 30), 12, [.chemistry], "Gulf Laboratory Meeting",
            [.pace, .flBoard]),
    ]

    /// The entries as lines, newest first.
    static let lines: [EntryLine] = activities.reversed().enumerated().map { place, activity in
        let topics: [Topic]
        switch activity.topics {
        case .undivided(let set): topics = set.topics
        case .split(let shares): topics = shares.map(\.topic)
        }
        return EntryLine(
            id: activity.id, title: activity.title, provider: activity.provider?.name ?? "",
            completed: activity.completed, amount: activity.amount, unit: activity.unit, topics: topics,
            evidenceCount: place % 3 == 2 ? 0 : place % 2 + 1)
    }
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
}

extension Dana {
    /// The same credentials before anything was logged.
    static let unlogged: [Standing] = {
        var empty = portfolio
        empty.activities = []
        return (try? book.standings(of: empty, asOf: asOf)) ?? []
    }()
}
