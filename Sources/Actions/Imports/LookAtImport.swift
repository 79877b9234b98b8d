import Blocking
public import Domain
import Files
import Identity
public import Primitives
import Storage

/// How a spreadsheet looks: what kind of file it is, and which column seems to hold what.
public struct ImportLook: Sendable {
    /// What kind of file it is.
    public let table: TableLook
    /// Which column seems to hold what.
    public let guess: ColumnGuess

    /// The first row, which may hold headings that nobody here knows.
    public let first: TableRow

    /// The headings by a map, from the left; empty where it says that there are none.
    func headings(_ map: ColumnMap) -> [String] {
        switch map.headingLine {
        case nil: []
        case guess.map.headingLine: guess.columns.map { $0.heading ?? "" }
        default: first.cells
        }
    }

    /// What tells a layout from others; nothing where there are no headings.
    static func fingerprint(_ headings: [String]) -> [UInt8]? {
        headings.isEmpty ? nil : Digest.sha256(Array(ColumnGuess.fingerprint(headings: headings).utf8))
    }

    /// So many rows are looked at.
    static let rows = 500
}

extension House {
    /// An import with a look at its file, to say which column holds what.
    public func lookAtImport(_ id: ID<TableImport>, for visitor: Visitor) async throws -> (TableImport, ImportLook) {
        let found = try await tableImport(id, for: visitor)
        guard found.state.isOpen || found.state == .failed else { throw Refusal.changedMeanwhile }
        guard try await evidence.hasTable(of: id) else { throw Refusal.missing }
        return (found, try await look(at: id, found.plan.choice))
    }

    /// Looks at the first rows of a file.
    func look(at id: ID<TableImport>, _ choice: TableChoice) async throws -> ImportLook {
        let place = evidence.table(of: id)
        return try await Worker().run {
            let reader = try TableReader(place, choice: choice)
            var rows: [TableRow] = []
            while rows.count < ImportLook.rows, let row = try reader.next() { rows.append(row) }
            guard let first = rows.first else {
                throw TableFault(
                    .empty, "There is not one row in this file.",
                    cure: "Export it again and look whether rows are in it.")
            }
            return ImportLook(table: reader.look, guess: ColumnGuess.guess(rows), first: first)
        }
    }
}
