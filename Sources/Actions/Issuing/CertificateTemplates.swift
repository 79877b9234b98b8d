public import Documents
public import Domain
import Files
public import Primitives
public import Storage

/// What certificates of a provider are set with from now on.
public struct ProviderTemplate: Sendable {
    /// What the certificate says it was set with.
    public var mark: AwardTemplateMark
    /// How it looks.
    public var design: CertificateDesign
    /// Who signs.
    public var signatory: AwardSignatory
    /// The provider's address as it stands on certificates.
    public var address: String?
}

extension House {
    /// The template of a provider, for whoever makes an `AwardRequest`: the newest version that it designed, else the
    /// house's design in the provider's own name.
    public func certificateTemplate(
        of organisation: ID<Organisation>, in connection: any Connection
    ) throws -> ProviderTemplate {
        if let stored = try connection.first(TemplateQueries.latest(of: organisation)) {
            let template = try stored.template
            return ProviderTemplate(
                mark: AwardTemplateMark(of: organisation, version: stored.version),
                design: CertificateDesign(template), signatory: template.signatory, address: template.address)
        }
        guard let provider = try connection.first(OrganisationQueries.organisation(organisation)) else {
            throw Refusal.missing
        }
        let template = CertificateTemplate.house(of: provider.name)
        return ProviderTemplate(
            mark: AwardTemplateMark(), design: CertificateDesign(), signatory: template.signatory)
    }
}

extension Connection {
    /// How a certificate looks: by the version that it names, whatever was designed since.
    func design(of mark: AwardTemplateMark) throws -> CertificateDesign {
        guard let organisation = mark.organisation else { return CertificateDesign() }
        guard let stored = try first(TemplateQueries.version(mark.version, of: organisation)) else {
            throw Refusal.missing
        }
        return CertificateDesign(try stored.template)
    }
}

extension StoredTemplate {
    /// What the version says.
    var template: CertificateTemplate {
        get throws { try TemplateJSON.read(document, logo: logo) }
    }
}

extension CertificateDesign {
    /// How a template looks.
    init(_ template: CertificateTemplate) {
        let border: Border =
            switch template.border {
            case .double: .double
            case .single: .single
            case .none: .none
            }
        self.init(
            accent: Ink(hex: template.accent) ?? CertificateDesign().accent, border: border, isA4: template.isA4,
            heading: template.heading, lead: template.lead, verb: template.verb, check: template.check,
            logo: template.logo)
    }
}
