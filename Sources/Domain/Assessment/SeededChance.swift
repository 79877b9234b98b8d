/// Chance that a seed decides: the same seed draws the same. It is as hard to guess as its seed is.
public struct SeededChance: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// Chance from 32 bytes nobody can guess; fewer are filled up from those there are.
    public init(seed: [UInt8]) {
        var mixed: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(seed.count)
        func word(_ place: Int) -> UInt64 {
            let bytes = seed.dropFirst(place * 8).prefix(8)
            mixed &+= bytes.reduce(0) { $0 << 8 | UInt64($1) } &+ 0x9E37_79B9_7F4A_7C15
            var word = mixed
            word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
            return word ^ word >> 31
        }
        state = (word(0), word(1), word(2), word(3) | 1)
    }

    /// The next 64 bits (xoshiro256**).
    public mutating func next() -> UInt64 {
        let product = state.1 &* 5
        let result = (product << 7 | product >> 57) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = state.3 << 45 | state.3 >> 19
        return result
    }
}
