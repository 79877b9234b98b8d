public import Domain
public import Primitives
import Rules
import Storage

/// An import with the first rows of each kind that need a look.
public struct ShownImport: Sendable {
    /// The import.
    public let `import`: TableImport
    /// The rows, by what becomes of them.
    public let lines: [ImportLine.Kind: [ImportLine]]
    /// How many faulty rows are kept, to be sent back.
    public let keptFaulty: Int
    /// The entries that it gave, at most `mostEntries`.
    public let entries: [ID<LedgerEntry>]
    /// Titles and days of entries that rows are compared with.
    public let credits: [ID<LedgerEntry>: (title: String, completed: CalendarDate, origin: LedgerEntry.Origin)]

    /// So many entries are looked up to say what they count.
    public static let mostEntries = 2_000
}

extension House {
    /// Somebody's imports, latest first.
    public func imports(of visitor: Visitor) async throws -> [TableImport] {
        let person = visitor.person.id
        return try await store.read { connection in
            let key = try connection.key(of: person)
            return try connection.all(ImportQueries.all(of: person, most: 50)).map(key.tableImport)
        }
    }

    /// One import.
    public func tableImport(_ id: ID<TableImport>, for visitor: Visitor) async throws -> TableImport {
        let person = visitor.person.id
        return try await store.read { connection in try connection.tableImport(id, of: person).0 }
    }

    /// One import with rows that need a look: of each kind at most so many, faulty ones behind a line.
    public func showImport(
        _ id: ID<TableImport>, after line: Int = 0, most: Int = 20, for visitor: Visitor
    ) async throws -> ShownImport {
        let person = visitor.person.id
        return try await store.read { connection in
            let (found, key) = try connection.tableImport(id, of: person)
            var lines: [ImportLine.Kind: [ImportLine]] = [:]
            for kind in ImportLine.Kind.allCases {
                let start = kind == .faulty ? line : 0
                lines[kind] = try connection.all(ImportLineQueries.all(of: id, kind, after: start, most: most))
                    .map { try key.line($0, of: id) }
            }
            let opener = try LedgerOpener(key)
            var credits: [ID<LedgerEntry>: (title: String, completed: CalendarDate, origin: LedgerEntry.Origin)] = [:]
            let named = lines.values.joined().compactMap(\.credit) + (found.report?.kept.prefix(50) ?? [])
            for credit in named where credits[credit] == nil {
                guard let stored = try connection.first(LedgerQueries.latest(of: credit, person: person)) else {
                    continue
                }
                let entry = try opener.entry(stored)
                credits[credit] = (entry.record.activity.title, entry.record.activity.completed, entry.origin)
            }
            return ShownImport(
                import: found, lines: lines,
                keptFaulty: try connection.first(ImportLineQueries.count(of: id, .faulty)) ?? 0,
                entries: try connection.all(ImportLineQueries.entries(of: id, most: ShownImport.mostEntries)),
                credits: credits)
        }
    }
}
