import Domain
import Identity
import Primitives
import Storage

/// What a key says about a write that comes with it.
public enum KeyedWrite: Sendable {
    /// It is to be done now; a new thing gets this id, which it had at an earlier try, too.
    case begin(thing: String)
    /// It was done: the answer it had.
    case done(answer: [UInt8])
}

/// Why a key cannot be used.
public enum KeyFault: Error, Hashable, Sendable {
    /// It was sent with another request.
    case reused
    /// The same request is being done at this moment.
    case inUse
}

extension House {
    /// Claims a key for a write of a program. Of two that come at once, one begins and the other is told to wait.
    public func beginOnce(_ key: String, request: [UInt8], for holder: TokenHolder) async throws -> KeyedWrite {
        let now = self.now
        let digest = Digest.sha256(Array(key.utf8))
        let token = holder.token.id
        let person = holder.visitor.person.id
        let until = now.adding(seconds: RememberedAnswer.claim)
        let fresh = RememberedAnswer(
            request: request, thing: surroundings.id(RememberedAnswer.self).text, claimedUntil: until)
        return try await store.write { connection in
            try connection.run(
                AnswerQueries.forget(digest, of: token, before: now.adding(seconds: -RememberedAnswer.kept)))
            if try connection.run(AnswerQueries.claim(digest, of: token, person, fresh, at: now)) == 1 {
                return .begin(thing: fresh.thing)
            }
            guard let known = try connection.first(AnswerQueries.answer(digest, of: token)) else {
                throw KeyFault.inUse
            }
            guard known.request == request else { throw KeyFault.reused }
            if let sealed = known.sealed {
                return .done(answer: try connection.key(of: person).open(sealed, context: Array(known.thing.utf8)))
            }
            // A server that died half-way left its claim behind; what it made bears the same id.
            guard known.claimedUntil < now,
                try connection.run(
                    AnswerQueries.takeOver(digest, of: token, claimedUntil: known.claimedUntil, until: until)) == 1
            else { throw KeyFault.inUse }
            return .begin(thing: known.thing)
        }
    }

    /// Keeps the answer of a write that was done.
    public func endOnce(_ key: String, thing: String, answer: [UInt8], for holder: TokenHolder) async throws {
        let digest = Digest.sha256(Array(key.utf8))
        let chance = surroundings.random
        try await store.write { connection in
            let seal = try connection.key(of: holder.visitor.person.id)
            let sealed = seal.seal(answer, context: Array(thing.utf8), nonce: chance)
            try connection.run(AnswerQueries.keep(sealed, digest, of: holder.token.id))
        }
    }

    /// Lets a key go whose write was refused: mended, it may be sent with the same key. Where nobody knows whether it
    /// was done, what is tried again bears the same id.
    public func dropOnce(_ key: String, isRefused: Bool, for holder: TokenHolder) async throws {
        let digest = Digest.sha256(Array(key.utf8))
        let token = holder.token.id
        let now = self.now
        try await store.write { connection in
            _ = try connection.run(
                isRefused
                    ? AnswerQueries.release(digest, of: token)
                    : AnswerQueries.expire(digest, of: token, at: now.adding(seconds: -1)))
        }
    }
}
