private import Glibc

/// A clock that only runs forward, in milliseconds.
public struct PlanClock: Sendable {
    private let read: @Sendable () -> Int64

    /// A clock that is read like this.
    public init(_ read: @escaping @Sendable () -> Int64) {
        self.read = read
    }

    /// Now.
    public var now: Int64 { read() }

    /// The machine's own.
    public static let machine = PlanClock {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
