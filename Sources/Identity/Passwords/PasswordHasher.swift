internal import Blocking
private import CSodium

/// Makes and checks password hashes on threads of its own. The line before them is bounded: a storm of sign-ins is
/// turned away at the door instead of piling up.
public final class PasswordHasher: Sendable {
    private let workers: WorkerPool<Void>
    private let door: Turnstile
    private let cost: PasswordCost

    /// A hasher with so many threads; each needs `cost.memory` while it works. When more than `waiting` wait for one,
    /// the next is told `busy`.
    public convenience init(threads: Int = 2, cost: PasswordCost = .standard, waiting: Int = 64) {
        let threads = max(1, threads)
        self.init(threads: threads, cost: cost, door: Turnstile(places: threads + max(0, waiting)))
    }

    init(threads: Int, cost: PasswordCost, door: Turnstile) {
        IdentityLibrary.prepare()
        workers = WorkerPool(Array(repeating: (), count: threads))
        self.door = door
        self.cost = cost
    }

    /// The hash to keep for a password; another one each time.
    public func hash(_ password: Password) async throws(IdentityFault) -> PasswordHash {
        let cost = cost
        guard let hash = try await atWork({ Self.encode(password.bytes, cost) }) else { throw .outOfMemory }
        return hash
    }

    /// Whether a password is the one a hash was made of. Without a hash, for an account that does not exist, the answer
    /// is no after the same work, so that neither time nor a full line tells which accounts there are.
    public func verify(_ password: Password, _ hash: PasswordHash?) async throws(IdentityFault) -> Bool {
        guard let hash else {
            try await pretend()
            return false
        }
        return try await atWork {
            crypto_pwhash_str_verify(hash.encoded, password.bytes.asCharacters, UInt64(password.bytes.count)) == 0
        }
    }

    /// The work of checking a password, for nothing.
    public func pretend() async throws(IdentityFault) {
        let cost = cost
        _ = try await atWork { Self.encode(Array("nobody's password".utf8), cost) }
    }

    /// Whether a hash was made at another cost than today's; then it is made anew at the next sign-in.
    public func needsRehash(_ hash: PasswordHash) -> Bool {
        crypto_pwhash_str_needs_rehash(hash.encoded, UInt64(cost.passes), cost.memory * 1024) != 0
    }

    private func atWork<Answer: Sendable>(
        _ work: @escaping @Sendable () -> Answer
    ) async throws(IdentityFault) -> Answer {
        guard door.enter() else { throw .busy }
        defer { door.leave() }
        do {
            return try await workers.run { _ in work() }
        } catch {
            // `work` throws nothing; the pool's signature does.
            throw .busy
        }
    }

    /// Nothing where there is no memory for it, which is the only way it can fail.
    private static func encode(_ bytes: [UInt8], _ cost: PasswordCost) -> PasswordHash? {
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let outcome = crypto_pwhash_str_alg(
            &text, bytes.asCharacters, UInt64(bytes.count), UInt64(cost.passes), cost.memory * 1024,
            crypto_pwhash_ALG_ARGON2ID13)
        guard outcome == 0 else { return nil }
        return PasswordHash(
            encoded: String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
}

extension [UInt8] {
    fileprivate var asCharacters: [CChar] { map { CChar(bitPattern: $0) } }
}
