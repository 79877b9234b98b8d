private import Glibc

/// A thread of our own, for work that blocks.
enum WorkerThread {
    /// Runs something on a new thread, which ends with it.
    static func start(_ run: @escaping @Sendable () -> Void) {
        let start = Unmanaged.passRetained(Start(run))
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

    private final class Start: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
