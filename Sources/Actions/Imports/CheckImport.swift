public import Domain
import Files
import Identity
public import Primitives
import Storage

extension House {
    /// Checks every row of an import: what will be written, what is already there, what is wrong, what must be asked.
    public func checkImport(_ id: ID<TableImport>, for visitor: Visitor) async throws {
        let found = try await tableImport(id, for: visitor)
        try await begin(.checkImport, on: found, isQuick: found.size <= TableImport.quick) { now in
            ImportQueries.beginCheck(id, at: now)
        }
    }

    /// The work itself.
    func check(_ id: ID<TableImport>, _ job: Job) async throws {
        guard let (found, key) = try await workedOn(id, in: .checking) else { return }
        guard try await evidence.hasTable(of: id) else { return try await fail(id, .fileGone) }
        let findings = try await findings(of: found, job, share: 850)
        let report = ImportReport(findings)
        let wanted = Self.wanted(findings)
        let lines = try await lines(wanted, of: found, findings)
        let now = self.now
        let chance = surroundings.random
        let sealed = lines.map { key.seal($0, of: id, chance) }
        try await store.write { connection in
            try connection.run(ImportLineQueries.clear(id))
            for start in stride(from: 0, to: sealed.count, by: 50) {
                let piece = sealed[start..<min(start + 50, sealed.count)]
                try connection.run(ImportLineQueries.add(piece, of: id))
            }
            let sealedReport = key.seal(report, of: id, chance)
            let changed = try connection.run(
                ImportQueries.end(id, .checked, from: .checking, sealedReport: sealedReport, at: now))
            guard changed == 1 else { throw Overtaken() }
        }
    }

    /// What there is to say about every row of an import.
    func findings(of found: TableImport, _ job: Job, share: Int) async throws -> ImportFindings {
        let (participant, known) = try await participant(of: found)
        let pass = ImportPass(evidence.table(of: found.id), found.plan)
        let fold = CheckFold(ImportCheck(participant: participant, known: known, answers: found.plan.answers))
        var tended = now
        while try await pass.each(most: 2_000, { _, read in fold.add(read) }) {
            guard now.seconds(since: tended) >= 1 else { continue }
            tended = now
            try await tend(job, found.id, thousandths: try await pass.progress() * share / 1000)
        }
        return try await pass.run { fold.finished() }
    }

    /// Whose history it is, and what is in it already; what this import itself gave is not.
    private func participant(of found: TableImport) async throws -> (Participant, [Credit]) {
        try await store.read { connection in
            let key = try connection.key(of: found.person)
            let own = Set(try connection.all(ImportLineQueries.entries(of: found.id, most: .max)))
            let credits = Credit.all(in: try connection.ledger(of: found.person, key))
            return (
                try connection.participant(found.person), credits.filter { !$0.isWithdrawn && !own.contains($0.id) }
            )
        }
    }

    /// The lines that are kept to be shown: of each kind the first ones.
    private static func wanted(_ findings: ImportFindings) -> Set<Int> {
        var counts = [Int](repeating: 0, count: ImportLine.Kind.allCases.count)
        var wanted: Set<Int> = []
        for line in findings.verdicts.keys.sorted() {
            guard let kind = findings.verdict(line).kind, counts[Int(kind.rawValue)] < kind.mostKept else { continue }
            counts[Int(kind.rawValue)] += 1
            wanted.insert(line)
        }
        return wanted
    }

    /// Rows with what was found of them, read once more.
    private func lines(
        _ wanted: Set<Int>, of found: TableImport, _ findings: ImportFindings
    ) async throws -> [ImportLine] {
        guard let last = wanted.max() else { return [] }
        let pass = ImportPass(evidence.table(of: found.id), found.plan)
        var lines: [ImportLine] = []
        var bytes = 0
        var hasMore = true
        while hasMore {
            let part = try await pass.rows(most: 500, lookingAt: 10_000) { wanted.contains($0) }
            for row in part.rows {
                guard let line = ImportLine(row.cells, row.read, findings.verdict(row.cells.number)) else { continue }
                bytes += line.cells.reduce(0) { $0 + $1.utf8.count }
                guard bytes <= ImportLine.Kind.mostBytes else { return lines }
                lines.append(line)
            }
            hasMore = part.hasMore && part.last < last
        }
        return lines
    }
}

/// A check while rows are added to it, on one thread after the other and never on two at once.
private final class CheckFold: @unchecked Sendable {
    private var check: ImportCheck

    init(_ check: ImportCheck) { self.check = check }

    func add(_ row: ReadRow) { check.add(row) }
    func finished() -> ImportFindings { check.finished() }
}
