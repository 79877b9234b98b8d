import Pages
import Primitives

extension Sample {
    private static func line(_ number: Int, _ title: String, _ mark: AwardMark) -> AwardListPage.Line {
        AwardListPage.Line(
            id: Dana.id(200 + number), title: title, provider: "Larkspur Laboratory Learning", completed: Dana.asOf,
            amount: "1.5 contact hours", number: "CE-7K3M-29QX-4T8W", code: "7K3M29QX4T8W", mark: mark,
            paper: Dana.id(220 + number), entry: Dana.id(240 + number))
    }

    /// Certificates that were earned here.
    static let awards: [Sample] = {
        let valid = AwardMark.valid(until: Dana.asOf.adding(days: 700))
        var corrected = line(1, "Peripheral smears: the cells that are easily taken for others", valid)
        corrected.earlier = [.init(paper: Dana.id(260), replacedOn: Dana.asOf)]
        return [
            Sample(
                name: "awards",
                page: AwardListPage(
                    lines: [
                        corrected, line(2, "Laboratory safety", .expired(on: Dana.asOf)),
                        line(3, "Quality control", .revoked(on: Dana.asOf, because: "it was issued in error")),
                        line(4, "Medical ethics", .beingMade), line(5, "Ethics", .superseded(on: Dana.asOf)),
                    ])),
            Sample(name: "awards-none", page: AwardListPage(lines: [])),
        ] + design + issued
    }()

    private static let priya = Visitor(
        name: "Priya Nair", email: "provider@demo.test", rooms: [.home, .credentials, .log, .catalogue])

    private static var design: [Sample] {
        let moment = Instant(startOf: Dana.asOf)
        var page = TemplatePage(
            organisation: "Larkspur Laboratory Learning", version: 2,
            values: [
                "accent": "#5b3fa6", "accent-typed": "#5b3fa6", "border": "double", "paper": "letter",
                "heading": "Certificate of Completion", "lead": "This certifies that", "verb": "has completed",
                "check": "Check this certificate", "signatory": "Priya Nair, MLS(ASCP)", "office": "Director",
            ], borders: [("double", "Two lines with ornaments"), ("single", "One line"), ("none", "None")],
            hasLogo: true, versions: [(2, moment), (1, moment)])
        let whole = Sample(name: "template", page: page, visitor: priya)
        page.values["accent-typed"] = "violet"
        page.errors = [
            FieldError(field: "accent", text: "Write the colour as six figures and letters, such as #5b3fa6."),
            FieldError(field: "logo", text: "This is no PNG picture, whatever its name says."),
            FieldError(field: "border", text: "Choose what runs around the sheet."),
        ]
        return [whole, Sample(name: "template-faults", page: page, visitor: priya)]
    }

    private static var issued: [Sample] {
        func line(_ number: Int, _ name: String?, _ mark: AwardMark) -> IssuedListPage.Line {
            .init(
                id: Dana.id(270 + number), name: name, title: "Peripheral smears", completed: Dana.asOf,
                amount: name == nil ? nil : "1.5 contact hours", number: "CE-7K3M-29QX-4T8W", mark: mark)
        }
        let revoked = AwardMark.revoked(on: Dana.asOf, because: "it was issued in error")
        let lines = [
            line(1, "Nguyễn Thị Ánh Tuyết", .valid(until: nil)), line(2, "Dana Reyes", .beingMade),
            line(3, "Maria-Fernanda de los Ángeles Hernández-Villanueva y Castellanos", revoked),
            line(4, nil, .expired(on: Dana.asOf)),
        ]
        let moment = Instant(startOf: Dana.asOf)
        var one = IssuedAwardPage(
            id: Dana.id(271), code: "7K3M-29QX-4T8W", checkCode: "7K3M29QX4T8W",
            facts: [
                ("Name as issued", "Nguyễn Thị Ánh Tuyết"), ("Florida licence", "SU 1"),
                ("Course", "Peripheral smears (version 2)"), ("Amount", "1.5 contact hours"),
            ], name: "Nguyễn Thị Ánh Tuyết", mark: .valid(until: nil), isWaiting: true,
            events: [
                .init(what: "Corrected", at: moment, more: "A new certificate took the place of the one before."),
                .init(what: "Issued", at: moment),
            ], correction: ("Nguyễn Thị Ánh Tuyết", [("Florida licence", "SU 1"), ("", "")]),
            reasons: [("issued-in-error", "it was issued in error"), ("asked-by-holder", "its holder asked for it")])
        let whole = Sample(name: "issued-one", page: one, visitor: priya)
        one.errors = [
            FieldError(field: "number-1", text: "Give what the number is and the number."),
            FieldError(field: "reason", text: "Choose why."), FieldError(field: "sure", text: "Say that you are sure."),
        ]
        let faulty = Sample(name: "issued-faults", page: one, visitor: priya)
        (one.errors, one.mark, one.isWaiting, one.name, one.facts) = ([], revoked, false, nil, [])
        return [
            whole, faulty, Sample(name: "issued-erased", page: one, visitor: priya),
            Sample(
                name: "issued",
                page: IssuedListPage(
                    organisation: "Larkspur", text: "", isLater: true, lines: lines, next: Dana.id(274)),
                visitor: priya),
            Sample(
                name: "issued-nothing",
                page: IssuedListPage(organisation: "Larkspur", text: "zzz", isLater: false, lines: [], isCut: true),
                visitor: priya),
            Sample(
                name: "issued-none",
                page: IssuedListPage(organisation: "Larkspur", text: "", isLater: false, lines: []), visitor: priya),
        ]
    }
}
