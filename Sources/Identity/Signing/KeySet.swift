public import Primitives

/// Every key that an issuer ever signed with, and when each was in use. Old keys check for ever and never sign again.
public struct KeySet: Hashable, Sendable {
    /// A key and the time in which it signed.
    public struct Entry: Hashable, Sendable {
        /// The key.
        public var key: CheckingKey
        /// From when on it signed.
        public var from: Instant
        /// Until when; nothing while it is in use.
        public var until: Instant?

        /// A key and its time.
        public init(key: CheckingKey, from: Instant, until: Instant? = nil) {
            self.key = key
            self.from = from
            self.until = until
        }

        /// Whether it was in use at a moment.
        public func isInUse(at moment: Instant) -> Bool { from <= moment && until.map { moment < $0 } ?? true }
    }

    /// The keys, oldest first.
    public var entries: [Entry]
    /// Who signs with them: the address of the installation.
    public var issuer: String

    /// The keys of an issuer.
    public init(issuer: String, entries: [Entry]) {
        self.issuer = issuer
        self.entries = entries
    }

    /// The key of this name.
    public subscript(_ id: String) -> Entry? { entries.first { $0.key.id == id } }

    /// The keys as a JSON Web Key Set (RFC 7517); the times, in seconds since 1970, stand beside each.
    public var document: CanonicalJSON {
        .object([
            "issuer": .string(issuer),
            "keys": .list(
                entries.map { entry in
                    .members([
                        "alg": .string("EdDSA"), "crv": .string("Ed25519"), "kid": .string(entry.key.id),
                        "kty": .string("OKP"), "use": .string("sig"), "x": .string(Base64URL.text(entry.key.bytes)),
                        "nbf": .int(entry.from.milliseconds / 1000),
                        "exp": entry.until.map { .int($0.milliseconds / 1000) },
                    ])
                }),
        ])
    }
}
