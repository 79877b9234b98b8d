/// What is kept instead of a password: the argon2id encoded string with its parameters and salt.
public struct PasswordHash: Hashable, Sendable {
    /// `$argon2id$v=19$m=…,t=…,p=1$salt$hash`.
    public let encoded: String

    /// The hash in an encoded string; nothing where it is not of this kind.
    public init?(encoded: String) {
        let isKept = encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        guard encoded.hasPrefix("$argon2id$"), encoded.utf8.count < 128, isKept else { return nil }
        self.encoded = encoded
    }
}
