import Domain
import Files
import Primitives
import Rules
public import Search
import Storage

extension House {
    /// The catalogue, ready to be searched.
    public func catalogueIndex() async throws -> MemoryIndex {
        let now = self.now
        if let index = catalogue.current(at: now) { return index }
        let known = catalogue.known
        let (book, synonyms) = (rules.book, catalogue.synonyms)
        do {
            let index = try await store.read { connection in
                try Self.index(known, on: now.day, book, synonyms, connection)
            }
            catalogue.put(index, at: now)
            return index
        } catch {
            catalogue.put(nil, at: now)
            throw error
        }
    }

    private static func index(
        _ known: MemoryIndex?, on day: CalendarDate, _ book: RuleBook, _ synonyms: Synonyms,
        _ connection: any Connection
    ) throws -> MemoryIndex {
        let revision = try connection.first(OfferingQueries.revision()) ?? 0
        let document = try OfferingDocument()
        let programmes = book.programmes.map(\.id)
        func indexed(_ stored: StoredOffering) throws -> IndexedOffering {
            IndexedOffering(
                id: stored.offering.id, provider: stored.offering.provider,
                content: try document.content(stored.document), book: book, on: day)
        }
        var building = SegmentBuilding(day: day, programmes: programmes)
        // Approvals end and dates pass: a new day makes everything anew.
        if let known, known.day == day, !known.isWorn {
            if known.revision == revision { return known }
            var gone: [ID<Offering>] = []
            for stored in try connection.all(OfferingQueries.changed(after: known.baseRevision)) {
                gone.append(stored.offering.id)
                if stored.offering.state == .published { building.add(try indexed(stored)) }
            }
            return known.changed(gone, building, revision: revision)
        }
        try connection.each(OfferingQueries.changed(after: 0)) { stored in
            if stored.offering.state == .published { building.add(try indexed(stored)) }
        }
        return MemoryIndex(building, revision: revision, synonyms: synonyms)
    }
}
