public import Domain
import Primitives

/// How a provider's certificates look, as it is kept; the picture of the mark lies beside it.
public enum TemplateJSON {
    /// What a template says.
    public static func text(_ template: CertificateTemplate) -> String {
        let document = CanonicalJSON.members([
            "accent": .string(template.accent),
            "border": .string(template.border.code),
            "paper": .string(template.isA4 ? "a4" : "letter"),
            "heading": .string(template.heading),
            "lead": .string(template.lead),
            "verb": .string(template.verb),
            "check": .string(template.check),
            "signatory": .object([
                "name": .string(template.signatory.name), "office": .string(template.signatory.office),
            ]),
            "address": template.address.map { .string($0) },
        ])
        return String(decoding: document.bytes, as: UTF8.self)
    }

    /// What `text` wrote, with the picture that lies beside it.
    public static func read(_ text: String, logo: [UInt8]?) throws(FileFault) -> CertificateTemplate {
        let json = try Members(JSONValue.read(Array(text.utf8)))
        let signatory = try json.object("signatory")
        return CertificateTemplate(
            accent: try json.text("accent"), border: try json.code("border"), isA4: json.textOrNil("paper") == "a4",
            heading: try json.text("heading"), lead: try json.text("lead"), verb: try json.text("verb"),
            check: try json.text("check"),
            signatory: AwardSignatory(name: try signatory.text("name"), office: try signatory.text("office")),
            address: json.textOrNil("address"), logo: logo)
    }
}
