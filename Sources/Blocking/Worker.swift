/// One thread of its own for calls that block; it runs what it is given, one after the other, in order.
public final class Worker: Sendable {
    private let line = Line<Void>()

    /// A worker with a thread of its own.
    public init() {
        let line = line
        WorkerThread.start { line.work(with: ()) }
    }

    /// The thread ends when everything handed over is done.
    deinit { line.close() }

    /// Hands over work without waiting for it.
    public func submit(_ work: @escaping @Sendable () -> Void) {
        line.append { _ in work() }
    }

    /// Runs work on the thread and waits for its answer without holding up the cooperative pool.
    public func run<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            submit { continuation.resume(with: Result(catching: work)) }
        }
    }
}
