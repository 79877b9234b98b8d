public import Domain
import Files
import Identity
public import Primitives
import Rules
import Storage

extension House {
    /// Writes every row of a checked import that is ready, or goes on where writing stopped.
    public func writeImport(_ id: ID<TableImport>, for visitor: Visitor) async throws {
        let found = try await tableImport(id, for: visitor)
        try await begin(.writeImport, on: found, isQuick: found.size <= TableImport.quick) { now in
            ImportQueries.beginWrite(id, at: now)
        }
    }

    /// The work itself: chunk by chunk, each whole with the line that it ends at. Whoever takes it up later goes on
    /// behind that line, and the ids of entries follow from their lines, so nothing is left out and nothing doubled.
    func write(_ id: ID<TableImport>, _ job: Job) async throws {
        guard let (found, key) = try await workedOn(id, in: .writing) else { return }
        guard try await evidence.hasTable(of: id) else { return try await fail(id, .fileGone) }
        let findings = try await findings(of: found, job, share: 300)
        guard findings.beyond == 0 else { return try await fail(id, .tooManyRows) }
        let writing = ImportWriting(house: self, found: found, key: key, findings: findings, job: job)
        try await writing.run()
        let now = self.now
        let chance = surroundings.random
        try await store.write { connection in
            let report = key.seal(ImportReport(findings), of: id, chance)
            guard
                try connection.run(ImportQueries.end(id, .written, from: .writing, sealedReport: report, at: now)) == 1
            else { throw Overtaken() }
        }
        try await evidence.removeTable(of: id)
    }
}

/// The chunks of one import on their way into the ledger: while one is saved, the next is read and sealed.
private struct ImportWriting {
    let house: House
    let found: TableImport
    let key: PersonKey
    let findings: ImportFindings
    let job: Job

    private struct Chunk: Sendable {
        var entries: [SealedEntry]
        var lines: [(line: Int, entry: ID<LedgerEntry>)]
        var last: Int
        var thousandths: Int
        var hasMore: Bool
    }

    func run() async throws {
        let pass = ImportPass(house.evidence.table(of: found.id), found.plan)
        var progress = found.progress
        var next: Chunk? = try await read(pass)
        while let chunk = next {
            try Task.checkCancellation()
            async let following = chunk.hasMore ? read(pass) : nil
            progress = try await save(chunk, after: progress)
            next = try await following
        }
    }

    /// The next rows to be written, sealed.
    private func read(_ pass: ImportPass) async throws -> Chunk {
        let (found, findings, key) = (found, findings, key)
        let part = try await pass.rows(most: TableImport.chunk, lookingAt: 20_000, after: found.progress.line) {
            _, read in
            findings.verdict(read) == .ready
        }
        let now = house.now
        let chance = house.surroundings.random
        return try await pass.run {
            var chunk = Chunk(
                entries: [], lines: [], last: part.last, thousandths: 300 + pass.read * 7 / 10, hasMore: part.hasMore)
            for row in part.rows {
                guard let entry = found.entry(of: row.read, at: now) else { continue }
                chunk.entries.append(SealedEntry(entry, key, chance: chance))
                chunk.lines.append((row.cells.number, entry.id))
            }
            return chunk
        }
    }

    /// Saves a chunk whole, or not at all.
    private func save(_ chunk: Chunk, after old: TableImport.Progress) async throws -> TableImport.Progress {
        guard chunk.last > old.line else { return old }
        let new = TableImport.Progress(
            thousandths: chunk.thousandths, line: chunk.last, entries: old.entries + chunk.entries.count)
        let (id, person, job) = (found.id, found.person, job)
        let now = house.now
        try await house.store.write { connection in
            guard try connection.run(ImportQueries.advance(id, in: .writing, from: old.line, to: new, at: now)) == 1
            else { throw Overtaken() }
            try connection.append(chunk.entries, to: person)
            for start in stride(from: 0, to: chunk.lines.count, by: 50) {
                let piece = chunk.lines[start..<min(start + 50, chunk.lines.count)]
                try connection.run(ImportLineQueries.addEntries(piece, of: id))
            }
            try connection.run(JobQueries.hold(job.id, until: now.adding(seconds: Job.longClaim)))
        }
        return new
    }
}

extension TableImport {
    /// The entry that a row gives.
    fileprivate func entry(of row: ReadRow, at now: Instant) -> LedgerEntry? {
        guard var activity = row.activity else { return nil }
        let id = entry(line: row.line)
        activity.id = id.text
        return LedgerEntry(
            id: id, person: person, number: 0, credit: id, action: .record, origin: .import, recordedAt: now,
            recordedBy: person, record: CreditRecord(activity: activity, note: row.remark))
    }
}
