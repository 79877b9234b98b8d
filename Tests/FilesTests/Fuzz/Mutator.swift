import Primitives

/// Spoils a text in a few places: bytes changed, pieces taken out, doubled or swapped, and words put in that are known
/// to hurt.
struct Mutator {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private static let words: [[UInt8]] =
        [
            "&a ", "*a", "!t ", "---\n", "...\n", "[", "]", "{", "}", ": ", ", ", "- ", "? ", "\t", "\"", "'", "|", ">",
            "#",
            "null", "~", "true", "no", "-1", "0", "036", "1e9", "0.0001", "1.5", "100000", "999999999999",
            "99999999999999999999",
            "2026-02-30", "0000-00-00", "2200-12-31", "1900-01-01", "unknown", "value", "source", "balance", "any",
            "\\u0000",
            "\\ud800", "\u{0}", "\u{1B}", "\u{9B}", "\u{FEFF}", "é", "🩸", "\r\n", "\n", "  ", "ce-course",
            "ascp-boc/MLT", "{}",
            "[]", "\"\"", "within", "every", "own-area", "{unknown: x}", "[[[[[[[[", "college-course", "semester-hour",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x80]]

    /// So many random bytes, now and then only printable ones.
    mutating func noise(_ count: Int) -> [UInt8] {
        let printable = random.below(2) == 0
        return (0..<count).map { _ in printable ? UInt8(32 + random.below(95)) : UInt8(random.below(256)) }
    }

    /// A text with one to four slips; every other time only slips that leave its shape whole.
    mutating func spoilt(_ text: [UInt8]) -> [UInt8] {
        var bytes = text
        let isGentle = random.below(2) == 0
        for _ in 0...random.below(isGentle ? 2 : 4) { isGentle ? slip(&bytes) : spoil(&bytes) }
        return bytes
    }

    /// A digit becomes another digit, or a word another word of the same text.
    private mutating func slip(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let place = random.below(bytes.count)
        if random.below(3) > 0 {
            guard let digit = bytes[place...].firstIndex(where: { (48...57).contains($0) }) else { return }
            bytes[digit] = UInt8(48 + random.below(10))
        } else if let mine = word(in: bytes, from: place), let other = word(in: bytes, from: random.below(bytes.count))
        {
            bytes.replaceSubrange(mine, with: Array(bytes[other]))
        }
    }

    /// Where the next word stands.
    private func word(in bytes: [UInt8], from place: Int) -> Range<Int>? {
        func isWord(_ byte: UInt8) -> Bool { byte == 45 || (97...122).contains(byte) || (48...57).contains(byte) }
        guard let start = bytes[place...].firstIndex(where: isWord) else { return nil }
        return start..<(bytes[start...].firstIndex { !isWord($0) } ?? bytes.count)
    }

    private mutating func spoil(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return bytes = noise(8) }
        let place = random.below(bytes.count)
        let some = place..<min(bytes.count, place + 1 + random.below(40))
        switch random.below(11) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes[place] ^= 1 << UInt8(random.below(8))
        case 2: bytes.removeSubrange(some)
        case 3: bytes.insert(contentsOf: Array(bytes[some]), at: place)
        case 4: bytes.removeSubrange(place...)
        case 5: bytes.insert(contentsOf: random.pick(Self.words), at: place)
        case 6: replaceWord(&bytes, from: place)
        case 7: replaceNumber(&bytes, from: place)
        case 8: swapLines(&bytes)
        case 9:
            let other = random.below(bytes.count)
            bytes.insert(contentsOf: Array(bytes[other..<min(bytes.count, other + random.below(80))]), at: place)
        default: bytes.replaceSubrange(some, with: random.pick(Self.words))
        }
    }

    /// The word at or after a place becomes another one.
    private mutating func replaceWord(_ bytes: inout [UInt8], from place: Int) {
        guard let word = word(in: bytes, from: place) else { return }
        bytes.replaceSubrange(word, with: random.pick(Self.words))
    }

    private mutating func replaceNumber(_ bytes: inout [UInt8], from place: Int) {
        func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
        guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
        let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
        let numbers = [
            "0", "1", "2", "7", "24", "100", "366", "100000", "999999999999", "0.5", "0.001", "3.333", "31", "02",
        ]
        bytes.replaceSubrange(start..<end, with: random.pick(numbers).utf8)
    }

    private mutating func swapLines(_ bytes: inout [UInt8]) {
        var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
        lines.swapAt(random.below(lines.count), random.below(lines.count))
        bytes = Array(lines.joined(separator: [10]))
    }
}
