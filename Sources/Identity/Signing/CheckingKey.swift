private import CSodium
import Primitives

/// The open half of a signing key: with it anybody can check a signature.
public struct CheckingKey: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]
    /// How it is called: its thumbprint (RFC 7638), so no two keys have one name.
    public let id: String

    /// The key of these bytes; nothing unless there are 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Int(crypto_sign_PUBLICKEYBYTES) else { return nil }
        IdentityLibrary.prepare()
        self.bytes = bytes
        let members: [String: CanonicalJSON] = [
            "crv": .string("Ed25519"), "kty": .string("OKP"), "x": .string(Base64URL.text(bytes)),
        ]
        id = Base64URL.text(Digest.sha256(CanonicalJSON.object(members).bytes))
    }

    /// Whether these bytes were signed with the other half.
    public func accepts(_ signature: [UInt8], over bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { accepts(signature, over: $0) }
    }

    /// Whether these bytes were signed with the other half.
    public func accepts(_ signature: [UInt8], over bytes: UnsafeRawBufferPointer) -> Bool {
        guard signature.count == Int(crypto_sign_BYTES) else { return false }
        let start = bytes.bindMemory(to: UInt8.self).baseAddress
        return crypto_sign_verify_detached(signature, start, UInt64(bytes.count), self.bytes) == 0
    }
}
