public import Domain
import Files
import Identity
public import Primitives
import Storage

extension House {
    /// The rows of an import that could not be taken, as CSV, each with what is wrong and what to do. Its headings are
    /// remembered, so that the mended file is read like the first one.
    public func failedRows(_ id: ID<TableImport>, for visitor: Visitor) async throws -> (name: String, bytes: [UInt8]) {
        let person = visitor.person.id
        let now = self.now
        return try await store.write { connection in
            let (found, key) = try connection.tableImport(id, of: person)
            let lines = try connection.all(
                ImportLineQueries.all(of: id, .faulty, after: 0, most: ImportLine.Kind.faulty.mostKept)
            ).map { try key.line($0, of: id) }
            guard !lines.isEmpty else { throw Refusal.missing }
            let width = max(found.plan.headings.count, lines.map(\.cells.count).max() ?? 0)
            let headings = FailedRows.headings(of: found.plan, columns: width)
            var writer = TableWriter()
            writer.row(headings)
            for line in lines { writer.row(FailedRows.cells(of: line, columns: width)) }
            let map = String(decoding: ColumnMapFile.bytes(FailedRows.map(of: found.plan)), as: UTF8.self)
            let fingerprint = Digest.sha256(Array(ColumnGuess.fingerprint(headings: headings).utf8))
            try connection.run(ColumnMapQueries.put(map, fingerprint, of: person, origin: id, at: now))
            return (Self.name(of: found.plan), writer.bytes)
        }
    }

    /// The name of the file of failed rows.
    private static func name(of plan: ImportPlan) -> String {
        let stem = plan.name.split(separator: ".").dropLast().joined(separator: ".")
        return "\(stem.isEmpty ? plan.name : stem)-failed-rows.csv"
    }
}
