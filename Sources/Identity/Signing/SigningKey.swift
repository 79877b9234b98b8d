private import CSodium

/// A key that signs (Ed25519). There is one in use at a time; when its time is over it is destroyed.
public struct SigningKey: Sendable, Secret {
    /// The seed, to be stored sealed.
    public let seed: [UInt8]
    /// Whoever has this can check what was signed.
    public let checking: CheckingKey
    private let secret: [UInt8]

    /// A new key; `random` gives the bytes.
    public static func new(_ random: (_ count: Int) -> [UInt8]) throws(IdentityFault) -> SigningKey {
        guard let key = SigningKey(seed: random(Int(crypto_sign_SEEDBYTES))) else { throw .libraryUnavailable }
        return key
    }

    /// The key of a stored seed; nothing unless there are 32 bytes.
    public init?(seed: [UInt8]) {
        IdentityLibrary.prepare()
        guard seed.count == Int(crypto_sign_SEEDBYTES) else { return nil }
        var open = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        guard crypto_sign_seed_keypair(&open, &secret, seed) == 0, let checking = CheckingKey(bytes: open) else {
            return nil
        }
        self.seed = seed
        self.secret = secret
        self.checking = checking
    }

    /// The signature over bytes: 64 of them, the same each time.
    public func sign(_ bytes: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Int(crypto_sign_BYTES)) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            var count: UInt64 = 0
            crypto_sign_detached(start, &count, bytes, UInt64(bytes.count), secret)
            filled = Int(crypto_sign_BYTES)
        }
    }
}
