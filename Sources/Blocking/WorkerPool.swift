/// Several workers, each with a resource of its own that only its thread touches; whoever asks first is served first.
public final class WorkerPool<Resource>: Sendable {
    private struct Slot: @unchecked Sendable {
        /// Touched on its worker's thread only.
        let resource: Resource
    }

    /// One line for all: a worker that is free takes the next piece itself, and nobody waits to be told so.
    private let line = Line<Resource>()

    /// A worker for each resource.
    public init(_ resources: sending [Resource]) {
        let line = line
        for slot in resources.map(Slot.init) { WorkerThread.start { line.work(with: slot.resource) } }
    }

    /// The threads end when everything handed over is done.
    deinit { line.close() }

    /// Runs work with a resource that nobody else holds.
    public func run<Answer: Sendable>(
        _ work: @escaping @Sendable (Resource) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            line.append { resource in continuation.resume(with: Result { try work(resource) }) }
        }
    }
}
