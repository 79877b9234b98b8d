import Pages
import Primitives
import Rules

extension Sample {
    private static func chart(_ standing: Standing, goal: (CalendarDate, Credits)?) -> PaceChart? {
        guard let cycle = standing.cycle, let required = standing.total.required else { return nil }
        let days = [60, 200, 380, 520, 700, 749].filter { $0 < cycle.dayCount }
        return PaceChart(
            name: standing.name, units: standing.unit.many, window: cycle, required: required,
            steps: days.enumerated().map { place, day in
                PaceChart.Step(
                    day: cycle.from.adding(days: day),
                    served: Credits(thousandths: Int64(min(place, 4)) * required.thousandths / 6),
                    even: Credits(thousandths: required.thousandths * Int64(day) / Int64(cycle.dayCount)))
            }, goal: goal.map { (day: $0.0, served: $0.1) }, due: standing.submissionDue)
    }

    private static let year = DateSpan(between: day(2025, 6, 21), and: Dana.asOf)

    private static let paces: [PaceLine] = [
        PaceLine(
            standing: Dana.standings[0], rate: (Credits(thousandths: 25_500), year, 11),
            outcome: .afterDue(day(2027, 5, 20)),
            needs: [
                .init(
                    isDeclaration: true, by: day(2027, 5, 1), days: 316, weekly: Credits(thousandths: 300),
                    hours: Credits(thousandths: 300)),
                .init(
                    isDeclaration: false, by: day(2027, 5, 31), days: 346, weekly: Credits(thousandths: 300),
                    hours: Credits(thousandths: 300)),
            ], ahead: (Credits(thousandths: -2_340), -71),
            chart: chart(Dana.standings[0], goal: (day(2027, 5, 20), Credits(36))),
            past: [(DateSpan(between: day(2021, 6, 1), and: day(2024, 5, 31)), Dana.standings[0])]),
        PaceLine(
            standing: Dana.standings[1], rate: (.zero, year, 0), began: day(2026, 1, 18), outcome: .noHistory,
            ahead: (Credits(thousandths: 1_000), 24), chart: chart(Dana.standings[1], goal: nil)),
        PaceLine(
            standing: Dana.standings[2], rate: (Credits(2), year, 2),
            outcome: .tooLate(day(2033, 2, 3), short: Credits(thousandths: 19_600)),
            needs: [
                .init(
                    isDeclaration: false, by: day(2026, 6, 24), days: 5, weekly: Credits(thousandths: 20_000),
                    hours: nil)
            ], ahead: (Credits(thousandths: -18_000), -540),
            chart: chart(Dana.standings[2], goal: (day(2026, 8, 31), Credits(4)))),
    ]

    private static let codes = [
        ("ascp-boc/MLS", "MLS(ASCP): Medical Laboratory Scientist"), ("us-tn/MLT", "Tennessee: Technician"),
    ]
    private static let versions = [("ascp-cmp@2024-01-01", "ASCP, rules from 1 Jan 2024")]

    private static func whatIf(_ query: WhatIfQuery, _ change: (inout WhatIfPage) -> Void) -> WhatIfPage {
        var page = WhatIfPage(asOf: Dana.asOf, query: query, codes: codes, versions: versions)
        page.address = "https://aliquot.example" + Link.whatIfOf(query).path
        change(&page)
        return page
    }

    private static let fees = [
        FeeLine(
            what: "Annual fee for MLT", sum: "$270", times: "3 × $90", isUnverified: true, asOf: "about 2016",
            source: ("AMT, staying certified", "https://www.americanmedtech.org/Stay-Certified")),
        FeeLine(what: "Reactivation", sum: nil, unknown: "It could not be read; ask AMT"),
    ]

    static let ahead: [Sample] = [
        Sample(name: "pace", page: PacePage(asOf: Dana.asOf, lines: paces)),
        Sample(name: "pace-none", page: PacePage(asOf: Dana.asOf, lines: [])),
        Sample(name: "what-if", page: whatIf(WhatIfQuery()) { _ in }),
        Sample(
            name: "what-if-state",
            page: whatIf(WhatIfQuery(code: "us-tn/MLT", issued: "2026-01-01")) { page in
                page.pairs = [.init(before: nil, after: Dana.standings[2])]
                page.untouched = ["MLT(ASCP)", "MLT(AMT)"]
                page.alreadyHeld = "Florida technician"
            }),
        Sample(
            name: "what-if-rules",
            page: whatIf(WhatIfQuery(version: "ascp-cmp@2024-01-01")) { page in
                page.pairs = [
                    .init(before: Dana.unlogged[0], after: Dana.standings[0]),
                    .init(before: Dana.standings[1], after: nil),
                ]
            }),
        Sample(
            name: "what-if-faults",
            page: whatIf(WhatIfQuery(code: "nobody/X")) { page in
                page.errors = [FieldError(field: "add", text: "The rule book has no such credential.")]
            }),
        Sample(
            name: "cost",
            page: CostPage(
                asOf: Dana.asOf,
                parts: Dana.standings.enumerated().map { place, standing in
                    CostPage.Part(
                        standing: standing, fees: place == 2 ? [] : fees, otherwise: place == 0 ? fees : [],
                        years: place == 1 ? nil : 3, sum: place == 2 ? nil : "$270", isOpen: place != 1,
                        hours: Credits(36), hoursLeft: Credits(thousandths: 12_500))
                }, known: "$540", fees: "$540", spent: "$120", planned: ("$95", true), employer: "$100", own: "$440",
                isOpen: true, isUnverified: true, hoursLeft: (Credits(11), Credits(thousandths: 24_500)),
                typed: ("120", "100"))),
        Sample(
            name: "cost-none",
            page: CostPage(
                asOf: Dana.asOf, parts: [], known: "$0", fees: "$0", own: "$0", isOpen: false, isUnverified: false)),
    ]
}
