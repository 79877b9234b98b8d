private import Glibc

/// Says on the standard error how long a step took.
struct Stopwatch {
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant

    init() { last = clock.now }

    /// Ends a step.
    mutating func say(_ step: String) {
        let now = clock.now
        Self.write("\(step) in \(Self.seconds(now - last)) s\n")
        last = now
    }

    /// A duration in seconds, to the tenth.
    static func seconds(_ spent: Duration) -> String {
        let tenths = spent.components.seconds * 10 + spent.components.attoseconds / 100_000_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }

    static func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
