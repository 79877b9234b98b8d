import Pages
import Primitives
import Prose
import Rules

extension Sample {
    private static let sections = [
        (value: "the-band", words: "What a band is"), (value: "left-shift", words: "The left shift and what drives it"),
    ]

    private static let text = Prose([
        .heading(level: 2, [.text("A band is young")]),
        .paragraph([
            .text("Its nucleus is "), .emphasis([.text("not yet")]), .text(" divided by a filament."),
        ]),
        .paragraph([.picture(at: "images/band.svg", title: "A band", [.text("a curved nucleus")])]),
    ])

    private static let picture = ShownPicture(address: "/assets/preview/favicon.svg", width: 800, height: 600)

    private static func manage(_ missing: [CourseManagePage.Fault], hasDraft: Bool = true) -> CourseManagePage {
        CourseManagePage(
            id: Dana.id(90), name: "The left shift, read with care",
            standing: "Version 2 is a draft; version 1 is begun by whoever begins now", state: .revised, seen: 7,
            latest: 2, hasDraft: hasDraft, missing: missing,
            facts: [
                ("Summary", "What bands tell, and what they do not."), ("Short name", "left-shift"),
                ("Credit", "1.5 contact hours: hematology"), ("Test", "70 % passes, 10 questions an attempt"),
            ],
            sections: [
                .init(slug: "the-band", title: "What a band is", facts: "10 minutes · 240 words"),
                .init(slug: "left-shift", title: "The left shift and what drives it", facts: "15 minutes · 410 words"),
            ], questions: ["6 × one right answer", "2 × number", "1 × place on a picture"], counts: (9, 2),
            versions: [
                .init(number: 2, written: Instant(startOf: Dana.asOf), published: nil, isCurrent: false),
                .init(
                    number: 1, written: Instant(startOf: Dana.asOf), published: Instant(startOf: Dana.asOf),
                    isCurrent: true),
            ], successors: [(Dana.id(91), "White cells, one by one")])
    }

    private static func question(
        _ kind: String, _ words: String, _ values: [String: String], rights: Set<Int> = [], rows: Int = 3,
        errors: [FieldError] = []
    ) -> QuestionFormPage {
        QuestionFormPage(
            course: Dana.id(90), name: "The left shift, read with care", id: kind == "single" ? nil : "band-line",
            seen: 7, kind: (kind, words),
            values: values.merging(["prompt": "What makes a cell *segmented*?", "points": "1"]) { mine, _ in mine },
            rights: rights, rows: rows, sections: sections, pictures: [("images/band.svg", "images/band.svg")],
            picture: kind == "hotspot" ? picture : nil,
            marks: kind == "hotspot"
                ? [PictureMark(row: 0, shape: .circle(x: 120, y: 80, radius: 25), middle: (120, 80))] : [],
            beginsVersion: kind == "numeric", errors: errors)
    }

