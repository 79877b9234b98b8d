private import Synchronization

/// Several workers, each with a resource of its own that only its thread touches; whoever asks first is served first.
public final class WorkerPool<Resource>: Sendable {
    private struct Slot: @unchecked Sendable {
        var worker: Worker
        /// Touched on `worker` only.
        var resource: Resource
    }
    private struct Desk {
        var free: [Int]
        var waiting: [CheckedContinuation<Int, Never>] = []
        var served = 0
    }

    private let slots: [Slot]
    private let desk: Mutex<Desk>

    /// A worker for each resource.
    public init(_ resources: sending [Resource]) {
        slots = resources.map { Slot(worker: Worker(), resource: $0) }
        desk = Mutex(Desk(free: Array(slots.indices)))
    }

    /// Runs work with a resource that nobody else holds.
    public func run<Answer: Sendable>(
        _ work: @escaping @Sendable (Resource) throws -> Answer
    ) async throws -> Answer {
        let number = await seat()
        let slot = slots[number]
        return try await withCheckedThrowingContinuation { continuation in
            slot.worker.submit {
                let outcome = Result { try work(slot.resource) }
                self.leave(number)
                continuation.resume(with: outcome)
            }
        }
    }

    private func seat() async -> Int {
        await withCheckedContinuation { continuation in
            let number: Int? = desk.withLock { desk in
                if let free = desk.free.popLast() { return free }
                desk.waiting.append(continuation)
                return nil
            }
            if let number { continuation.resume(returning: number) }
        }
    }

    private func leave(_ number: Int) {
        let next: CheckedContinuation<Int, Never>? = desk.withLock { desk in
            guard desk.served < desk.waiting.count else {
                desk.free.append(number)
                return nil
            }
            let next = desk.waiting[desk.served]
            desk.served += 1
            if desk.served == desk.waiting.count {
                desk.waiting.removeAll(keepingCapacity: true)
                desk.served = 0
            }
            return next
        }
        next?.resume(returning: number)
    }
}
