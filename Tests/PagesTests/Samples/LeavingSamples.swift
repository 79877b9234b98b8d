import Pages
import Primitives

extension Sample {
    private static let moment = Instant(startOf: Dana.asOf).adding(seconds: 34_200)
    private static let contents = ArchivePage.Contents(
        credentials: 3, credits: 37, drafts: 1, papers: 5, volume: 218_610)

    /// Coming and leaving: archives, erasing, how long organisations keep what is theirs.
    static let leaving: [Sample] = [
        Sample(
            name: "archive",
            page: ArchivePage(
                contents: contents,
                arrival: .init(
                    on: Dana.asOf, from: "https://ce.elsewhere.example", madeOn: Dana.asOf.adding(days: -2),
                    entries: 39))),
        Sample(
            name: "archive-new",
            page: ArchivePage(
                contents: .init(credentials: 0, credits: 0, drafts: 0, papers: 0, volume: 0), mayBring: true,
                errors: [FieldError(field: "password", text: "That is not your password.")])),
        Sample(name: "archive-making", page: ArchivePage(contents: contents, order: .making(percent: 40))),
        Sample(
            name: "archive-ready",
            page: ArchivePage(contents: contents, order: .ready(size: 1_440_000_000, until: moment))),
        Sample(name: "archive-failed", page: ArchivePage(contents: contents, order: .failed)),
        Sample(
            name: "archive-bring",
            page: BringPage(
                step: .ask(megabytes: 512),
                errors: [
                    FieldError(
                        field: "archive",
                        text:
                            "Nothing was brought in. “evidence/001 2026-03-02 Body fluids.pdf” is not what it was when the archive was made."
                    )
                ])),
        Sample(name: "archive-taken", page: BringPage(step: .taken)),
        Sample(
            name: "archive-brought",
            page: BringPage(step: .done(.init(entries: 39, credentials: 3, papers: 5, drafts: 1, isSame: true)))),
        Sample(
            name: "archive-brought-anew",
            page: BringPage(step: .done(.init(entries: 1, credentials: 1, papers: 0, drafts: 0, isSame: false)))),
        Sample(
            name: "erase",
            page: ErasePage(
                word: "erase",
                places: [
                    .init(organisation: "North Hospital", months: 24, until: Dana.asOf.adding(days: 730)),
                    .init(organisation: "Seaside Clinic", months: 0, until: nil),
                ], rows: 39, openings: 1)),
        Sample(
            name: "erase-wrong",
            page: ErasePage(
                word: "erase", places: [], rows: 0, openings: 0,
                errors: [FieldError(field: "word", text: "Type the word “erase” to show that you mean it.")])),
        Sample(
            name: "retention",
            page: RetentionPage(
                organisation: "North Hospital", months: "36", usual: 24, changed: (moment, "Morgan Ellis"))),
        Sample(
            name: "retention-unlimited",
            page: RetentionPage(organisation: "North Hospital", months: "0", usual: 24)),
    ]
}
