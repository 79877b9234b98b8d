private import Glibc
internal import Storage
private import Synchronization

/// Remembers for a moment that the server could not be reached, so that those who wait in line learn it at once
/// instead of each trying for seconds.
final class Outage: Sendable {
    private struct Report {
        var error: StoreError
        var until: Int64
    }

    private let report = Mutex<Report?>(nil)
    private static let pause: Int64 = 250

    /// Throws what the last attempt met with, where that was just now.
    func check() throws(StoreError) {
        let recent = report.withLock { report in
            if let until = report?.until, until < Self.milliseconds() { report = nil }
            return report?.error
        }
        if let recent { throw recent }
    }

    /// An attempt failed.
    func begin(_ error: StoreError) {
        report.withLock { $0 = Report(error: error, until: Self.milliseconds() + Self.pause) }
    }

    /// An attempt succeeded.
    func end() {
        report.withLock { $0 = nil }
    }

    private static func milliseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }
}
