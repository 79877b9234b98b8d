public import Domain
import Identity
import Primitives
import Storage

/// A program that showed a good token, and the person in whose name it acts.
public struct TokenHolder: Sendable {
    /// The token.
    public let token: APIToken
    /// The person, as verbs know who asks.
    public let visitor: Visitor
}

/// Why a token opens nothing. Only who holds the token learns which.
public enum TokenFault: Error, Hashable, Sendable {
    /// There is no such token.
    case unknown
    /// Its time is over.
    case ended
    /// Its owner revoked it.
    case revoked
}

extension House {
    /// Who shows a token's text.
    public func holder(of text: some StringProtocol) async throws -> TokenHolder {
        guard text.hasPrefix(APIToken.prefix),
            let secret = SecretToken(String(text.dropFirst(APIToken.prefix.count)))
        else { throw TokenFault.unknown }
        let now = self.now
        let holder: TokenHolder? = try await store.read { connection in
            guard let shown = try connection.first(TokenQueries.token(secret.digest)) else { return nil }
            let token = try connection.key(of: shown.person.id).token(shown.stored)
            return TokenHolder(
                token: token,
                visitor: Visitor(
                    session: Session(standingFor: token), person: shown.person, email: shown.email,
                    actor: try Self.actor(shown.person.id, at: now, in: connection)))
        }
        guard let holder else { throw TokenFault.unknown }
        let token = holder.token
        guard token.revokedAt == nil else { throw TokenFault.revoked }
        guard token.isGood(at: now) else { throw TokenFault.ended }
        if token.wantsNoting(at: now) {
            try await store.write { connection in _ = try connection.run(TokenQueries.note(token.id, at: now)) }
        }
        return holder
    }
}

extension Session {
    /// What stands where a browser's session would: it bears the token's id, so no browser's is meant by it.
    fileprivate init(standingFor token: APIToken) {
        self.init(
            id: ID(token.id.text) ?? ID(at: token.createdAt, random: (0, 0)), person: token.person,
            createdAt: token.createdAt, seenAt: token.usedAt ?? token.createdAt, endsAt: token.endsAt,
            awaitsCode: false, agent: "")
    }
}