    static var teaching: [Sample] {
        let id = Dana.id(90)
        let name = "The left shift, read with care"
        let kinds = [(value: "single", words: "One right answer"), (value: "numeric", words: "Number")]
        var filter = QuestionFilter()
        filter.words = "band"
        return [
            Sample(
                name: "teaching-desk",
                page: CourseDeskPage(
                    organisation: "Larkspur Laboratory Learning",
                    lines: [
                        .init(
                            id: id, title: name, facts: "1.5 contact hours · 2 sections · 9 questions", state: .revised),
                        .init(id: Dana.id(91), title: "White cells, one by one", facts: "", state: .draft),
                    ])),
            Sample(
                name: "teaching-desk-empty",
                page: CourseDeskPage(
                    organisation: "Larkspur Laboratory Learning", lines: [],
                    errors: [FieldError(field: "file", text: "It was not taken in. There is no course.yml.")])),
            Sample(
                name: "teaching-course",
                page: manage([
                    .init(place: "", text: "Nobody is named as author.", link: .edit(id)),
                    .init(
                        place: "Section “What a band is”", text: "The picture “images/band.png” is not there.",
                        link: .section(id, "the-band")),
                ])),
            Sample(name: "teaching-course-ready", page: manage([])),
            Sample(
                name: "teaching-new",
                page: CourseFormPage(
                    id: nil, seen: 0, values: ["title": name, "language": "en", "amount": "much"],
                    topics: [.hematology], shares: [:], rows: (1, 1, 1, 2),
                    levels: [("basic", "Basic"), ("advanced", "Advanced")],
                    errors: [FieldError(field: "amount", text: "“much” is not an amount. Write it as 1.5.")])),
            Sample(
                name: "teaching-section",
                page: SectionFormPage(
                    course: id, name: name, slug: "the-band", seen: 7,
                    values: ["title": "What a band is", "minutes": "10", "text": "## A band is young\n\nIts nucleus…"],
                    preview: text, pictures: ["images/band.svg": picture], beginsVersion: true)),
            Sample(
                name: "teaching-questions",
                page: QuestionListPage(
                    course: id, name: name, filter: filter,
                    lines: [
                        .init(
                            id: "band-line", text: "What makes a cell segmented?", facts: "One right answer · Red cells"
                        ),
                        .init(
                            id: "count", text: "The corrected count?", facts: "Number",
                            fault: "it leads to the section “shift”, which is not there"),
                    ], counts: (2, 90), pageCount: 3, kinds: kinds,
                    categories: [("Red cells", "Red cells"), ("White cells", "White cells")], sections: sections)),
            Sample(
                name: "teaching-single",
                page: question(
                    "single", "One right answer",
                    [
                        "choice-text-0": "A filament", "choice-text-1": "Its size",
                        "choice-feedback-1": "Size changes with the place on the smear.",
                    ], rows: 4, errors: [FieldError(field: "key", text: "No answer is right.")])),
            Sample(
                name: "teaching-numeric",
                page: question("numeric", "Number", ["number-value-0": "12", "unit": "g/dL"], rows: 2)),
            Sample(
                name: "teaching-hotspot",
                page: question(
                    "hotspot", "Place on a picture",
                    ["picture": "images/band.svg", "spot-label-0": "band", "spot-numbers-0": "120, 80, 25"],
                    rights: [0], rows: 2)),
            Sample(name: "teaching-matching", page: question("matching", "Matching", [:])),
            Sample(name: "teaching-ordering", page: question("ordering", "Ordering", ["item-0": "Fix the smear"])),
            Sample(name: "teaching-short", page: question("short-answer", "Short answer", [:])),
            Sample(name: "teaching-true", page: question("true-false", "True or false", ["holds": "true"], rows: 0)),
            Sample(
                name: "teaching-bank",
                page: BankPage(
                    course: id, name: name, count: 9,
                    forms: [("gift", "GIFT", "A text for Moodle."), ("qti-3.0", "QTI 3.0", "The newest form.")],
                    earlier: [
                        .init(
                            id: Dana.id(92), name: "bank-of-2019.xml", outcome: "40 questions taken in", tone: .soft,
                            at: Instant(startOf: Dana.asOf))
                    ])),
            Sample(
                name: "teaching-bank-on-its-way",
                page: BankImportPage(
                    course: id, id: Dana.id(92), name: "bank-of-2019.xml", state: .working(percent: 60))),
            Sample(
                name: "teaching-bank-done",
                page: BankImportPage(
                    course: id, id: Dana.id(92), name: "bank-of-2019.xml", state: .done,
                    outcome: ["40 questions taken in", "2 were left out, for the reasons below."],
                    remarks: [
                        .init(isSkipped: true, question: "Gram stain", text: "essay questions are not known", line: 12),
                        .init(isSkipped: false, question: "Bands", text: "the hint was left out", line: nil),
                    ], more: 3)),
            Sample(
                name: "teaching-bank-failed",
                page: BankImportPage(
                    course: id, id: Dana.id(92), name: "bank.xml",
                    state: .failed("It has a document type, which is not taken."))),
            Sample(
                name: "teaching-pictures",
                page: CoursePicturesPage(
                    course: id, name: name, seen: 7,
                    lines: [
                        .init(
                            name: "images/band.svg", picture: picture, facts: "SVG · 800 × 600 · 12 kB",
                            places: ["Section “What a band is”"]),
                        .init(
                            name: "images/unused-with-a-long-name-of-its-own.svg", picture: picture,
                            facts: "SVG · 800 × 600 · 3 kB", places: []),
                    ])),
            Sample(
                name: "teaching-preview",
                page: CoursePreviewPage(
                    course: id, name: name, summary: "What bands tell, and what they do not.",
                    facts: "Version 2, a draft · basic", objectives: ["Tell a band from a segmented cell."],
                    people: [("Ines Calloway, MLS(ASCP)", "Author", "Nothing to disclose.")],
                    sections: [
                        .init(
                            slug: "the-band", title: "What a band is", minutes: 10, text: text,
                            video: "https://example.org/film")
                    ], pictures: ["images/band.svg": picture])),
        ]
    }
}
