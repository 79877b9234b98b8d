private import CSodium

/// The hidden field that shows a form came from our own page: made of the session's secret, so another site cannot know
/// it, and of the form's purpose, so one form's does not serve another.
public enum FormToken {
    /// The field's text for a session and a purpose such as `sign-out`.
    public static func make(for session: SecretToken, purpose: String) -> String {
        Base64URL.text(tag(session, purpose))
    }

    /// Whether a text is what `make` gives for the same session and purpose; compared in constant time.
    public static func isGenuine(_ text: some StringProtocol, for session: SecretToken, purpose: String) -> Bool {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(text) else { return false }
        return ConstantTime.equal(bytes, tag(session, purpose))
    }

    private static func tag(_ session: SecretToken, _ purpose: String) -> [UInt8] {
        let message = Array("aliquot form 1\0\(purpose)".utf8)
        return [UInt8](unsafeUninitializedCapacity: Int(crypto_auth_hmacsha256_BYTES)) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            crypto_auth_hmacsha256(start, message, UInt64(message.count), session.bytes)
            filled = Int(crypto_auth_hmacsha256_BYTES)
        }
    }
}
