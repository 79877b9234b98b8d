public import Domain
import Files
public import Primitives
import Storage

extension House {
    /// Writes an offering of a provider: a new one, or the next version of one. What everybody sees stays as it is
    /// until the new version is published.
    @discardableResult
    public func keepOffering(
        _ id: ID<Offering>?, seen: Int = 0, _ form: OfferingForm, of organisation: ID<Organisation>,
        for visitor: Visitor
    ) async throws -> ID<Offering> {
        guard visitor.actor.may(.change, .offering(of: organisation)) else { throw Refusal.forbidden }
        let typed: OfferingContent
        do throws(FormFaults) {
            typed = try form.content(places: catalogue.places)
        } catch {
            throw Refusal.invalid(error)
        }
        let fresh = surroundings.id(Offering.self)
        let author = visitor.person.id
        let now = self.now
        let kept = try await store.write { connection in
            guard let provider = try connection.first(OrganisationQueries.organisation(organisation)) else {
                throw Refusal.missing
            }
            guard let id else {
                let revision = try connection.first(OfferingQueries.nextRevision()) ?? 1
                let offering = Offering(
                    id: fresh, handle: fresh.text, organisation: organisation, provider: provider.name,
                    origin: .provider, revision: revision)
                try connection.run(
                    OfferingQueries.add(offering, checkedOn: nil, lapsesOn: typed.firstLapse, at: now))
                try connection.run(
                    OfferingVersionQueries.add(
                        1, of: fresh, document: OfferingJSON.text(typed), by: author, at: now, publishedAt: nil))
                return fresh
            }
            var offering = try connection.own(id, of: organisation)
            guard offering.latest == seen else { throw Refusal.changedMeanwhile }
            let document = OfferingJSON.text(try connection.completed(typed, id))
            if offering.hasDraft {
                try connection.run(
                    OfferingVersionQueries.rewrite(
                        offering.latest, of: id, document: document, by: author, at: now))
                return id
            }
            offering.latest += 1
            try connection.run(
                OfferingVersionQueries.add(
                    offering.latest, of: id, document: document, by: author, at: now, publishedAt: nil))
            try connection.change(offering, seen: seen, lapsesOn: nil, at: now)
            return id
        }
        catalogue.touch()
        return kept
    }

    /// Lets everybody see the newest version of an offering.
    public func publishOffering(_ id: ID<Offering>, seen: Int, for visitor: Visitor) async throws {
        let today = self.today
        let now = self.now
        try await store.write { connection in
            guard let stored = try connection.first(OfferingQueries.latest(id)) else { throw Refusal.missing }
            var offering = stored.offering
            guard let organisation = offering.organisation,
                visitor.actor.may(.change, .offering(of: organisation))
            else { throw Refusal.forbidden }
            guard offering.latest == seen else { throw Refusal.changedMeanwhile }
            let content = try OfferingDocument().content(stored.document)
            let check = PublishingCheck(content, on: today)
            guard check.isReady else { throw Refusal.invalid(FormFaults(check.missing)) }
            offering.state = .published
            offering.published = offering.latest
            offering.retiredOn = nil
            offering.replacedBy = nil
            try connection.run(OfferingVersionQueries.publish(offering.latest, of: id, at: now))
            try connection.change(offering, seen: seen, lapsesOn: content.firstLapse, at: now)
        }
        catalogue.touch()
    }

    /// Takes an offering out of the catalogue; its page stays and may name what took its place.
    public func retireOffering(
        _ id: ID<Offering>, replacedBy successor: ID<Offering>?, for visitor: Visitor
    ) async throws {
        let (today, now) = (self.today, self.now)
        try await store.write { connection in
            guard var offering = try connection.first(OfferingQueries.offering(id)) else { throw Refusal.missing }
            guard let organisation = offering.organisation,
                visitor.actor.may(.change, .offering(of: organisation))
            else { throw Refusal.forbidden }
            guard offering.published != nil else {
                throw Refusal.invalid("successor", "It was never published, so there is nothing to retire.")
            }
            if let successor {
                guard successor != id, let next = try connection.first(OfferingQueries.offering(successor)),
                    next.state == .published
                else {
                    throw Refusal.invalid("successor", "Choose another offering that everybody can see.")
                }
            }
            offering.state = .retired
            offering.retiredOn = today
            offering.replacedBy = successor
            try connection.change(offering, seen: offering.latest, lapsesOn: nil, at: now)
        }
        catalogue.touch()
    }
}

extension Connection {
    /// What a form says, with what it does not ask for as it was.
    fileprivate func completed(_ typed: OfferingContent, _ id: ID<Offering>) throws -> OfferingContent {
        guard let stored = try first(OfferingQueries.latest(id)) else { return typed }
        let before = try OfferingDocument().content(stored.document)
        var content = typed
        content.requires = before.requires
        content.unlockedBy = before.unlockedBy
        content.creditByBody = before.creditByBody
        return content
    }

    /// An offering of a provider; somebody else's is not there.
    func own(_ id: ID<Offering>, of organisation: ID<Organisation>) throws -> Offering {
        guard let offering = try first(OfferingQueries.offering(id)) else { throw Refusal.missing }
        guard offering.organisation == organisation else { throw Refusal.forbidden }
        return offering
    }

    /// Changes an offering's own facts, at the next number of change.
    func change(_ offering: Offering, seen: Int, lapsesOn: CalendarDate?, at now: Instant) throws {
        var offering = offering
        offering.revision = try first(OfferingQueries.nextRevision()) ?? 1
        let change = OfferingQueries.change(
            offering, seen: seen, isEdited: true, checkedOn: nil, lapsesOn: lapsesOn, at: now)
        guard try run(change) == 1 else { throw Refusal.changedMeanwhile }
    }
}
