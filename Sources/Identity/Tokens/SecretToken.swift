/// A secret that opens something for whoever has it: a session, a link in a mail, a calendar feed. Only its digest is
/// stored, so a stolen database opens nothing.
public struct SecretToken: Sendable, Equatable, Secret {
    /// How many random bytes there are.
    public static let byteCount = 32

    let bytes: [UInt8]

    /// A new token; `random` gives the bytes.
    public static func new(_ random: (_ count: Int) -> [UInt8]) -> SecretToken {
        let bytes = random(byteCount)
        precondition(bytes.count == byteCount, "a source of chance gave too little")
        return SecretToken(bytes: bytes)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The token written in a text; nothing unless it has exactly the form of one.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(text), bytes.count == Self.byteCount else {
            return nil
        }
        self.bytes = bytes
    }

    /// What its holder keeps: 43 characters that need no escaping anywhere.
    public var text: String { Base64URL.text(bytes) }

    /// What is stored and searched for: the SHA-256 of the bytes.
    public var digest: [UInt8] { Digest.sha256(bytes) }

    /// Compared in constant time.
    public static func == (left: SecretToken, right: SecretToken) -> Bool {
        ConstantTime.equal(left.bytes, right.bytes)
    }
}

/// The token in the cookie of somebody signed in.
public typealias SessionToken = SecretToken
