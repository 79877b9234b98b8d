/// The codes that somebody prints and keeps for the day the phone is lost; each serves once.
public enum RecoveryCodes {
    /// How many are given out together.
    public static let count = 10

    /// 32 signs, so each is five random bits: without i, l, o and u, which are taken for 1, 0 and v.
    private static let signs = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// New codes such as `k7mq-4tz9-p2xw`; `random` gives the bytes.
    public static func new(_ random: (_ count: Int) -> [UInt8]) -> [String] {
        (0..<count).map { _ in
            let chosen = random(12).map { signs[Int($0 & 31)] }
            precondition(chosen.count == 12, "a source of chance gave too little")
            return stride(from: 0, to: 12, by: 4)
                .map { String(decoding: chosen[$0..<$0 + 4], as: UTF8.self) }
                .joined(separator: "-")
        }
    }

    /// What is stored of a code. Case, spaces and hyphens make no difference, and i, l and o are read as the digits they
    /// look like. The owner's id as `salt` makes a stolen table be tried person by person.
    public static func digest(_ text: some StringProtocol, salt: [UInt8] = []) -> [UInt8] {
        var sum = Digest.SHA256()
        sum.update(salt)
        sum.update([0])
        sum.update(normal(text))
        return sum.finish()
    }

    private static func normal(_ text: some StringProtocol) -> [UInt8] {
        text.utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: " "), 9, 10, 13: nil
            case 65...90, 97...122:
                switch byte | 32 {
                case UInt8(ascii: "i"), UInt8(ascii: "l"): UInt8(ascii: "1")
                case UInt8(ascii: "o"): UInt8(ascii: "0")
                default: byte | 32
                }
            default: byte
            }
        }
    }
}
