public import Domain
import Files
public import Primitives
public import Storage

/// What a provider offers, as its people see it.
public struct OfferingDesk: Sendable {
    /// The provider.
    public let organisation: Organisation
    /// The newest version of each offering, the latest change first.
    public let editions: [OfferingEdition]
    /// The approvals that end soon, of what everybody sees, the earliest first.
    public let lapses: [(edition: OfferingEdition, lapse: ApprovalLapse)]
}

/// One offering of a provider with its versions.
public struct OfferingHistory: Sendable {
    /// The newest version.
    public let edition: OfferingEdition
    /// The version that everybody sees.
    public let published: OfferingEdition?
    /// Every version, the newest first.
    public let versions: [OfferingVersionLine]
    /// What is missing before it can be published, and what had better be said.
    public let check: PublishingCheck
    /// The approvals that end soon.
    public let lapses: [ApprovalLapse]
    /// The course that it is the page of.
    public let course: ID<Course>?
}

extension Actor {
    /// The organisations whose offerings they keep.
    public var provides: [ID<Organisation>] {
        memberships.filter { $0.role == .provider }.map(\.organisation)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension House {
    /// What a provider offers; of the visitor's providers the first where none is named.
    public func offeringDesk(
        of organisation: ID<Organisation>? = nil, for visitor: Visitor
    ) async throws -> OfferingDesk {
        guard let organisation = organisation ?? visitor.actor.provides.first,
            visitor.actor.may(.see, .offering(of: organisation))
        else { throw Refusal.forbidden }
        let today = self.today
        return try await store.read { connection in
            guard let provider = try connection.first(OrganisationQueries.organisation(organisation)) else {
                throw Refusal.missing
            }
            let document = try OfferingDocument()
            let editions = try connection.all(OfferingQueries.all(of: organisation)).map { try $0.edition(document) }
            let lapses = editions.filter { $0.offering.state == .published }.flatMap { edition in
                ApprovalLapse.all(in: edition.content, on: today).map { (edition: edition, lapse: $0) }
            }
            return OfferingDesk(
                organisation: provider, editions: editions, lapses: lapses.sorted { $0.lapse.day < $1.lapse.day })
        }
    }

    /// One offering of a provider, with its versions.
    public func offeringHistory(_ id: ID<Offering>, for visitor: Visitor) async throws -> OfferingHistory {
        let today = self.today
        return try await store.read { connection in
            guard let stored = try connection.first(OfferingQueries.latest(id)) else { throw Refusal.missing }
            guard let organisation = stored.offering.organisation,
                visitor.actor.may(.see, .offering(of: organisation))
            else { throw Refusal.forbidden }
            let document = try OfferingDocument()
            let edition = try stored.edition(document)
            return OfferingHistory(
                edition: edition,
                published: try connection.first(OfferingQueries.published(id)).map { try $0.edition(document) },
                versions: try connection.all(OfferingVersionQueries.all(of: id)),
                check: PublishingCheck(edition.content, on: today),
                lapses: ApprovalLapse.all(in: edition.content, on: today),
                course: try connection.first(CourseQueries.course(ofOffering: id))?.id)
        }
    }
}
