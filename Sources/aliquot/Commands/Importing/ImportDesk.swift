import Actions
import Domain
import Files
private import Glibc
import Primitives

/// Takes a spreadsheet through an import at the command line, with a word about how far it is.
struct ImportDesk {
    let house: House
    let owner: Visitor
    /// The order of dates, where somebody said it.
    var order: DateOrder?

    /// What became of a file.
    struct Outcome: Sendable {
        var `import`: TableImport
        var lines: [ImportLine]

        /// Whether every row was written or known.
        var isWhole: Bool {
            guard let report = `import`.report, `import`.state != .failed else { return false }
            return report.faulty == 0 && report.refused == 0 && !report.asks
        }
    }

    func take(_ path: String, map: ColumnMap?, mine: [String], isDryRun: Bool) async throws -> Outcome {
        let upload = try await house.takeTable(at: path)
        let begun = try await house.beginImport(upload, name: path, by: .command, for: owner)
        do {
            let owner = owner
            var chosen = map ?? begun.plan.map
            chosen.dateOrder = order ?? chosen.dateOrder
            let columns = chosen
            try await watched(begun.id, "checked") {
                try await house.mapImport(begun.id, revision: begun.revision, columns, for: owner)
            }
            if !mine.isEmpty {
                var reply = ImportReply()
                for name in mine { reply.mine["name:" + Name.folded(name)] = true }
                let checked = try await house.tableImport(begun.id, for: owner)
                try await house.answerImport(begun.id, revision: checked.revision, reply, for: owner)
            }
        } catch {
            try await house.discardImport(begun.id, for: owner)
            throw error
        }
        let lines = try await lines(of: begun.id)
        let checked = try await house.tableImport(begun.id, for: owner)
        if !isDryRun, checked.state == .checked, checked.report?.ready ?? 0 > 0 {
            let owner = owner
            try await watched(begun.id, "written") { try await house.writeImport(begun.id, for: owner) }
        }
        return Outcome(import: try await house.tableImport(begun.id, for: owner), lines: lines)
    }

    func undo(_ id: ID<TableImport>) async throws -> TableImport {
        let owner = owner
        try await watched(id, "taken back") {
            try await house.undoImport(id, for: owner)
            // A large one that came by the browser waits for whoever does long work: here that is this command.
            try await house.runDueJobs([.undoImport])
        }
        return try await house.tableImport(id, for: owner)
    }

    func saveFailedRows(_ outcome: Outcome, to path: String) async throws {
        guard outcome.import.report?.faulty ?? 0 > 0 else { return }
        let rows = try await house.failedRows(outcome.import.id, for: owner)
        guard let file = fopen(path, "wxb") ?? nil else {
            throw Failure("\(path) cannot be written: \(String(cString: strerror(errno)))")
        }
        let isWhole = fwrite(rows.bytes, 1, rows.bytes.count, file) == rows.bytes.count
        guard fclose(file) == 0, isWhole else { throw Failure("\(path) was not written whole") }
    }

    private func lines(of id: ID<TableImport>) async throws -> [ImportLine] {
        let shown = try await house.showImport(id, most: 1_000, for: owner)
        return ImportLine.Kind.allCases.flatMap { shown.lines[$0] ?? [] }
    }

    /// Does a long piece of work and says on the terminal how far it has come.
    private func watched(_ id: ID<TableImport>, _ word: String, _ work: @escaping @Sendable () async throws -> Void)
        async throws
    {
        guard Terminal.standardError.isInteractive else { return try await work() }
        let (house, owner) = (house, owner)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await work()
                return true
            }
            group.addTask {
                while !Task.isCancelled {
                    try? await Task.sleep(for: .milliseconds(300))
                    guard let found = try? await house.tableImport(id, for: owner), found.state.isWorking else {
                        continue
                    }
                    Terminal.standardError.write("\r\(found.progress.thousandths / 10) % \(word)\u{1B}[K")
                }
                return false
            }
            defer { Terminal.standardError.write("\r\u{1B}[K") }
            while let isDone = try await group.next() {
                if isDone { group.cancelAll() }
            }
        }
    }
}
