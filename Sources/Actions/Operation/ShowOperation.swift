public import Domain
public import Primitives
public import Storage

/// The installation as its operator sees it.
public struct Operation: Sendable {
    /// How much waits and what failed.
    public let load: Load
    /// Jobs, due first.
    public let jobs: [JobLine]
    /// Letters that were given up.
    public let mails: [Letter]
    /// Which engine keeps the records.
    public let engine: Engine
    /// The schema's version.
    public let schema: Int
}

extension House {
    /// The installation, for who runs it. No personal records are in it.
    public func operation(for visitor: Visitor, most: Int) async throws -> Operation {
        guard visitor.actor.may(.see, .installation) else { throw Refusal.forbidden }
        let load = try await load()
        let engine = store.engine
        return try await store.read { connection in
            Operation(
                load: load, jobs: try connection.all(JobQueries.all(most: most)),
                mails: try connection.all(MailQueries.failures(most: most)), engine: engine,
                schema: try Migrator.history(connection).last?.version ?? 0)
        }
    }

    /// Lets a job that was given up be tried again.
    public func retryJob(_ id: ID<Job>, for visitor: Visitor) async throws {
        guard visitor.actor.may(.run, .installation) else { throw Refusal.forbidden }
        let now = self.now
        try await store.write { connection in _ = try connection.run(JobQueries.retry(id, at: now)) }
    }

    /// Puts a letter that was given up in the post again.
    public func retryMail(_ id: ID<Letter>, for visitor: Visitor) async throws {
        guard visitor.actor.may(.run, .installation) else { throw Refusal.forbidden }
        let now = self.now
        let job = Job(id: surroundings.id(), kind: .sendMail, subject: id.text)
        try await store.write { connection in
            guard try connection.run(MailQueries.retry(id)) == 1 else { throw Refusal.missing }
            try connection.run(JobQueries.add(job, name: nil, due: now, at: now))
        }
    }
}
