import Foundation
import Pages
import Testing

/// Prints what pages cost when `ALIQUOT_SPEED` names some (`home,log`). It asserts nothing: machines differ.
@Suite(.enabled(if: !pagesToMeasure.isEmpty))
struct SpeedTests {
    @Test(arguments: pagesToMeasure) func `a page is measured`(_ name: String) throws {
        let sample = try #require(Sample.all.first { $0.name == name })
        var bytes = 0
        for _ in 0..<200 { bytes = sample.rendered.bytes.count }
        let rounds = 2000
        let start = Self.processorTime()
        for _ in 0..<rounds { bytes = sample.rendered.bytes.count }
        print("\(name): \(bytes) bytes, \((Self.processorTime() - start) / Double(rounds)) µs of processor time")
    }

    /// What this thread has used, in microseconds: other work on the machine does not count.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
}

private let pagesToMeasure =
    (ProcessInfo.processInfo.environment["ALIQUOT_SPEED"] ?? "").split(separator: ",").map(String.init)
