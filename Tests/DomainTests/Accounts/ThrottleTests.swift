import Primitives
import Testing

@testable import Domain

@Suite("Throttle")
struct ThrottleTests {
    private static let limit = Throttle.Limit(free: 3, window: 600, wait: 10, longest: 100)

    /// What is written down after failures at these seconds.
    private func failing(at seconds: [Int64], _ limit: Throttle.Limit = limit) -> Throttle? {
        seconds.reduce(nil) { Throttle.after($0, failingAt: .second($1), limit) }
    }

    @Test func `the free failures cost nothing, the last of them asks for a wait`() throws {
        let two = try #require(failing(at: [0, 1]))
        #expect(two.count == 2 && two.wait(at: .second(1)) == nil)
        let three = try #require(failing(at: [0, 1, 2]))
        #expect(three.count == 3 && three.wait(at: .second(2)) == 10)
        #expect(three.wait(at: .second(11)) == 1)
        #expect(three.wait(at: .second(12)) == nil)
    }

    @Test func `each failure more doubles the wait up to the longest`() throws {
        var state = failing(at: [0, 1, 2])
        var waits: [Int64?] = [state?.wait(at: .second(2))]
        var now: Int64 = 2
        for _ in 0..<6 {
            now += state?.wait(at: .second(now)) ?? 0
            state = Throttle.after(state, failingAt: .second(now), Self.limit)
            waits.append(state?.wait(at: .second(now)))
        }
        #expect(waits == [10, 20, 40, 80, 100, 100, 100])
    }

    @Test func `thousands of failures overflow nothing`() throws {
        var state: Throttle?
        for _ in 0..<5000 { state = Throttle.after(state, failingAt: .second(0), Self.limit) }
        #expect(state?.count == 5000)
        #expect(state?.wait(at: .second(0)) == 100)
    }

    @Test func `after the window the count begins anew`() throws {
        let inside = try #require(failing(at: [0, 1, 599]))
        #expect(inside.count == 3 && inside.since == .second(0))
        let outside = try #require(failing(at: [0, 1, 600]))
        #expect(outside.count == 1 && outside.since == .second(600) && outside.wait(at: .second(600)) == nil)
    }

    @Test func `a wait that outlasts the window is no way out of it`() throws {
        let limit = Throttle.Limit(free: 2, window: 10, wait: 100, longest: 1000)
        let state = try #require(failing(at: [0, 5, 50], limit))
        #expect(state.count == 3)
        #expect(state.wait(at: .second(50)) == 200)
    }

    @Test func `a part of a second is still to be waited`() {
        let state = Throttle(count: 3, since: .second(0), blockedUntil: .second(10))
        #expect(state.wait(at: Instant(milliseconds: Instant.second(10).milliseconds - 1)) == 1)
        #expect(state.wait(at: .second(10)) == nil)
    }

    @Test func `one forgiven leaves the others`() throws {
        let blocked = try #require(failing(at: [0, 1, 2]))
        let forgiven = try #require(blocked.forgiven(Self.limit))
        #expect(forgiven.count == 2 && forgiven.since == .second(0) && forgiven.wait(at: .second(2)) == nil)
        let still = try #require(failing(at: [0, 1, 2, 12])?.forgiven(Self.limit))
        #expect(still.count == 3 && still.wait(at: .second(12)) == 20)
        #expect(failing(at: [0])?.forgiven(Self.limit) == nil)
    }

    @Test(arguments: [
        Throttle.Limit.account, .address, .code, .mail, .signUp,
    ])
    func `every limit in use waits, and no longer than an hour`(_ limit: Throttle.Limit) throws {
        let seconds = [Int64](repeating: 0, count: limit.free)
        #expect(failing(at: seconds.dropLast(), limit)?.wait(at: .second(0)) == nil)
        #expect(failing(at: seconds, limit)?.wait(at: .second(0)) == limit.wait)
        #expect(limit.free > 1 && limit.longest <= 3600 && limit.wait <= limit.longest)
    }
}
