public import Domain
import Files
import Identity
public import Primitives
import Storage

extension House {
    /// Takes back everything that an import gave. Entries that were corrected since stay as they are and are named.
    public func undoImport(_ id: ID<TableImport>, for visitor: Visitor) async throws {
        let found = try await tableImport(id, for: visitor)
        let isQuick = found.progress.entries <= TableImport.chunk * 2
        try await begin(.undoImport, on: found, isQuick: isQuick) { now in ImportQueries.beginUndo(id, at: now) }
    }

    /// The work itself, chunk by chunk. What was taken back already is passed over, so it may be done again.
    func undo(_ id: ID<TableImport>, _ job: Job) async throws {
        guard let (found, key) = try await workedOn(id, in: .undoing) else { return }
        let reason = "The import of “\(found.plan.name)” was undone."
        let total = max(1, found.report?.ready ?? 1)
        let chance = surroundings.random
        var progress = found.progress
        var isOver = false
        while !isOver {
            try Task.checkCancellation()
            let now = self.now
            let old = progress
            let next = try await store.write { connection -> TableImport.Progress? in
                let lines = try connection.all(
                    ImportLineQueries.written(of: id, after: old.line, most: TableImport.chunk))
                guard let last = lines.last else { return nil }
                let rows = try connection.all(ImportLineQueries.history(of: id, after: old.line, upTo: last))
                let opener = try LedgerOpener(key)
                let back = try Self.untouched(rows).map { line, stored in
                    var entry = try opener.entry(stored)
                    entry.id = found.withdrawal(line: line)
                    entry.action = .withdraw
                    entry.recordedAt = now
                    entry.recordedBy = found.person
                    entry.record.reason = reason
                    return SealedEntry(entry, key, chance: chance)
                }
                let entries = old.entries + back.count
                let new = TableImport.Progress(
                    thousandths: min(999, entries * 1000 / total), line: last, entries: entries)
                guard try connection.run(ImportQueries.advance(id, in: .undoing, from: old.line, to: new, at: now)) == 1
                else { throw Overtaken() }
                try connection.append(back, to: found.person)
                try connection.run(JobQueries.hold(job.id, until: now.adding(seconds: Job.longClaim)))
                return new
            }
            if let next { progress = next } else { isOver = true }
        }
        try await endUndo(found, key)
    }

    /// Ends it, with the entries that were left because somebody corrected them.
    private func endUndo(_ found: TableImport, _ key: PersonKey) async throws {
        let now = self.now
        let chance = surroundings.random
        try await store.write { connection in
            var report = found.report ?? ImportReport()
            report.kept = try connection.all(ImportLineQueries.corrected(of: found.id, most: 200))
            let sealed = key.seal(report, of: found.id, chance)
            guard
                try connection.run(ImportQueries.end(found.id, .undone, from: .undoing, sealedReport: sealed, at: now))
                    == 1
            else { throw Overtaken() }
        }
        try await evidence.removeTable(of: found.id)
    }

    /// The entries that are as the import wrote them, with their lines.
    private static func untouched(_ rows: [ImportedRow]) -> [(Int, StoredEntry)] {
        var found: [(Int, StoredEntry)] = []
        for (place, row) in rows.enumerated() {
            let isOnly =
                (place == 0 || rows[place - 1].line != row.line)
                && (place + 1 == rows.count || rows[place + 1].line != row.line)
            if isOnly { found.append((row.line, row.entry)) }
        }
        return found
    }
}
