import Actions
import Domain
import Logging
import ServiceLifecycle

/// Does what is due, once a second, until the server stops. Long work has a line of its own.
struct JobRunner: Service {
    let house: House
    let kinds: [Job.Kind]

    @concurrent func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await house.runDueJobs(kinds)
                } catch {
                    // The database may be gone for a minute; the next look comes all the same.
                    house.logger.warning("jobs cannot be run", metadata: ["error": "\(error)"])
                }
                do { try await Task.sleep(for: .seconds(1)) } catch { return }
            }
        }
    }
}
