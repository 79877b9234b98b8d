private import Glibc
private import Synchronization

/// One thread of its own for calls that block; it runs what it is given, one after the other, in order.
public final class Worker: Sendable {
    private let line: Line

    /// A worker with a thread of its own.
    public init() {
        line = Line()
        let line = line
        let start = Unmanaged.passRetained(Start { line.work() })
        var thread = pthread_t()
        let outcome = pthread_create(
            &thread, nil,
            { raw in
                guard let raw else { return nil }
                Unmanaged<Start>.fromOpaque(raw).takeRetainedValue().run()
                return nil
            }, start.toOpaque())
        precondition(outcome == 0, "no thread could be started")
        pthread_detach(thread)
    }

    /// The thread ends when everything handed over is done.
    deinit { line.close() }

    /// Hands over work without waiting for it.
    public func submit(_ work: @escaping @Sendable () -> Void) {
        line.append(work)
    }

    /// Runs work on the thread and waits for its answer without holding up the cooperative pool.
    public func run<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            submit { continuation.resume(with: Result(catching: work)) }
        }
    }

    private final class Start: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
