private import Synchronization

/// So many places and no more: whoever comes later waits until somebody leaves.
final class Seats: Sendable {
    private struct Hall {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let hall: Mutex<Hall>

    init(_ count: Int) {
        hall = Mutex(Hall(free: count))
    }

    /// Waits for a place, and gives it back when the work is done.
    func sit<Answer>(_ work: () async throws -> Answer) async throws -> Answer {
        await withCheckedContinuation { continuation in
            let isSeated = hall.withLock { hall in
                guard hall.free > 0 else {
                    hall.waiting.append(continuation)
                    return false
                }
                hall.free -= 1
                return true
            }
            if isSeated { continuation.resume() }
        }
        defer {
            let next: CheckedContinuation<Void, Never>? = hall.withLock { hall in
                guard !hall.waiting.isEmpty else {
                    hall.free += 1
                    return nil
                }
                return hall.waiting.removeFirst()
            }
            next?.resume()
        }
        return try await work()
    }
}
