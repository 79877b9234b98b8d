public import Domain
import Identity
import Primitives
import Storage

/// A token that was just made: the only moment in which its text is known.
public struct NewToken: Sendable {
    /// The token.
    public let token: APIToken
    /// What the program shows.
    public let text: String
}

extension House {
    /// Makes a token for somebody, who gives their password once more: it outlasts the browser they sit at.
    public func makeToken(
        name: String, scopes: [String], days: Int?, password: String, for visitor: Visitor
    ) async throws -> NewToken {
        let (name, scopes, days) = try Self.tokenAsked(name, scopes, days)
        try await prove(password, of: visitor)
        return try await makeToken(name, scopes, days, of: visitor.person.id, by: visitor.person.id)
    }

    /// Makes a token for somebody at the machine itself, where whoever may read the database needs no password.
    public func makeToken(name: String, scopes: [String], days: Int?, forEmail email: String) async throws -> NewToken {
        let (name, scopes, days) = try Self.tokenAsked(name, scopes, days)
        let account = try await store.read { connection in
            try connection.first(AccountQueries.account(email: email.lowercased()))
        }
        guard let account else { throw Refusal.invalid("email", "\(email) has no account.") }
        return try await makeToken(name, scopes, days, of: account.person, by: nil)
    }

    private static func tokenAsked(
        _ name: String, _ scopes: [String], _ days: Int?
    ) throws -> (name: String, scopes: [TokenScope], days: Int) {
        var faults: [FieldFault] = []
        let tidy = Name.tidy(name)
        if tidy == nil || name.count > 60 {
            faults.append(
                FieldFault("name", "Name the program or the machine that will use it, in at most 60 letters."))
        }
        let known = TokenScope.all(named: scopes)
        if known == nil { faults.append(FieldFault("scopes", "One of the scopes is not known here.")) }
        if known == [] { faults.append(FieldFault("scopes", "Choose at least one thing that it may do.")) }
        if !APIToken.lives.contains(days ?? 0) {
            faults.append(
                FieldFault(
                    "days", "Choose how long it lives: \(APIToken.lives.map(String.init).joined(separator: ", ")) days."
                ))
        }
        guard let tidy, let known, let days, faults.isEmpty else { throw Refusal.invalid(FormFaults(faults)) }
        return (tidy, known, days)
    }

    private func makeToken(
        _ name: String, _ scopes: [TokenScope], _ days: Int, of person: ID<Person>, by actor: ID<Person>?
    ) async throws -> NewToken {
        let now = self.now
        let secret = SecretToken.new(surroundings.random)
        let token = APIToken(
            id: surroundings.id(), person: person, name: name, scopes: scopes, createdAt: now,
            endsAt: now.adding(seconds: Int64(days) * 86_400))
        let chance = surroundings.random
        try await store.write { connection in
            let good = try connection.all(TokenQueries.all(of: person)).filter { $0.token.isGood(at: now) }
            guard good.count < APIToken.most else {
                throw Refusal.invalid("name", "You have \(APIToken.most) tokens. Revoke one that you no longer need.")
            }
            let key = try connection.key(of: person)
            let sealed = key.seal(Array(name.utf8), context: Array(token.id.text.utf8), nonce: chance)
            try connection.run(TokenQueries.add(token, sealedName: sealed, digest: secret.digest))
            let words = scopes.map(\.code).joined(separator: " ")
            try self.note(.tokenMade, person, by: actor, words, in: connection)
        }
        return NewToken(token: token, text: APIToken.prefix + secret.text)
    }
}
