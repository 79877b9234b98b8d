/// The identifier of one thing: a UUID of version 7 in its text form, so that ids sort by the time they were made.
///
/// The type parameter keeps a person's id from being handed over as an entry's.
public struct ID<Thing>: Hashable, Comparable, Sendable {
    /// `0192f3a4-…`, 36 characters, lower case.
    public let text: String

    /// The id written in a text; nothing unless it has a UUID's form.
    public init?(_ text: some StringProtocol) {
        self.init(String(text))
    }

    /// The id written in a text. Every row that is read comes through here, so it is not left generic.
    public init?(_ text: String) {
        var text = text
        guard text.withUTF8(Self.hasForm) else { return nil }
        self.text = text
    }

    private static func hasForm(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        guard letters.count == 36 else { return false }
        for place in 0..<36 {
            let byte = letters[place]
            switch place {
            case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return false }
            default: guard (48...57).contains(byte) || (97...102).contains(byte) else { return false }
            }
        }
        return true
    }

    /// An id of this moment; the random bits are given.
    public init(at moment: Instant, random: (UInt64, UInt64)) {
        let time = UInt64(clamping: moment.milliseconds) & 0xFFFF_FFFF_FFFF
        let high = time << 16 | 0x7000 | random.0 & 0x0FFF
        let low = 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF
        let digits = Array("0123456789abcdef".utf8)
        text = String(unsafeUninitializedCapacity: 36) { buffer in
            var place = 0
            for number in 0..<32 {
                if number == 8 || number == 12 || number == 16 || number == 20 {
                    buffer[place] = UInt8(ascii: "-")
                    place += 1
                }
                let word = number < 16 ? high : low
                buffer[place] = digits[Int(word >> UInt64(60 - number % 16 * 4) & 15)]
                place += 1
            }
            return 36
        }
    }

    /// Older ids come first.
    public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}

extension ID: CustomStringConvertible {
    /// The text.
    public var description: String { text }
}
