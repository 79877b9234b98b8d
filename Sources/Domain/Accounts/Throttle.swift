public import Primitives

/// How often something failed lately, and until when it is refused.
public struct Throttle: Hashable, Sendable {
    /// Failures since `since`.
    public var count: Int
    /// The first failure that counts.
    public var since: Instant
    /// Refused until then.
    public var blockedUntil: Instant

    /// What was written down.
    public init(count: Int, since: Instant, blockedUntil: Instant) {
        self.count = count
        self.since = since
        self.blockedUntil = blockedUntil
    }

    /// How much is borne before waiting is asked for.
    public struct Limit: Sendable {
        /// Failures that cost nothing.
        public var free: Int
        /// Seconds after which failures are forgotten.
        public var window: Int64
        /// Seconds to wait after the first failure too many; doubled with each further one.
        public var wait: Int64
        /// The longest wait.
        public var longest: Int64

        /// Wrong passwords for one account.
        public static let account = Limit(free: 5, window: 3600, wait: 60, longest: 3600)
        /// Wrong passwords from one address: a laboratory may share one.
        public static let address = Limit(free: 30, window: 900, wait: 60, longest: 900)
        /// One-time codes for one account.
        public static let code = Limit(free: 5, window: 3600, wait: 300, longest: 3600)
        /// Mails asked for from one address or for one account.
        public static let mail = Limit(free: 5, window: 3600, wait: 600, longest: 3600)
        /// Codes of certificates from one address that nobody was given.
        public static let verifying = Limit(free: 30, window: 900, wait: 60, longest: 900)
        /// New accounts from one address.
        public static let signUp = Limit(free: 20, window: 3600, wait: 600, longest: 3600)
    }

    /// Seconds still to wait; nothing when it may be tried.
    public func wait(at now: Instant) -> Int64? {
        let left = (blockedUntil.milliseconds - now.milliseconds + 999) / 1000
        return left > 0 ? left : nil
    }

    /// What to write down after one more failure.
    public static func after(_ old: Throttle?, failingAt now: Instant, _ limit: Limit) -> Throttle {
        guard var state = old, now.seconds(since: state.since) < limit.window || state.wait(at: now) != nil else {
            return Throttle(count: 1, since: now, blockedUntil: now)
        }
        state.count += 1
        let over = state.count - limit.free
        guard over >= 0 else { return state }
        let wait = over >= 20 ? limit.longest : min(limit.longest, limit.wait << Int64(over))
        state.blockedUntil = now.adding(seconds: wait)
        return state
    }

    /// What to write down when one of the failures was none after all; nothing when none is left.
    public func forgiven(_ limit: Limit) -> Throttle? {
        guard count > 1 else { return nil }
        return Throttle(
            count: count - 1, since: since, blockedUntil: count - 1 < limit.free ? since : blockedUntil)
    }
}
