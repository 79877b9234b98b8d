public import Domain
public import Primitives
public import Storage

extension House {
    /// What an installation knows of itself; begun if it was not.
    public static func begin(_ store: any Store, at now: Instant, jobID: ID<Job>) async throws -> Installation {
        try await store.write { connection in
            let fresh = Installation(createdAt: now)
            try connection.run(InstallationQueries.begin(fresh))
            try connection.run(
                JobQueries.add(Job(id: jobID, kind: .sweep, subject: ""), name: "sweep", due: now, at: now))
            return try connection.first(InstallationQueries.installation()) ?? fresh
        }
    }
}
