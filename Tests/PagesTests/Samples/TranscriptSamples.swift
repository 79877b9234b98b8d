import Pages
import Primitives
import Rules

extension Sample {
    private static let holder = TranscriptPage.Holder(
        name: "Dana Reyes", formerNames: ["Dana Whitlock"],
        numbers: [("MLT(ASCP)", "MLT-410474"), ("ASCP customer number", "410474")],
        madeAt: Instant(startOf: Dana.asOf).adding(seconds: 34_200))

    private static func rows(_ standings: [Standing]) -> [TranscriptRow] {
        Dana.lines.map { line in
            var counts: [String: Credits?] = [:]
            for standing in standings {
                if let tally = standing.activities.first(where: { $0.id == line.id }) {
                    counts[standing.id] = .some(tally.counted)
                }
            }
            return TranscriptRow(
                entry: line, kind: "CE course, online", number: "210-034", approvals: ["P.A.C.E."],
                specialties: line.topics.map { ($0, line.topics.count > 1 ? Credits(1) : nil) },
                source: "logged by you", counts: counts)
        }
    }

    private static let sums = TranscriptSums(
        units: ["71 contact hours", "3 semester hours"],
        credentials: [LogTotal(name: "MLT(ASCP)", counted: Credits(25), unit: "points")],
        specialties: [("hematology", "13.5 contact hours"), ("safety, ethics, not divided", "2 contact hours")])
    private static let tabs: [TranscriptQuery.Tab: Int] = [.done: 12, .inProgress: 1, .external: 12]
    private static let choices = TranscriptPage.Choices(
        topics: [.hematology, .chemistry], years: [2026, 2025],
        cycles: [
            DateSpan(between: day(2024, 6, 1), and: day(2027, 5, 31)),
            DateSpan(between: day(2021, 6, 1), and: day(2024, 5, 31)),
        ])

    static let transcript: [Sample] = [
        Sample(
            name: "transcript",
            page: TranscriptPage(
                rows: rows(Dana.standings), count: 12, tabs: tabs, standings: Dana.standings, totals: sums,
                choices: choices, holder: holder)),
        Sample(
            name: "transcript-credential",
            page: TranscriptPage(
                query: TranscriptQuery(tab: .external, credential: Dana.standings[0].id, page: 2),
                rows: rows(Dana.standings), count: 212, pageCount: 2, tabs: tabs, standings: Dana.standings,
                totals: sums, choices: choices, holder: holder)),
        Sample(
            name: "transcript-nothing",
            page: TranscriptPage(
                query: TranscriptQuery(topic: .ethics, year: 2025), rows: [], count: 0, tabs: tabs,
                standings: Dana.standings, totals: TranscriptSums(units: []), choices: choices, holder: holder)),
        Sample(
            name: "transcript-in-progress",
            page: TranscriptPage(
                query: TranscriptQuery(tab: .inProgress), rows: [],
                drafts: [
                    DraftLine(
                        id: Dana.id(50), title: "Ethics at the bench", touched: day(2026, 3, 1), lacks: ["the amount"])
                ], count: 0, tabs: tabs, standings: Dana.standings, totals: TranscriptSums(units: []), holder: holder)),
        Sample(
            name: "transcript-empty",
            page: TranscriptPage(
                rows: [], count: 0, tabs: [.done: 0, .inProgress: 0, .external: 0], standings: [],
                totals: TranscriptSums(units: []), holder: holder)),
    ]
}
