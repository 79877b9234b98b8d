/// What somebody types to check a certificate: twelve signs that cannot be taken for one another, the last of which
/// tells a slip of the pen.
public struct AwardCode: Hashable, Sendable {
    /// The twelve signs, in capitals.
    public let signs: String

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let count = 12

    /// A new code of at least seven random bytes.
    public init(random: [UInt8]) {
        var bits = random.prefix(7).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var signs: [UInt8] = []
        for _ in 1..<Self.count {
            signs.append(Self.alphabet[Int(bits & 31)])
            bits >>= 5
        }
        signs.append(Self.check(signs))
        self.signs = String(decoding: signs, as: UTF8.self)
    }

    /// The code in a text, however it was typed: small letters, spaces and hyphens do not matter, and the letters O, I
    /// and L are read as the figures that they look like.
    public init?(_ text: some StringProtocol) {
        var signs: [UInt8] = []
        for byte in text.utf8 {
            let sign = (97...122).contains(byte) ? byte - 32 : byte
            switch sign {
            case UInt8(ascii: " "), UInt8(ascii: "-"): continue
            case UInt8(ascii: "O"): signs.append(UInt8(ascii: "0"))
            case UInt8(ascii: "I"), UInt8(ascii: "L"): signs.append(UInt8(ascii: "1"))
            default: signs.append(sign)
            }
            guard signs.count <= Self.count else { return nil }
        }
        guard signs.count == Self.count, signs.allSatisfy(Self.alphabet.contains),
            Self.check(Array(signs.dropLast())) == signs.last
        else { return nil }
        self.signs = String(decoding: signs, as: UTF8.self)
    }

    /// As it is printed: `7K3M-29QX-4T8W`.
    public var text: String {
        let signs = Array(signs.utf8)
        return stride(from: 0, to: signs.count, by: 4)
            .map { String(decoding: signs[$0..<min($0 + 4, signs.count)], as: UTF8.self) }.joined(separator: "-")
    }

    /// A sum modulo 31 weighed by place: one wrong sign and two that changed places both show.
    private static func check(_ signs: [UInt8]) -> UInt8 {
        var sum = 0
        for (place, sign) in signs.enumerated() {
            sum += (place + 1) * (alphabet.firstIndex(of: sign) ?? 0)
        }
        return alphabet[sum % 31]
    }
}
