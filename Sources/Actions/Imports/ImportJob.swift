import Domain
import Files
import Identity
import Primitives
import Storage

/// Work on an import: begun in the request where the file is short, behind the scenes where it is long, and taken up by
/// another server where one was stopped in the middle.
extension House {
    /// Begins a piece of work in one transaction with its job, and does it at once where that takes no time.
    func begin(
        _ kind: Job.Kind, on found: TableImport, isQuick: Bool, _ change: @escaping @Sendable (Instant) -> SQL
    ) async throws {
        let now = self.now
        let id = found.id
        // Who gave a command waits for its end.
        let isQuick = isQuick || found.route == .command
        let job = Job(id: surroundings.id(), kind: kind, subject: id.text, attempts: isQuick ? 1 : 0)
        try await store.write { connection in
            guard try connection.run(change(now)) == 1 else { throw Refusal.changedMeanwhile }
            try connection.run(JobQueries.add(job, name: nil, due: now, at: now))
            if isQuick { try connection.run(JobQueries.hold(job.id, until: now.adding(seconds: Job.longClaim))) }
        }
        if isQuick { try await runHere(job) }
    }

    /// Does a job that was claimed with its beginning; what goes wrong is tried again behind the scenes.
    private func runHere(_ job: Job) async throws {
        do {
            try await runImport(job)
        } catch {
            try await failed(job, error)
        }
    }

    /// Does a piece of work on an import.
    func runImport(_ job: Job) async throws {
        guard let id = ID<TableImport>(job.subject) else { return try await finish(job) }
        do {
            switch job.kind {
            case .checkImport: try await check(id, job)
            case .writeImport: try await write(id, job)
            case .undoImport: try await undo(id, job)
            default: break
            }
            if job.kind != .checkImport { try await watchStanding(after: id) }
        } catch let fault as TableFault {
            let line = fault.line.map { " (line \($0))" } ?? ""
            try await fail(id, ImportFault(fault.text + line, cure: fault.cure))
        } catch Refusal.missing {
            // Its owner was erased meanwhile, or threw it away.
        } catch is Overtaken {
            return
        }
        try await finish(job)
    }

    /// What was written or taken back counts: whoever wants to know of it is told.
    private func watchStanding(after id: ID<TableImport>) async throws {
        try await store.write { connection in
            guard let stored = try connection.first(ImportQueries.one(id)) else { return }
            try self.watchStanding(of: stored.person, in: connection)
        }
    }

    /// The import that a job works on, while it is in the state for that.
    func workedOn(_ id: ID<TableImport>, in state: TableImport.State) async throws -> (TableImport, PersonKey)? {
        try await store.read { connection in
            guard let stored = try connection.first(ImportQueries.one(id)), stored.state == state else { return nil }
            let key = try connection.key(of: stored.person)
            return (try key.tableImport(stored), key)
        }
    }

    /// Says that a job is still alive, and how far it has come.
    func tend(_ job: Job, _ id: ID<TableImport>, thousandths: Int) async throws {
        try Task.checkCancellation()
        let until = now.adding(seconds: Job.longClaim)
        try await store.write { connection in
            try connection.run(JobQueries.hold(job.id, until: until))
            try connection.run(ImportQueries.note(thousandths: thousandths, of: id))
        }
    }

    /// Notes that an import cannot be gone through with.
    func fail(_ id: ID<TableImport>, _ fault: ImportFault) async throws {
        let now = self.now
        let chance = surroundings.random
        try await store.write { connection in
            guard let stored = try connection.first(ImportQueries.one(id)) else { return }
            let key = try connection.key(of: stored.person)
            try connection.run(ImportQueries.fail(id, sealedFault: key.seal(fault, of: id, chance), at: now))
        }
    }
}

/// Somebody else does this piece of work already.
struct Overtaken: Error {}
