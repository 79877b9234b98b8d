import Planning
import Primitives

/// How far a search has come, on a terminal's last line; nothing for what is over in a moment.
struct PlanProgressLine {
    private let clock: PlanClock
    private let start: Int64
    private var parts: (left: String, best: String, bound: String) = ("", "", "")
    private var isShown = false

    init(clock: PlanClock) {
        self.clock = clock
        start = clock.now
    }

    mutating func show(_ progress: PlanProgress) {
        switch progress {
        case .sieved(let usable, let kept): parts.left = "\(usable) offerings, \(kept) to choose from"
        case .bound(let bound): parts.bound = "at least \(Self.words(bound))"
        case .found(let value): parts.best = "best \(Self.words(value))"
        case .proven(let value): (parts.best, parts.bound) = ("best \(Self.words(value))", "proven, settling ties")
        }
        let milliseconds = clock.now - start
        guard Terminal.standardError.isInteractive, milliseconds > 400 else { return }
        isShown = true
        let words = [parts.left, parts.best, parts.bound].filter { !$0.isEmpty }.joined(separator: " · ")
        Terminal.standardError.write("\r\u{1B}[K\(words) · \(milliseconds / 1000) s")
    }

    func end() {
        if isShown { Terminal.standardError.write("\r\u{1B}[K") }
    }

    static func words(_ bound: Plan.Bound) -> String {
        switch bound {
        case .cents(let cents): "$\(Money(cents: cents).decimal)"
        case .hours(let hours): "\(hours) h"
        case .trips(let trips): trips == 1 ? "1 trip" : "\(trips) trips"
        case .day(let day): day.spelled
        case .none: "nothing"
        }
    }
}
