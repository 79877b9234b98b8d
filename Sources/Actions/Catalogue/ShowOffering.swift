public import Domain
import Files
public import Primitives
public import Rules
import Storage

/// An offering with everything that stands around it.
public struct OfferingShown: Sendable {
    /// The offering with what it says.
    public let edition: OfferingEdition
    /// The programmes that take it, and what they give.
    public let acceptances: [Acceptance]
    /// What took its place.
    public let successor: OfferingEdition?
    /// What must be taken first, as far as it is here.
    public let required: [OfferingEdition]
    /// With which subscriptions it costs nothing more.
    public let subscriptions: [OfferingEdition]
    /// What it would count for who looks; nothing where nobody is signed in or it cannot be said.
    public let preview: CreditPreview?
    /// What it would close for who looks.
    public let closes: [(gap: GapSight.Gap, amount: Credits)]
    /// What it would be in a log.
    public let trial: Activity?
    /// The course behind it, where it is taken here.
    public let course: ID<Course>?
}

extension House {
    /// What everybody sees of an offering; its own people see a draft, too.
    public func offering(_ id: ID<Offering>, for visitor: Visitor?) async throws -> OfferingShown {
        let today = self.today
        let (edition, others, course) = try await store.read { connection in
            let document = try OfferingDocument()
            guard let edition = try Self.seen(id, visitor, document, connection) else { throw Refusal.missing }
            let names = edition.content.requires + edition.content.unlockedBy
            var others = try names.compactMap { try connection.first(OfferingQueries.id(of: $0)) }
            if let successor = edition.offering.replacedBy { others.append(successor) }
            let found = try connection.all(OfferingQueries.published(others)).map { try $0.edition(document) }
            return (edition, found, try connection.first(CourseQueries.course(ofOffering: id))?.id)
        }
        func named(_ handles: [String]) -> [OfferingEdition] {
            handles.compactMap { handle in others.first { $0.offering.handle == handle } }
        }
        let trial = edition.trial(from: today)
        var preview: CreditPreview?
        var closes: [(gap: GapSight.Gap, amount: Credits)] = []
        if let visitor, let trial {
            let dossier = try await dossier(of: visitor)
            if !dossier.credentials.isEmpty {
                preview = try await self.preview(trial, dossier)
                closes = try await gapSight(of: visitor).closes(trial)
            }
        }
        return OfferingShown(
            edition: edition, acceptances: trial.map(rules.book.acceptances) ?? [],
            successor: others.first { $0.offering.id == edition.offering.replacedBy },
            required: named(edition.content.requires), subscriptions: named(edition.content.unlockedBy),
            preview: preview, closes: closes, trial: trial, course: course)
    }

    private static func seen(
        _ id: ID<Offering>, _ visitor: Visitor?, _ document: OfferingDocument, _ connection: any Connection
    ) throws -> OfferingEdition? {
        if let stored = try connection.first(OfferingQueries.published(id)) { return try stored.edition(document) }
        guard let stored = try connection.first(OfferingQueries.latest(id)),
            let organisation = stored.offering.organisation,
            visitor?.actor.may(.see, .offering(of: organisation)) ?? false
        else { return nil }
        return try stored.edition(document)
    }
}
