import Actions
import Domain
import Pages
import Primitives

extension CertificateTemplateForm {
    /// What was sent.
    init(_ sent: SentForm) {
        let fields = sent.fields
        // Both fields of the colour are always sent: the one that was changed counts.
        let typed = fields["accent-typed"]
        let logo: Logo = sent.picture.map { .new($0) } ?? (fields["no-logo"] == "yes" ? .none : .kept)
        self.init(
            accent: (fields["accent"], typed == fields["accent-was"] ? "" : typed), border: fields["border"],
            paper: fields["paper"], heading: fields["heading"], lead: fields["lead"], verb: fields["verb"],
            check: fields["check"], signatory: fields["signatory"], office: fields["office"],
            address: fields["address"], logo: logo)
    }
}

extension TemplatePage {
    /// What stands, and what is typed over it.
    init(_ desk: TemplateDesk, _ form: CertificateTemplateForm, errors: [FieldError] = []) {
        let typed = form.accent.typed.isEmpty ? form.accent.picked : form.accent.typed
        self.init(
            organisation: desk.organisation.name, version: desk.version,
            values: [
                "accent": form.accent.picked, "accent-typed": typed, "border": form.border, "paper": form.paper,
                "heading": form.heading, "lead": form.lead, "verb": form.verb, "check": form.check,
                "signatory": form.signatory, "office": form.office, "address": form.address,
                "no-logo": form.logo == .none ? "yes" : "",
            ],
            borders: CertificateTemplate.Border.allCases.map { ($0.code, $0.words) },
            hasLogo: desk.template.logo != nil, versions: desk.versions, errors: errors)
    }
}
