/// The digest SHA-256 of a file as it passes by, so that damage is noticed. `sha256sum` gives the same.
struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var block: [UInt8] = []
    private var length: UInt64 = 0

    /// The fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = {
        var constants: [UInt32] = []
        var candidate: UInt64 = 2
        while constants.count < 64 {
            if !(2..<candidate).contains(where: { candidate.isMultiple(of: $0) }) {
                constants.append(fractionOfCubeRoot(candidate))
            }
            candidate += 1
        }
        return constants
    }()

    /// The first 32 bits behind the point, found bit by bit in whole numbers.
    private static func fractionOfCubeRoot(_ number: UInt64) -> UInt32 {
        var root: UInt64 = 0
        for bit in (0..<36).reversed() {
            let trial = root | 1 << UInt64(bit)
            let square = trial.multipliedFullWidth(by: trial)
            let low = square.low.multipliedFullWidth(by: trial)
            let high = square.high &* trial &+ low.high
            // trial³ against number · 2⁹⁶
            if high < number << 32 || (high == number << 32 && low.low == 0) { root = trial }
        }
        return UInt32(truncatingIfNeeded: root)
    }

    init() {
        block.reserveCapacity(64)
    }

    mutating func update(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            block.append(byte)
            length += 8
            if block.count == 64 { compress() }
        }
    }

    /// The digest in hexadecimal.
    consuming func finish() -> String {
        let bits = length
        block.append(0x80)
        if block.count > 56 {
            block += [UInt8](repeating: 0, count: 64 - block.count)
            compress()
        }
        block += [UInt8](repeating: 0, count: 56 - block.count)
        withUnsafeBytes(of: bits.bigEndian) { block += $0 }
        compress()
        var text: [UInt8] = []
        for word in state { withUnsafeBytes(of: word.bigEndian) { Hexadecimal.append($0, to: &text) } }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func compress() {
        func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
            for place in 0..<16 {
                words[place] = block[4 * place..<4 * place + 4].reduce(0) { $0 << 8 | UInt32($1) }
            }
            for place in 16..<64 {
                let (early, late) = (words[place - 15], words[place - 2])
                let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
                let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
                words[place] = words[place - 16] &+ first &+ words[place - 7] &+ second
            }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            var (e, f, g, h) = (state[4], state[5], state[6], state[7])
            for place in 0..<64 {
                let choice = (e & f) ^ (~e & g)
                let majority = (a & b) ^ (a & c) ^ (b & c)
                let first = h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ choice
                let next = first &+ Self.constants[place] &+ words[place]
                let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
                (h, g, f, e, d, c, b, a) = (g, f, e, d &+ next, c, b, a, next &+ second)
            }
            for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= word }
        }
        block.removeAll(keepingCapacity: true)
    }
}
