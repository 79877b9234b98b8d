private import COATH
private import CSodium
public import Primitives

/// The secret shared with somebody's authenticator app, from which both make the six digits of each half minute
/// (RFC 6238 with SHA-1, which is all that every app knows).
public struct TOTPSecret: Sendable, Secret {
    /// How many bytes there are: what RFC 4226 recommends.
    public static let byteCount = 20
    /// Seconds that a code stands for.
    public static let stepSeconds: Int64 = 30

    /// To be sealed with the person's key before it is stored.
    public let bytes: [UInt8]

    /// A new secret; `random` gives the bytes.
    public static func new(_ random: (_ count: Int) -> [UInt8]) -> TOTPSecret {
        let bytes = random(byteCount)
        precondition(bytes.count == byteCount, "a source of chance gave too little")
        return TOTPSecret(checked: bytes)
    }

    /// The secret of stored bytes; nothing unless there are twenty.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(checked: bytes)
    }

    private init(checked bytes: [UInt8]) {
        IdentityLibrary.prepare()
        self.bytes = bytes
    }

    /// What somebody types who cannot scan: 32 letters and digits.
    public var base32: String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var text: [UInt8] = []
        var (held, bits) = (0, 0)
        for byte in bytes {
            held = held << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(digits[held >> bits & 31])
            }
            held &= 1 << bits - 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What the QR code says: `otpauth://totp/Aliquot:dana%40labs.example?secret=…`.
    public func uri(account: String, issuer: String = "Aliquot") -> String {
        let issuer = escaped(issuer)
        return "otpauth://totp/\(issuer):\(escaped(account))?secret=\(base32)&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=6&period=\(Self.stepSeconds)"
    }

    /// The number of the half minute in which a moment lies.
    public static func step(at moment: Instant) -> Int64 {
        max(0, moment.milliseconds) / (stepSeconds * 1000)
    }

    /// The six digits of a half minute.
    public func code(step: Int64) -> String {
        var digits = [CChar](repeating: 0, count: 7)
        let outcome = bytes.withUnsafeBytes { secret in
            oath_hotp_generate(
                secret.bindMemory(to: CChar.self).baseAddress, secret.count, UInt64(max(0, step)), 6, false,
                Int(bitPattern: UInt.max), &digits)
        }
        guard outcome == Int32(OATH_OK.rawValue) else { return "" }
        return String(decoding: digits.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The step of which a typed code is, where it may be used now: of this half minute or the one before or after, and
    /// later than the last one used. Keep the answer as the next `lastStep`, so that no code serves twice.
    public func matches(code typed: String, at moment: Instant, after lastStep: Int64?) -> Int64? {
        let typed = typed.utf8.filter { $0 != UInt8(ascii: " ") }
        guard typed.count == 6, typed.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let now = Self.step(at: moment)
        var found: Int64?
        // All three are compared, so the time does not tell which one it was.
        for step in max(0, now - 1)...(now + 1) {
            let isSame = ConstantTime.equal(Array(code(step: step).utf8), typed)
            if isSame, step > lastStep ?? -1 { found = step }
        }
        return found
    }

    private func escaped(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default: escaped += "%" + Digest.hex([byte]).uppercased()
            }
        }
        return escaped
    }
}
