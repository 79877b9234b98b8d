public import Domain
import Files
public import Primitives
public import Rules
public import Search
import Storage

/// An offering as somebody finds it.
public struct FoundOffering: Sendable {
    /// The offering with what it says.
    public let edition: OfferingEdition
    /// The programmes that take it, and what they give.
    public let acceptances: [Acceptance]
    /// What it would close for who looks, credential by credential.
    public let closes: [(gap: GapSight.Gap, amount: Credits)]
}

/// What was found in the catalogue.
public struct CatalogueFound: Sendable {
    /// What was found and what each facet would leave.
    public let found: OfferingsFound
    /// The offerings of this page, in order.
    public let offerings: [FoundOffering]
    /// What is missing, where somebody is signed in.
    public let gaps: [GapSight.Gap]
    /// Whether less promising offerings were not looked at.
    public let isCut: Bool
}

extension House {
    /// Looks for offerings. Whoever is signed in sees what each would close, and may have that decide the order.
    public func findOfferings(
        _ query: OfferingQuery, byGap: Bool = false, from start: Int = 0, most: Int = 20, for visitor: Visitor?
    ) async throws -> CatalogueFound {
        let today = self.today
        let index = try await catalogueIndex()
        var sight: GapSight?
        if let visitor { sight = try await gapSight(of: visitor) }
        let found: OfferingsFound
        var isCut = false
        if byGap, let sight {
            let logged = sight.logged
            let doubtful = logged.isEmpty ? [] : index.offerings(like: logged)
            let exceptions = try await editions(doubtful).reduce(into: [ID<Offering>: Credits]()) { sums, edition in
                sums[edition.offering.id] = edition.trial(from: today).map { sight.sum($0) } ?? .zero
            }
            let ranked = index.find(query, ranking: sight.ranking(exceptions: exceptions), from: start, most: most)
            found = ranked.found
            isCut = ranked.isCut
        } else {
            found = index.find(query, from: start, most: most)
        }
        let editions = try await editions(found.ids)
        let offerings = editions.map { edition in
            let trial = edition.trial(from: today)
            return FoundOffering(
                edition: edition, acceptances: trial.map(rules.book.acceptances) ?? [],
                closes: trial.map { sight?.closes($0) ?? [] } ?? [])
        }
        return CatalogueFound(found: found, offerings: offerings, gaps: sight?.gaps ?? [], isCut: isCut)
    }

    /// What somebody misses and what closes it.
    public func gapSight(of visitor: Visitor) async throws -> GapSight {
        let dossier = try await dossier(of: visitor)
        let standings = try await standings(of: dossier)
        let book = try await rules.book(with: dossier.told)
        let today = self.today
        return catalogue.gapSight(dossier.gapKey(on: today)) {
            GapSight(standings, dossier.portfolio(), book, today: today)
        }
    }

    /// What everybody sees of these offerings, in the order of the ids.
    public func editions(_ ids: [ID<Offering>]) async throws -> [OfferingEdition] {
        guard !ids.isEmpty else { return [] }
        let found = try await store.read { connection in
            let document = try OfferingDocument()
            return try connection.all(OfferingQueries.published(ids)).map { try $0.edition(document) }
        }
        let byID = Dictionary(found.map { ($0.offering.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { byID[$0] }
    }
}

extension OfferingEdition {
    /// What it would be in a log if it were taken at the next chance.
    public func trial(from day: CalendarDate) -> Activity? {
        content.trial(id: offering.id.text, provider: offering.provider, from: day)
    }
}

extension StoredOffering {
    /// The offering with what it says.
    func edition(_ document: OfferingDocument) throws -> OfferingEdition {
        OfferingEdition(offering: offering, number: number, content: try document.content(self.document))
    }
}

extension Dossier {
    /// Tells one state of somebody's records from every other.
    func gapKey(on day: CalendarDate) -> GapSight.Key {
        var credits = Hasher()
        for credit in self.credits { credits.combine(credit.latest.id) }
        var wallet = Hasher()
        for credential in credentials {
            wallet.combine(credential.id)
            wallet.combine(credential.revision)
        }
        var told = Hasher()
        for value in self.told {
            for part in [value.programme, value.version, value.path, value.value] { told.combine(part) }
        }
        return GapSight.Key(
            person: person.id, day: day, credits: credits.finalize(), credentials: wallet.finalize(),
            told: told.finalize())
    }

}
