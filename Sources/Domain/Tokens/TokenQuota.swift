public import Primitives

/// How many requests a token may make in a minute, whichever server answers them.
public struct TokenQuota: Hashable, Sendable {
    /// Requests a window.
    public var limit: Int
    /// How long a window is, in seconds; windows begin with the minute.
    public static let window: Int64 = 60

    /// So many requests a minute.
    public init(limit: Int) {
        self.limit = limit
    }

    /// What holds unless the operator says otherwise.
    public static let usual = TokenQuota(limit: 600)

    /// How many requests a server takes at once from the window in the database: a thirtieth, so that counting costs one
    /// write in many requests and at most a few of them are lost between two servers.
    public var portion: Int { max(1, limit / 30) }

    /// The window that a moment lies in, counted from 1970.
    public static func window(of moment: Instant) -> Int64 { moment.milliseconds / (window * 1000) }

    /// Seconds until a moment's window ends.
    public static func secondsLeft(at moment: Instant) -> Int64 {
        window - moment.milliseconds / 1000 % window
    }
}
