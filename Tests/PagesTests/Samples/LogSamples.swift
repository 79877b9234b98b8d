import Pages
import Primitives
import Rules

extension Sample {
    private static let moment = Instant(startOf: Dana.asOf).adding(seconds: 34_200)
    private static let files = [
        EvidenceLine(id: Dana.id(70), name: "certificate-body-fluids.pdf", size: 182_400, isPicture: false),
        EvidenceLine(id: Dana.id(71), name: "roster.jpg", size: 2_431_000, isPicture: true),
    ]

    private static let filled: LogForm = {
        var form = LogForm(id: Dana.id(9), files: [files[0]])
        form.title = "Body fluid cell counts"
        form.provider = "Bench Academy Online"
        form.completed = "2026-03-02"
        form.amount = "2"
        form.topics = [.hematology, .qualityControl]
        form.shares = [.hematology: "1.5", .qualityControl: "0.5"]
        return form
    }()

    private static let wrong: LogForm = {
        var form = LogForm(id: Dana.id(91))
        form.title = "Lipids in practice"
        form.amount = "two"
        form.kind = "in-service"
        form.approvals = [.employer]
        form.topics = [.chemistry]
        return form
    }()

    private static var gone: EntryLine {
        var line = Dana.lines[6]
        line.withdrawn = "logged twice"
        return line
    }

    static let log: [Sample] = [
        Sample(
            name: "log",
            page: LogPage(
                entries: Dana.lines.prefix(6) + [gone] + Dana.lines.dropFirst(7), standings: Dana.standings, count: 12,
                pageCount: 3, topics: [.hematology, .chemistry, .microbiology, .safety], years: [2026, 2025, 2024],
                totals: [
                    LogTotal(name: "MLT(ASCP)", counted: Credits(42), unit: "points"),
                    LogTotal(name: "MLT(AMT)", counted: Credits(22), unit: "points"),
                    LogTotal(name: "Florida technician", counted: Credits(24), unit: "contact hours"),
                ])),
        Sample(
            name: "log-filtered",
            page: LogPage(
                filter: LogFilter(text: "gram", topic: .microbiology, counted: .no), entries: [],
                standings: Dana.standings,
                count: 0, topics: [.hematology, .chemistry, .microbiology, .safety], years: [2026, 2025, 2024])),
        Sample(name: "log-empty", page: LogPage(entries: [], standings: Dana.standings, count: 0)),
        Sample(
            name: "log-new",
            page: LogFormPage(form: LogForm(id: Dana.id(91)), providers: ["Bench Academy Online", "Analyte Learning"])),
        Sample(
            name: "log-preview",
            page: LogFormPage(form: filled, answer: .counted(Dana.standings, id: Dana.id(9), twin: Dana.lines[3]))),
        Sample(
            name: "log-wrong",
            page: LogFormPage(
                form: wrong, answer: .unclear(["Say on which day you completed it.", "“two” is not an amount."]),
                errors: [
                    FieldError(field: "completed", text: "Say on which day you completed it."),
                    FieldError(field: "amount", text: "“two” is not an amount. Write it as 1.5."),
                ])),
        Sample(
            name: "log-correct",
            page: LogFormPage(
                purpose: .correct(revision: 2), form: filled,
                answer: .counted(Dana.standings, id: Dana.id(9), twin: nil))),
        Sample(
            name: "log-entry",
            page: EntryPage(
                entry: Dana.lines[10],
                facts: [EntryPage.Fact("Kind", "College course"), EntryPage.Fact("Course number", "CHM 2211")],
                standings: Dana.standings, files: files,
                history: [
                    EntryPage.HistoryLine(
                        what: "Corrected", at: moment, by: "you", reason: "the transcript says three hours",
                        changes: [EntryPage.Change("Amount", from: "2 semester hours", to: "3 semester hours")]),
                    EntryPage.HistoryLine(what: "Recorded", at: moment.adding(seconds: -900_000), by: "you"),
                ], origin: "logged by you", note: "Ask the registrar for a sealed copy.")),
        Sample(
            name: "log-entry-gone",
            page: EntryPage(
                entry: gone, standings: Dana.standings,
                history: [
                    EntryPage.HistoryLine(what: "Withdrawn", at: moment, by: "you", reason: "logged twice"),
                    EntryPage.HistoryLine(what: "Recorded", at: moment.adding(seconds: -900_000), by: "you"),
                ], origin: "imported")),
        Sample(
            name: "log-withdraw",
            page: WithdrawPage(
                id: Dana.id(6), entryTitle: "Gram stains that mislead: ten cases", completed: day(2025, 10, 2),
                revision: 1,
                counts: ["1.5 points for MLT(ASCP)", "1.5 points for MLT(AMT)"])),
    ]
}
