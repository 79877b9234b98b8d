import Pages
import Primitives

extension Sample {
    private static let id = Dana.id(80)
    private static let file = "labce-transcript-2026.csv"
    private static let counts = ImportCounts(
        rows: 124, ready: 115, faulty: 2, refused: 1, whose: 2, same: 3, perhaps: 1)

    private static func row(_ line: Int, _ head: String, why: String = "", twin: ImportRow.Twin? = nil) -> ImportRow {
        ImportRow(line: line, head: head, facts: "03/25/2025 · 2.0 · Bench Academy Online", why: why, twin: twin)
    }

    private static func columns(_ errors: [FieldError] = []) -> ImportColumnsPage {
        typealias Column = ImportColumnsPage.Column
        return ImportColumnsPage(
            id: id, revision: 1, name: file, kind: "text with separators (CSV), Windows, Western Europe, semicolons",
            notes: ["LabCE: the file names it. It publishes no list of its columns, so they are guessed."],
            columns: [
                Column(
                    place: 0, letter: "A", heading: "Course Title",
                    samples: ["Body fluid cell counts", "Antibody panels", "Gram stains that mislead: ten cases"],
                    chosen: "title", reason: "The heading says so.", isUnsure: false),
                Column(
                    place: 1, letter: "B", heading: "Done", samples: ["03/04/2025", "05/06/2025"], chosen: "completed",
                    reason: "Every value is a date.", isUnsure: true),
                Column(
                    place: 2, letter: "C", heading: "", samples: [], chosen: "", reason: nil, isUnsure: true),
                Column(
                    place: 3, letter: "D", heading: nil, samples: ["2.0", "1.5"], chosen: "hours", reason: nil,
                    isUnsure: false),
            ],
            fields: [
                .init("The course", [("title", "Course title"), ("completed", "Completed on"), ("hours", "Amount")]),
                .init("Amount for one topic", [("topic:hematology", "hematology")]),
            ],
            heading: .init([("1", "row 1"), ("none", "no row: every row is a course")], chosen: "1"),
            dateOrder: .init(
                [("month-first", "month, day, year (3/4/2025)"), ("day-first", "day, month, year (4/3/2025)")],
                chosen: ""),
            doubtful: "03/04/2025", decimal: .init([("point", "1.5"), ("comma", "1,5")], chosen: "point"),
            unit: .init([("contact-hour", "contact hours"), ("minute", "minutes")], chosen: "contact-hour"),
            encoding: .init([("UTF-8", "Unicode (UTF-8)"), ("WINDOWS-1252", "Windows")], chosen: "WINDOWS-1252"),
            delimiter: .init([("comma", "commas"), ("semicolon", "semicolons")], chosen: "semicolon"),
            sheet: .init([("0", "Transcript"), ("1", "Notes")], chosen: "0"), errors: errors)
    }

    private static func check(_ errors: [FieldError] = []) -> ImportCheckPage {
        let entry = ImportRow.Twin(words: "“Body fluid cell counts” of 25 Mar 2025, logged by you", entry: Dana.id(6))
        return ImportCheckPage(
            id: id, revision: 2, name: file, counts: counts, totals: ["140.5 contact hours", "36 points"],
            span: "2 Jan 2024 to 3 Mar 2026",
            questions: [
                .init(
                    key: "name:d reyes", sentence: "The row names “D. Reyes-Ortiz”.", name: "D. Reyes-Ortiz", first: 7,
                    rows: 2),
                .init(
                    key: "number:tn1", sentence: "The Florida licence “TN 1” is one that nobody has confirmed yet.",
                    name: nil, first: 9, rows: 1),
            ],
            courses: [.init(number: "20-1234567", rows: 3, hours: errors.isEmpty ? "" : "two")],
            topics: [("hematology", "hematology"), ("general", "general")],
            perhaps: [
                row(40, "Body fluids: cell counts", why: "Same day and amount, almost the same title.", twin: entry)
            ],
            faulty: [
                FaultyRow(
                    row: row(12, "Quality control in chemistry"),
                    cells: [
                        .init(
                            column: 4, label: "Date Completed", value: "02/31/2025",
                            text: "“02/31/2025” is no day when it is read as month, day, year.",
                            cure: "Mend it, or choose another order for the whole file.")
                    ], others: []),
                FaultyRow(
                    row: row(19, "Safety"), cells: [], others: ["It does not say how much it was. Add a column."]),
            ], keptFaulty: 2, further: 19,
            refused: [row(88, "Lipids in practice", why: "The Florida licence “TN 77” is not yours.")],
            same: [row(3, "Body fluid cell counts", why: "Same title, day and amount.", twin: entry)],
            noted: [row(6, "Leukemia cases", why: "Topic “Leukemia” is not known here; taken as general.")],
            notedCount: 14, errors: errors)
    }

    static let imports: [Sample] = [
        Sample(name: "import", page: ImportsPage()),
        Sample(
            name: "import-again",
            page: ImportsPage(
                earlier: [
                    .init(
                        id: Dana.id(81), name: "ce-organizer.xlsx", outcome: "42 entries", tone: .good,
                        state: "Written",
                        at: Instant(startOf: Dana.asOf)),
                    .init(
                        id: Dana.id(82),
                        name: "a-very-long-name-of-a-file-that-somebody-saved-more-than-once-final-2.csv",
                        outcome: "124 rows, 115 new", tone: .warn, state: "To write", at: Instant(startOf: Dana.asOf)),
                ],
                errors: [
                    FieldError(field: "file", text: "This workbook is protected by a password. Save it without one.")
                ])),
        Sample(name: "import-columns", page: columns()),
        Sample(
            name: "import-columns-wrong",
            page: columns([
                FieldError(field: "columns", text: "Say which column holds: Course title."),
                FieldError(field: "date-order", text: "Say in which order the dates are written."),
            ])),
        Sample(
            name: "import-progress",
            page: ImportProgressPage(id: id, name: file, work: .writing, percent: 45, entries: 45_210)),
        Sample(name: "import-check", page: check()),
        Sample(
            name: "import-check-wrong",
            page: check([FieldError(field: "hours-0", text: "Write the hours as a number, such as 1.5.")])),
        Sample(
            name: "import-written",
            page: ImportResultPage(
                id: id, name: file, outcome: .written, entries: 115, counts: counts, totals: ["140.5 contact hours"],
                counted: [
                    .init(id: Dana.id(1), name: "MLT(ASCP)", amount: "36 points"),
                    .init(id: Dana.id(2), name: "Florida technician", amount: "24 contact hours"),
                ], keptFaulty: 2, canUndo: true)),
        Sample(
            name: "import-undone",
            page: ImportResultPage(
                id: id, name: file, outcome: .undone, entries: 114,
                kept: [.init(id: Dana.id(6), title: "Gram stains that mislead: ten cases")])),
        Sample(
            name: "import-failed",
            page: ImportResultPage(
                id: id, name: file,
                outcome: .failed(
                    text: "The file is not here any more.",
                    cure: "Bring it in once more: what was written is recognised."),
                entries: 500, canUndo: true, canRetry: true)),
    ]
}
