import Documents
public import Domain
import Files
public import Primitives
import Rules
import Storage

/// How a provider's certificates look now, and every version before.
public struct TemplateDesk: Sendable {
    /// The provider.
    public var organisation: Organisation
    /// What stands.
    public var template: CertificateTemplate
    /// Which version stands; none while it is the house's.
    public var version: Int
    /// When each version was written, the newest first.
    public var versions: [(number: Int, writtenAt: Instant)]
}

extension House {
    /// How the certificates of the visitor's organisation look.
    public func templateDesk(for visitor: Visitor) async throws -> TemplateDesk {
        let organisation = try visitor.designs(.see)
        return try await store.read { connection in try connection.templateDesk(of: organisation) }
    }

    /// Lets certificates look so from now on; those that were issued stay as they are. Nothing is written where nothing
    /// is changed.
    public func keepTemplate(_ form: CertificateTemplateForm, seen: Int, for visitor: Visitor) async throws {
        let organisation = try visitor.designs(.change)
        let desk = try await templateDesk(for: visitor)
        let template = try form.template(on: desk)
        try await hold(template, of: desk.organisation)
        let (now, author) = (self.now, visitor.person.id)
        do {
            try await store.write { connection in
                let latest = try connection.first(TemplateQueries.latest(of: organisation))
                guard latest?.version ?? 0 == seen else { throw Refusal.changedMeanwhile }
                guard try latest?.template != template else { return }
                try connection.run(
                    TemplateQueries.add(
                        StoredTemplate(
                            organisation: organisation, version: seen + 1, document: TemplateJSON.text(template),
                            logo: template.logo, author: author, createdAt: now)))
            }
        } catch StoreError.unique {
            throw Refusal.changedMeanwhile
        }
    }

    /// A picture (PNG) of a made-up certificate as a form would have it.
    public func previewTemplate(_ form: CertificateTemplateForm, for visitor: Visitor) async throws -> [UInt8] {
        _ = try visitor.designs(.see)
        let desk = try await templateDesk(for: visitor)
        return try await picture(of: try form.template(on: desk), desk.organisation)
    }

    /// The same of what stands, or of an earlier version.
    public func previewTemplate(version: Int?, for visitor: Visitor) async throws -> [UInt8] {
        let organisation = try visitor.designs(.see)
        let (desk, earlier) = try await store.read { connection in
            (
                try connection.templateDesk(of: organisation),
                try version.flatMap { try connection.first(TemplateQueries.version($0, of: organisation)) }
            )
        }
        guard version == nil || earlier != nil else { throw Refusal.missing }
        return try await picture(of: try earlier?.template ?? desk.template, desk.organisation)
    }

    private func picture(of template: CertificateTemplate, _ provider: Organisation) async throws -> [UInt8] {
        let award = Award.sample(provider, template, day: today, at: now)
        let sheet = CertificateSheet(award, content: [], address: settings.address)
        return try await Self.pressed {
            try await press.picture(sheet, CertificateDesign(template), width: 1_200)
        }
    }

    /// A template is tried before it is kept: what cannot be set, or would make every file large, is told at the logo.
    private func hold(_ template: CertificateTemplate, of provider: Organisation) async throws {
        let award = Award.sample(provider, template, day: today, at: now)
        let sheet = CertificateSheet(award, content: AwardJSON.document(award).bytes, address: settings.address)
        let file = try await Self.pressed { try await press.pdf(sheet, CertificateDesign(template)) }
        guard template.logo == nil || file.count <= Self.largestCertificate else {
            throw Refusal.invalid(
                "logo",
                "With it every certificate would have \(file.count / 1000) kB; 100 kB is the most. Make the picture smaller: 440 points wide are enough."
            )
        }
    }

    private static let largestCertificate = 100_000

    private static func pressed(_ work: () async throws -> [UInt8]) async throws -> [UInt8] {
        do {
            return try await work()
        } catch PressFault.busy {
            throw Refusal.busy
        } catch PressFault.drawing {
            throw Refusal.invalid(
                "logo", "This picture cannot be read. Save it as PNG, at most 2000 points wide and high.")
        }
    }
}

extension Visitor {
    /// The organisation whose certificates they may design.
    fileprivate func designs(_ verb: Verb) throws -> ID<Organisation> {
        guard let organisation = actor.provides.first, actor.may(verb, .offering(of: organisation)) else {
            throw Refusal.forbidden
        }
        return organisation
    }
}

extension CertificateTemplateForm {
    fileprivate func template(on desk: TemplateDesk) throws -> CertificateTemplate {
        do throws(FormFaults) {
            return try template(keeping: desk.template.logo)
        } catch {
            throw Refusal.invalid(error)
        }
    }
}

extension Connection {
    fileprivate func templateDesk(of organisation: ID<Organisation>) throws -> TemplateDesk {
        guard let provider = try first(OrganisationQueries.organisation(organisation)) else { throw Refusal.missing }
        let latest = try first(TemplateQueries.latest(of: organisation))
        return TemplateDesk(
            organisation: provider, template: try latest?.template ?? .house(of: provider.name),
            version: latest?.version ?? 0,
            versions: try all(TemplateQueries.all(of: organisation)).map { ($0.version, $0.createdAt) })
    }
}
