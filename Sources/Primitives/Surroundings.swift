/// What a decision may know of the world outside: the time and chance. Tests give fixed ones.
public struct Surroundings: Sendable {
    /// The moment now.
    public var now: @Sendable () -> Instant
    /// So many bytes nobody can guess.
    public var random: @Sendable (_ count: Int) -> [UInt8]

    /// A clock and a source of chance.
    public init(now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        self.now = now
        self.random = random
    }

    /// A new id of this moment.
    public func id<Thing>(_ thing: Thing.Type = Thing.self) -> ID<Thing> {
        let bytes = random(16)
        func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        return ID(at: now(), random: (word(bytes[..<8]), word(bytes[8...])))
    }
}
