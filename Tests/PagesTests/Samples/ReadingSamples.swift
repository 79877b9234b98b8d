import Pages
import Primitives
import Rules

extension Sample {
    private static let page = Link.certificatePage(Dana.id(60), 0)

    private static let proposed: LogForm = {
        var form = LogForm(
            id: Dana.id(61), files: [EvidenceLine(id: Dana.id(62), name: "gram.pdf", size: 37_000, isPicture: false)])
        form.title = "Gram Stain Interpretation in Positive Blood Cultures"
        form.provider = "Larkspur Laboratory Learning"
        form.amount = "2"
        form.approvals = [.pace, .flBoard]
        form.number = "944-354-23"
        return form
    }()

    private static let found: [String: ReadFrom] = [
        "title": ReadFrom(certainty: .sure, quote: "Gram Stain Interpretation in Positive Blood Cultures", mark: 1),
        "provider": ReadFrom(
            certainty: .likely, quote: "Larkspur Laboratory Learning", mark: 2,
            alternatives: [.init(value: "Larkspur Learning Network", words: "Larkspur Learning Network")]),
        "completed": ReadFrom(
            certainty: .doubtful, quote: "3/5/2026", mark: 3,
            alternatives: [
                .init(value: "2026-03-05", words: "5 Mar 2026"), .init(value: "2026-05-03", words: "3 May 2026"),
            ]),
        "amount": ReadFrom(certainty: .sure, quote: "2.0 P.A.C.E.® contact hours", mark: 4),
    ]

    private static let sheet = ReadSheet(
        picture: page, width: 6120, height: 7920,
        marks: [
            .init(field: "title", number: 1, certainty: .sure, box: [1900, 2600, 3200, 160]),
            .init(field: "provider", number: 2, certainty: .likely, box: [720, 600, 3100, 240]),
            .init(field: "completed", number: 3, certainty: .doubtful, box: [1900, 3200, 700, 160]),
            .init(field: "amount", number: 4, certainty: .sure, box: [1900, 2900, 1900, 160]),
        ], number: 1)

    static let readings: [Sample] = [
        Sample(name: "certificates-empty", page: ReadingListPage(lines: [])),
        Sample(
            name: "certificates",
            page: ReadingListPage(lines: [
                ReadingLine(
                    id: Dana.id(60), file: "gram.pdf", state: .read(toCheck: 2, isOthers: false),
                    title: "Gram Stain Interpretation in Positive Blood Cultures", completed: day(2025, 3, 14),
                    amount: "2 contact hours"),
                ReadingLine(
                    id: Dana.id(63), file: "safety.pdf", state: .read(toCheck: 0, isOthers: false),
                    title: "Laboratory Safety Refresher", completed: day(2025, 2, 20), amount: "1 contact hour"),
                ReadingLine(
                    id: Dana.id(64), file: "IMG_2041.jpg", state: .read(toCheck: 1, isOthers: true),
                    title: "Ethics for the Laboratory Professional"),
                ReadingLine(id: Dana.id(65), file: "IMG_2042.jpg", state: .waiting),
                ReadingLine(id: Dana.id(66), file: "scan of a drawer.pdf", state: .failed("Under a password")),
                ReadingLine(
                    id: Dana.id(67), file: "lupus.jpg", state: .confirmed(entry: Dana.id(6)),
                    title: "Lupus Anticoagulant Testing", completed: day(2025, 11, 12), amount: "1.5 contact hours"),
            ])),
        Sample(
            name: "certificate",
            page: ReadingPage(
                id: Dana.id(60), file: "gram.pdf", paper: .evidence(Dana.id(62)), sheets: [sheet], form: proposed,
                read: found, named: .other("Dana Reyez"),
                remarks: ["Read from a picture: letters may be mistaken, accents above all."], place: (2, 6),
                neighbours: (Dana.id(59), Dana.id(63)))),
        Sample(
            name: "certificate-counted",
            page: ReadingPage(
                id: Dana.id(60), file: "gram.pdf", paper: .evidence(Dana.id(62)), sheets: [sheet], form: proposed,
                read: found, named: .owner("Dana Reyes"),
                further: [.init("Approved by", "P.A.C.E."), .init("Certificate number", "C240592-82")],
                answer: .counted(Dana.standings, id: Dana.lines[0].id, twin: Dana.lines[2]))),
        Sample(
            name: "certificate-unreadable",
            page: ReadingPage(
                id: Dana.id(60), file: "locked.pdf", paper: .evidence(Dana.id(62)), sheets: [],
                form: LogForm(id: Dana.id(61)), read: [:], named: .nobody,
                fault: "It opens with a password only. Save a copy without one and drop that.",
                errors: [FieldError(field: "title", text: "Give the title as it stands on the certificate.")])),
    ]
}
