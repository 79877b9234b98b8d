private import CSodium

/// The key under which one person's private fields are stored. Destroying it makes all of them unreadable wherever they
/// are, while what was counted and chained over them still holds.
public struct PersonKey: Sendable, Secret {
    /// How many bytes there are.
    public static let byteCount = 32
    /// XChaCha20-Poly1305; another way of sealing gets another number.
    private static let version: UInt8 = 1
    private static let nonceCount = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    private static let tagCount = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

    /// To be stored where it can be destroyed.
    public let bytes: [UInt8]

    /// A new key; `random` gives the bytes.
    public static func new(_ random: (_ count: Int) -> [UInt8]) -> PersonKey {
        let bytes = random(byteCount)
        precondition(bytes.count == byteCount, "a source of chance gave too little")
        return PersonKey(checked: bytes)
    }

    /// The key of stored bytes; nothing unless there are 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(checked: bytes)
    }

    private init(checked bytes: [UInt8]) {
        IdentityLibrary.prepare()
        self.bytes = bytes
    }

    /// Bytes sealed for one place, such as a table, row and column: version, nonce, then what nobody can read or change
    /// without the key. `random` gives the nonce.
    public func seal(_ plain: [UInt8], context: [UInt8], nonce random: (_ count: Int) -> [UInt8]) -> [UInt8] {
        let nonce = random(Self.nonceCount)
        precondition(nonce.count == Self.nonceCount, "a source of chance gave too little")
        let bound = [Self.version] + context
        let body = [UInt8](unsafeUninitializedCapacity: plain.count + Self.tagCount) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            var count: UInt64 = 0
            crypto_aead_xchacha20poly1305_ietf_encrypt(
                start, &count, plain, UInt64(plain.count), bound, UInt64(bound.count), nil, nonce, bytes)
            filled = Int(count)
        }
        return [Self.version] + nonce + body
    }

    /// What was sealed with this key for the same place.
    public func open(_ sealed: [UInt8], context: [UInt8]) throws(IdentityFault) -> [UInt8] {
        guard let version = sealed.first else { throw .sealBroken }
        guard version == Self.version else { throw .sealVersionUnknown(version) }
        guard sealed.count >= 1 + Self.nonceCount + Self.tagCount else { throw .sealBroken }
        let nonce = Array(sealed[1..<1 + Self.nonceCount])
        let body = Array(sealed[(1 + Self.nonceCount)...])
        let bound = [version] + context
        var outcome: Int32 = -1
        // One more, so that there is a place to write to also when the plain text is empty.
        let plain = [UInt8](unsafeUninitializedCapacity: body.count - Self.tagCount + 1) { buffer, filled in
            var count: UInt64 = 0
            outcome = crypto_aead_xchacha20poly1305_ietf_decrypt(
                buffer.baseAddress, &count, nil, body, UInt64(body.count), bound, UInt64(bound.count), nonce, bytes)
            filled = outcome == 0 ? Int(count) : 0
        }
        guard outcome == 0 else { throw .sealBroken }
        return plain
    }
}
