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
        guard findings.beyond == 0 else { return try await fail(id, .tooManyRows) }
        let lines = try await lines(of: found, findings, report)
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

    /// Rows that need a look, read once more: of each kind the first ones.
    private func lines(
        of found: TableImport, _ findings: ImportFindings, _ report: ImportReport
    ) async throws -> [ImportLine] {
        let places = ImportLine.Kind.allCases.map { min($0.mostKept, report.count($0)) }
        let pass = ImportPass(evidence.table(of: found.id), found.plan)
        let choice = LineChoice(findings, places)
        while try await pass.each(most: 5_000, choice.look), !choice.isFull {}
        return choice.lines
    }
}

/// Chooses the rows that are shown, on one thread after the other and never on two at once.
private final class LineChoice: @unchecked Sendable {
    private let findings: ImportFindings
    private var places: [Int]
    private var bytes = ImportLine.Kind.mostBytes
    private(set) var lines: [ImportLine] = []

    init(_ findings: ImportFindings, _ places: [Int]) {
        self.findings = findings
        self.places = places
    }

    var isFull: Bool { bytes <= 0 || places.allSatisfy { $0 == 0 } }

    func look(_ row: TableRow, _ read: ReadRow) {
        guard !isFull, let line = ImportLine(row, read, findings.verdict(read)) else { return }
        guard places[Int(line.kind.rawValue)] > 0 else { return }
        places[Int(line.kind.rawValue)] -= 1
        bytes -= line.cells.reduce(0) { $0 + $1.utf8.count }
        lines.append(line)
    }
}

/// A check while rows are added to it, on one thread after the other and never on two at once.
private final class CheckFold: @unchecked Sendable {
    private var check: ImportCheck

    init(_ check: ImportCheck) { self.check = check }

    func add(_ row: ReadRow) { check.add(row) }
    func finished() -> ImportFindings { check.finished() }
}
