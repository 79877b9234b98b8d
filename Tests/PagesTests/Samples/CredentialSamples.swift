import Files
import Pages
import Primitives
import Rules

extension Sample {
    private static let completed = Dictionary(uniqueKeysWithValues: Dana.activities.map { ($0.id, $0.completed) })

    private static func detail(_ place: Int) -> CredentialPage {
        CredentialPage(
            asOf: Dana.asOf, standing: Dana.standings[place], number: place == 2 ? "TN 41873" : nil,
            issued: Dana.portfolio.credentials[place].issued, revision: 3, completed: completed)
    }

    private static func questions(_ code: String) -> CredentialQuestions {
        guard let version = Dana.book.programme(ofCredential: code)?.versions.last, let rule = version.credentials[code]
        else { return CredentialQuestions(sign: code, title: code, bodyName: "", cycle: .calendar(firstLonger: false)) }
        return CredentialQuestions(rule, of: version.parts)
    }

    private static let bodies: [CredentialChoicePage.Body] = Dana.book.programmes.compactMap { programme in
        guard let version = programme.versions.last else { return nil }
        var rules: [CredentialRule] = []
        for rule in version.credentials.values where !rules.contains(where: { $0 === rule }) { rules.append(rule) }
        return CredentialChoicePage.Body(
            name: version.parts.bodyName,
            credentials: rules.sorted { $0.code < $1.code }.map {
                CredentialChoicePage.Option(code: $0.code, sign: $0.sign, title: $0.title)
            })
    }

    static let credentials: [Sample] = [
        Sample(name: "credentials", page: CredentialsPage(asOf: Dana.asOf, standings: Dana.standings)),
        Sample(name: "credentials-none", page: CredentialsPage(asOf: Dana.asOf, standings: [])),
        Sample(name: "credential-ascp", page: detail(0)),
        Sample(name: "credential-amt", page: detail(1)),
        Sample(name: "credential-florida", page: detail(2)),
        Sample(name: "credential-choice", page: CredentialChoicePage(bodies: bodies)),
        Sample(
            name: "credential-new-ascp",
            page: CredentialFormPage(
                form: CredentialForm(id: Dana.id(90), code: "ascp-boc/MLT"), questions: questions("ascp-boc/MLT"))),
        Sample(
            name: "credential-edit-florida",
            page: {
                var form = CredentialForm(id: Dana.id(3), revision: 3, code: "us-fl/technician")
                form.issued = "2018-08-20"
                form.categories = [.hematology, .chemistry]
                form.from = "2026-09-01"
                return CredentialFormPage(
                    form: form, questions: questions("us-fl/technician"),
                    errors: [FieldError(field: "to", text: "State the last day of the cycle too, or leave both empty.")]
                )
            }()),
        Sample(
            name: "credential-remove",
            page: RemoveCredentialPage(id: Dana.id(3), name: "MLT(ASCP)", revision: 3, entryCount: 9)),
    ]
}
