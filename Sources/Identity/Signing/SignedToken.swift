public import Primitives

/// A document with its signature in one line (JWS, compact): header, payload and signature, each in base64url.
public struct SignedToken: Hashable, Sendable {
    /// What was said of the document.
    public let header: [UInt8]
    /// The document.
    public let payload: [UInt8]
    /// The signature.
    public let signature: [UInt8]
    private let signed: [UInt8]

    /// Signs a document. The header names the key and the kind of the document; it may show the key itself, so that
    /// whoever knows no keys can at least tell whether anything was changed.
    public static func text(
        _ payload: CanonicalJSON, type: String, with key: SigningKey, showingKey: Bool = false
    ) -> String {
        let shown = CanonicalJSON.object([
            "crv": .string("Ed25519"), "kty": .string("OKP"), "x": .string(Base64URL.text(key.checking.bytes)),
        ])
        let header = CanonicalJSON.members([
            "alg": .string("EdDSA"), "kid": .string(key.checking.id), "typ": .string(type),
            "jwk": showingKey ? shown : nil,
        ])
        let signed = Base64URL.text(header.bytes) + "." + Base64URL.text(payload.bytes)
        return signed + "." + Base64URL.text(key.sign(Array(signed.utf8)))
    }

    /// The token in a text; nothing unless it has exactly the form of one.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Base64URL.bytes(parts[0]), let payload = Base64URL.bytes(parts[1]),
            let signature = Base64URL.bytes(parts[2]), signature.count == 64
        else { return nil }
        self.header = header
        self.payload = payload
        self.signature = signature
        signed = Array("\(parts[0]).\(parts[1])".utf8)
    }

    /// Whether a key signed it.
    public func isSigned(by key: CheckingKey) -> Bool { key.accepts(signature, over: signed) }
}
