public import Domain
public import Primitives
public import Storage

/// How much waits and what failed.
public struct Load: Sendable {
    /// Jobs.
    public let jobs: JobCounts?
    /// Mail.
    public let mails: MailCounts?
    /// How many people there are.
    public let people: Int
}

extension House {
    /// Whether the records can be reached.
    public func isReady() async throws -> Bool {
        do {
            return try await store.read { connection in
                try connection.first(InstallationQueries.installation()) != nil
            }
        } catch {
            return false
        }
    }

    /// How much waits and what failed.
    public func load() async throws -> Load {
        let now = self.now
        return try await store.read { connection in
            Load(
                jobs: try connection.first(JobQueries.counts(at: now)),
                mails: try connection.first(MailQueries.counts()),
                people: try connection.first(PersonQueries.count()) ?? 0)
        }
    }

    /// The latest letters; their texts open accounts, so only the demo shows them.
    public func latestMail(most: Int) async throws -> [Letter] {
        try await store.read { connection in try connection.all(MailQueries.latest(most: most)) }
    }

    /// One letter.
    public func mail(_ id: ID<Letter>) async throws -> Letter {
        guard let letter = try await store.read({ connection in try connection.first(MailQueries.letter(id)) }) else {
            throw Refusal.missing
        }
        return letter
    }
}
