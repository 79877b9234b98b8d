private import CSodium

/// The secret that somebody's program and this house share: calls are signed with it, so that the program knows who calls
/// (the scheme of standardwebhooks.com: HMAC-SHA-256 over id, time and body).
public struct HookSecret: Sendable, Secret {
    /// How many random bytes there are.
    public static let byteCount = 32
    private static let prefix = "whsec_"

    /// To be stored sealed.
    public let bytes: [UInt8]

    /// A new secret; `random` gives the bytes.
    public static func new(_ random: (_ count: Int) -> [UInt8]) -> HookSecret {
        let bytes = random(byteCount)
        precondition(bytes.count == byteCount, "a source of chance gave too little")
        return HookSecret(checked: bytes)
    }

    /// The secret of stored bytes; nothing unless there are 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(checked: bytes)
    }

    private init(checked bytes: [UInt8]) {
        IdentityLibrary.prepare()
        self.bytes = bytes
    }

    /// As it is given to the program: `whsec_…`.
    public var text: String { Self.prefix + Self.base64(bytes) }

    /// What stands in the header `webhook-signature`; the time is in seconds since 1970.
    public func signature(id: String, seconds: Int64, body: [UInt8]) -> String {
        let message = Array("\(id).\(seconds).".utf8) + body
        let tag = [UInt8](unsafeUninitializedCapacity: Int(crypto_auth_hmacsha256_BYTES)) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            crypto_auth_hmacsha256(start, message, UInt64(message.count), bytes)
            filled = Int(crypto_auth_hmacsha256_BYTES)
        }
        return "v1," + Self.base64(tag)
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let room = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_ORIGINAL)
        return String(unsafeUninitializedCapacity: room) { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return 0 }
                sodium_bin2base64(start, room, bytes, bytes.count, sodium_base64_VARIANT_ORIGINAL)
                return room - 1
            }
        }
    }
}
