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
        ] + design
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
}
