import Actions
import Domain
import Logging
import ServiceLifecycle

/// Does what is due, once a second, until the server stops. What takes minutes does not hold up what takes seconds.
struct JobRunner: Service {
    let house: House

    @concurrent func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                for lane in Job.Lane.allCases { group.addTask { await work(lane) } }
            }
        }
    }

    private func work(_ lane: Job.Lane) async {
        while !Task.isCancelled {
            do {
                try await house.runDueJobs(in: lane)
            } catch {
                // The database may be gone for a minute; the next look comes all the same.
                house.logger.warning("jobs cannot be run", metadata: ["error": "\(error)"])
            }
            do { try await Task.sleep(for: .seconds(1)) } catch { return }
        }
    }
}
