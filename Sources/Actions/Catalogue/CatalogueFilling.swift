import Domain
import Files
import Primitives
import Storage

/// Writes what files say of offerings, inside one unit of writing.
struct CatalogueFilling {
    let connection: any Connection
    let now: Instant

    init(_ connection: any Connection, at now: Instant) {
        self.connection = connection
        self.now = now
    }

    /// What would become of an entry, and what is here already.
    func merge(_ entry: CatalogueEntry) throws -> (merge: CatalogueMerge, known: StoredOffering?) {
        guard let known = try connection.first(OfferingQueries.known(entry.handle)) else {
            return (CatalogueMerge(known: nil, incoming: nil, saysTheSame: false), nil)
        }
        let reading = try connection.first(OfferingQueries.reading(known.offering.id))
        let saysTheSame =
            known.document == OfferingJSON.text(entry.content) && known.offering.provider == entry.provider
            && (known.offering.state == .retired) == entry.isRetired
        let merge = CatalogueMerge(
            known: reading, incoming: entry.content.source?.checkedOn, saysTheSame: saysTheSame)
        return (merge, known)
    }

    /// Takes entries in; each has an id made for it in case it is new.
    func take(_ entries: [CatalogueEntry], _ ids: [ID<Offering>]) throws -> [CatalogueMerge] {
        var revision: Int64?
        return try zip(entries, ids).map { entry, id in
            let (merge, known) = try merge(entry)
            guard merge == .add || merge == .replace else { return merge }
            let next = try revision ?? nextRevision()
            revision = next
            if merge == .add { try add(entry, id, next) } else if let known { try replace(known, entry, next) }
            return merge
        }
    }

    private func nextRevision() throws -> Int64 {
        guard let revision = try connection.first(OfferingQueries.nextRevision()) else { throw Refusal.busy }
        return revision
    }

    private func add(_ entry: CatalogueEntry, _ id: ID<Offering>, _ revision: Int64) throws {
        let offering = Offering(
            id: id, handle: entry.handle, provider: entry.provider, state: entry.isRetired ? .retired : .published,
            origin: .file, published: 1, latest: 1, isDemo: entry.isDemo, revision: revision)
        try connection.run(
            OfferingQueries.add(
                offering, checkedOn: entry.content.source?.checkedOn, lapsesOn: entry.content.firstLapse, at: now))
        try write(1, of: id, entry.content)
    }

    private func replace(_ known: StoredOffering, _ entry: CatalogueEntry, _ revision: Int64) throws {
        var offering = known.offering
        let seen = offering.latest
        offering.latest += 1
        offering.published = offering.latest
        offering.provider = entry.provider
        offering.state = entry.isRetired ? .retired : .published
        offering.revision = revision
        let change = OfferingQueries.change(
            offering, seen: seen, isEdited: false, checkedOn: entry.content.source?.checkedOn,
            lapsesOn: entry.content.firstLapse, at: now)
        guard try connection.run(change) == 1 else { throw Refusal.changedMeanwhile }
        try write(offering.latest, of: offering.id, entry.content)
    }

    private func write(_ number: Int, of id: ID<Offering>, _ content: OfferingContent) throws {
        try connection.run(
            OfferingVersionQueries.add(
                number, of: id, document: OfferingJSON.text(content), by: nil, at: now, publishedAt: now))
    }

    /// Names successors once everything is there.
    func linkSuccessors(_ entries: [CatalogueEntry]) throws {
        for entry in entries {
            guard let name = entry.replacedBy, let known = try connection.first(OfferingQueries.known(entry.handle)),
                known.offering.origin == .file,
                let successor = try connection.first(OfferingQueries.id(of: name)),
                successor != known.offering.replacedBy, successor != known.offering.id
            else { continue }
            try connection.run(
                OfferingQueries.succeed(known.offering.id, by: successor, revision: try nextRevision()))
        }
    }
}

extension OfferingContent {
    /// When its first approval ends.
    var firstLapse: CalendarDate? { approvals.compactMap(\.validUntil).min() }
}
