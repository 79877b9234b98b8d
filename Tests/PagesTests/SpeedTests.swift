import Foundation
import Pages
import Testing

/// Prints what pages cost when `ALIQUOT_SPEED` names some (`home,log`). It asserts nothing: a busy machine proves nothing.
@Suite(.enabled(if: !pagesToMeasure.isEmpty))
struct SpeedTests {
    @Test(arguments: pagesToMeasure) func `a page is measured`(_ name: String) throws {
        let sample = try #require(Sample.all.first { $0.name == name })
        var bytes = 0
        for _ in 0..<200 { bytes = sample.rendered.bytes.count }
        let rounds = 2000
        let spent = ContinuousClock().measure { for _ in 0..<rounds { bytes = sample.rendered.bytes.count } }
        print("\(name): \(bytes) bytes, \(spent / rounds)")
    }
}

private let pagesToMeasure =
    (ProcessInfo.processInfo.environment["ALIQUOT_SPEED"] ?? "").split(separator: ",").map(String.init)
