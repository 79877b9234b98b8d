public import Primitives
private import Synchronization

/// A clock that only goes where a test moves it, and chance that is the same in every run. Each look at the clock is a
/// millisecond after the one before, so that what was done later is later.
public final class FixedSurroundings: Sendable {
    private let moment: Mutex<Instant>

    /// A clock that begins at noon of a day in March 2026.
    public init() {
        moment = Mutex(Instant(startOf: CalendarDate(dayNumber: 20_515)).adding(seconds: 12 * 3600))
    }

    /// The moment that the clock shows.
    public var now: Instant {
        moment.withLock { moment in
            moment = Instant(milliseconds: moment.milliseconds + 1)
            return moment
        }
    }

    /// Moves the clock on.
    public func move(seconds: Int64) {
        moment.withLock { $0 = $0.adding(seconds: seconds) }
    }

    /// This clock with chance of its own: two servers with two seeds never make the same id.
    public func surroundings(seed: UInt64) -> Surroundings {
        let chance = Chance(seed: seed)
        return Surroundings(now: { self.now }, random: chance.bytes)
    }

    private final class Chance: Sendable {
        private let state: Mutex<UInt64>

        init(seed: UInt64) {
            state = Mutex(seed &* 0x9E37_79B9_7F4A_7C15)
        }

        func bytes(_ count: Int) -> [UInt8] {
            state.withLock { state in
                (0..<count).map { _ in
                    state &+= 0x9E37_79B9_7F4A_7C15
                    var word = state
                    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
                    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
                    return UInt8(truncatingIfNeeded: word ^ (word >> 31))
                }
            }
        }
    }
}
