import Domain
import Files
public import Identity
import Primitives
import Storage

extension Connection {
    /// The secret that seals the keys of this installation and digests what nobody is to guess; made when it is needed
    /// first.
    func issuingSecret(_ chance: (Int) -> [UInt8]) throws -> PersonKey {
        if let known = try first(SigningKeyQueries.secret("issuing")).flatMap({ PersonKey(bytes: $0) }) { return known }
        try run(SigningKeyQueries.keep("issuing", secret: PersonKey.new(chance).bytes))
        guard let kept = try first(SigningKeyQueries.secret("issuing")).flatMap({ PersonKey(bytes: $0) }) else {
            throw Refusal.missing
        }
        return kept
    }

    /// The key that signs now; made when it is needed first.
    func signer(at now: Instant, _ chance: (Int) -> [UInt8]) throws -> SigningKey {
        let secret = try issuingSecret(chance)
        let current = try all(SigningKeyQueries.all()).first { $0.until == nil }
        if let current, let sealed = current.sealed {
            let seed = try secret.open(sealed, context: Array(current.id.utf8))
            guard let key = SigningKey(seed: seed) else { throw IdentityFault.sealBroken }
            return key
        }
        // Certificates that were ordered before there was a key are signed with it, too.
        let from = try first(CertificateQueries.ordered()).map { min($0, now) } ?? now
        return try addKey(from: from, statement: nil, secret, chance)
    }

    /// Adds a key that signs from a moment on.
    func addKey(
        from: Instant, statement: ((SigningKey) throws -> String)?, _ secret: PersonKey, _ chance: (Int) -> [UInt8]
    ) throws -> SigningKey {
        let key = try SigningKey.new(chance)
        let sealed = secret.seal(key.seed, context: Array(key.checking.id.utf8), nonce: chance)
        try run(
            SigningKeyQueries.add(
                StoredSigningKey(
                    id: key.checking.id, open: key.checking.bytes, sealed: sealed, from: from,
                    statement: try statement?(key))))
        return key
    }

    /// Every key of this installation.
    func keySet(of issuer: String) throws -> KeySet {
        let entries = try all(SigningKeyQueries.all()).compactMap { stored in
            CheckingKey(bytes: stored.open).map { KeySet.Entry(key: $0, from: stored.from, until: stored.until) }
        }
        return KeySet(issuer: issuer, entries: entries)
    }
}

extension House {
    /// Every key that this installation signs or signed certificates with.
    public func issuerKeys() async throws -> KeySet {
        let issuer = settings.address
        return try await store.read { connection in try connection.keySet(of: issuer) }
    }

    /// Puts a new key in the place of the one that signs, which is destroyed. The new one is vouched for by the old: the
    /// set of keys is signed with it last of all.
    @discardableResult
    public func rotateIssuerKey() async throws -> String {
        let now = self.now
        let chance = surroundings.random
        let issuer = settings.address
        return try await store.write { connection in
            let old = try connection.signer(at: now, chance)
            let secret = try connection.issuingSecret(chance)
            // What was ordered before and is not signed yet will be signed with the new key.
            let from = try connection.first(CertificateQueries.ordered()).map { min($0, now) } ?? now
            try connection.run(SigningKeyQueries.retire(at: now))
            let before = try connection.keySet(of: issuer)
            let key = try connection.addKey(
                from: from,
                statement: { new in
                    var after = before
                    after.entries.append(KeySet.Entry(key: new.checking, from: from))
                    return SignedToken.text(after.document, type: "aliquot-keys+jws", with: old)
                }, secret, chance)
            return key.checking.id
        }
    }
}
