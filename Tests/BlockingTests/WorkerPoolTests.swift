import Blocking
import Synchronization
import Testing

@Suite("Worker pool")
struct WorkerPoolTests {
    /// Counts who has it at once.
    private final class Desk: Sendable {
        let users = Atomic(0)
    }

    @Test func `nobody holds a resource that another holds`() async throws {
        let pool = WorkerPool([Desk(), Desk(), Desk()])
        let alone = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<3000 {
                group.addTask {
                    try await pool.run { desk in
                        let isAlone = desk.users.add(1, ordering: .relaxed).newValue == 1
                        desk.users.subtract(1, ordering: .relaxed)
                        return isAlone
                    }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(alone == 3000)
    }

    @Test func `a fault of one piece is its own`() async throws {
        struct Fault: Error {}
        let pool = WorkerPool([0])
        await #expect(throws: Fault.self) { try await pool.run { _ in throw Fault() } }
        #expect(try await pool.run { $0 + 1 } == 1)
    }

    @Test func `what waits in a long line is done in the order in which it came`() async throws {
        let worker = Worker()
        let order = Mutex<[Int]>([])
        for number in 0..<5000 { worker.submit { order.withLock { $0.append(number) } } }
        try await worker.run {}
        #expect(order.withLock { $0 } == Array(0..<5000))
    }

    @Test func `what was handed over is done although the worker is let go`() async throws {
        let answer = await withCheckedContinuation { continuation in
            let worker = Worker()
            worker.submit {}
            worker.submit { continuation.resume(returning: 7) }
        }
        #expect(answer == 7)
    }
}
