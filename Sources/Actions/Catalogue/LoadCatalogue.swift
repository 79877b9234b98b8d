import Domain
public import Files
import Primitives
import Storage

/// What became of the offerings that files brought.
public struct CatalogueLoad: Sendable, Equatable {
    /// New ones.
    public var added = 0
    /// Those that took the place of what an older file said.
    public var replaced = 0
    /// Those that say what was here already.
    public var same = 0
    /// Those that were read before what is here.
    public var older = 0
    /// Those that their providers keep here themselves.
    public var kept = 0

    /// Nothing yet.
    public init() {}

    mutating func count(_ merge: CatalogueMerge) {
        switch merge {
        case .add: added += 1
        case .replace: replaced += 1
        case .same: same += 1
        case .older: older += 1
        case .providers: kept += 1
        }
    }
}

extension House {
    /// So many offerings are written at once: nobody else waits long.
    private static let atOnce = 500

    /// Takes in what catalogue files say. Reading the same again changes nothing; what is newer wins; what a provider
    /// keeps here stays as it is. A trial only says what would be done.
    public func loadCatalogue(_ entries: [CatalogueEntry], asTrial: Bool = false) async throws -> CatalogueLoad {
        var load = CatalogueLoad()
        var start = 0
        while start < entries.count {
            let piece = Array(entries[start..<min(start + Self.atOnce, entries.count)])
            start += piece.count
            let ids = piece.map { _ in surroundings.id(Offering.self) }
            let now = self.now
            let merges: [CatalogueMerge]
            if asTrial {
                merges = try await store.read { connection in
                    try piece.map { try CatalogueFilling(connection, at: now).merge($0).merge }
                }
            } else {
                merges = try await store.write { connection in
                    try CatalogueFilling(connection, at: now).take(piece, ids)
                }
            }
            for merge in merges { load.count(merge) }
        }
        if !asTrial, load.added + load.replaced > 0 {
            let now = self.now
            try await store.write { connection in
                try CatalogueFilling(connection, at: now).linkSuccessors(entries)
            }
            catalogue.touch()
        }
        return load
    }

    /// Takes in what files say, for an operator.
    public func importCatalogue(
        _ entries: [CatalogueEntry], asTrial: Bool, for visitor: Visitor
    ) async throws -> CatalogueLoad {
        guard visitor.actor.may(.run, .installation) else { throw Refusal.forbidden }
        return try await loadCatalogue(entries, asTrial: asTrial)
    }
}
