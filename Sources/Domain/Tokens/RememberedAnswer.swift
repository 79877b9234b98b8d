public import Primitives

/// A write that a program named with a key, so that sending it again does it once: claimed while it is done, then kept
/// with its answer for a day.
public struct RememberedAnswer: Sendable {
    /// What the request asked for: SHA-256 of method, address and body.
    public var request: [UInt8]
    /// The id that a new thing bears: the same however often it is tried.
    public var thing: String
    /// Until when the server that began it may take.
    public var claimedUntil: Instant
    /// The answer, sealed; nothing while it is being done.
    public var sealed: [UInt8]?

    /// A write under its key.
    public init(request: [UInt8], thing: String, claimedUntil: Instant, sealed: [UInt8]? = nil) {
        self.request = request
        self.thing = thing
        self.claimedUntil = claimedUntil
        self.sealed = sealed
    }

    /// How long an answer is kept, in seconds.
    public static let kept: Int64 = 86_400
    /// How long a server may take over a write before another may try it, in seconds.
    public static let claim: Int64 = 60
}
