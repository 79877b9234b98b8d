/// What somebody typed as a password. Any text up to 256 bytes can be checked; whether it is good enough to be chosen is
/// `PasswordRule`'s to say.
public struct Password: Sendable, Secret {
    /// The most bytes a password may have, so that nobody makes the server hash a book.
    public static let mostBytes = 256

    /// Exactly the bytes that were typed: nothing is trimmed, cut or folded.
    let bytes: [UInt8]

    /// The password of a text; nothing where there is none or it is too long to be one.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.mostBytes else { return nil }
        self.bytes = bytes
    }
}
