private import Synchronization

/// Lets only so many in at once, so that a waiting line cannot grow without end; who finds it full is turned away.
public final class Turnstile: Sendable {
    private let inside = Mutex(0)
    private let places: Int

    /// A turnstile for so many at once.
    public init(places: Int) {
        self.places = places
    }

    /// Whether there was a place; who got one gives it back with `leave`.
    public func enter() -> Bool {
        inside.withLock { inside in
            guard inside < places else { return false }
            inside += 1
            return true
        }
    }

    /// Gives a place back.
    public func leave() {
        inside.withLock { $0 = max(0, $0 - 1) }
    }
}
