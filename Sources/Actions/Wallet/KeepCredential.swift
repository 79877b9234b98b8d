public import Domain
import Files
public import Primitives
import Rules
import Storage

extension House {
    /// Puts a credential into somebody's wallet. The id was made with the form, so sending it twice adds it once.
    public func addCredential(_ credential: Credential, for visitor: Visitor) async throws {
        try await check(credential, of: visitor)
        let details = HeldCredentialJSON.text(credential.held)
        let person = visitor.person.id
        let now = self.now
        try await store.write { connection in
            let known = try connection.all(CredentialQueries.all(of: person))
            if known.contains(where: { $0.id == credential.id }) { return }
            guard known.count < 40 else {
                throw Refusal.invalid("credential", "A wallet holds at most 40 credentials.")
            }
            try connection.run(CredentialQueries.add(credential, details: details, of: person, at: now))
            try self.watchStanding(of: person, in: connection)
        }
    }

    /// Changes a credential as it was seen.
    public func changeCredential(_ credential: Credential, for visitor: Visitor) async throws {
        try await check(credential, of: visitor)
        let details = HeldCredentialJSON.text(credential.held)
        let person = visitor.person.id
        try await store.write { connection in
            guard try connection.run(CredentialQueries.change(credential, details: details, of: person)) == 1 else {
                let isThere = try connection.all(CredentialQueries.all(of: person)).contains { $0.id == credential.id }
                throw isThere ? Refusal.changedMeanwhile : try connection.absence(of: credential.id, for: person)
            }
            try self.watchStanding(of: person, in: connection)
        }
    }

    /// Takes a credential out of the wallet; the log stays. Who says which revision they saw is told when it is another.
    public func removeCredential(_ id: ID<Credential>, seen: Int? = nil, for visitor: Visitor) async throws {
        let person = visitor.person.id
        let now = self.now
        try await store.write { connection in
            let removal =
                seen.map { CredentialQueries.remove(id, seen: $0, of: person, at: now) }
                ?? CredentialQueries.remove(id, of: person, at: now)
            guard try connection.run(removal) == 1 else {
                let isThere = try connection.all(CredentialQueries.all(of: person)).contains { $0.id == id }
                throw isThere ? Refusal.changedMeanwhile : try connection.absence(of: id, for: person)
            }
            try self.watchStanding(of: person, in: connection)
        }
    }

    /// Refuses what the rules cannot count for: better here than on every page after.
    private func check(_ credential: Credential, of visitor: Visitor) async throws {
        if let number = credential.number {
            let isClean = !number.unicodeScalars.contains { $0.properties.generalCategory == .control }
            guard number.unicodeScalars.count <= 60, isClean else {
                throw Refusal.invalid("number", "A number has at most 60 letters and digits.")
            }
        }
        do {
            // What cannot be read back would shut the whole wallet.
            _ = try HeldCredentialReader().credential(HeldCredentialJSON.text(credential.held))
        } catch {
            throw Refusal.invalid("credential", "That does not fit a credential: \(error.message)")
        }
        let portfolio = Portfolio(
            name: visitor.person.name, birthDate: visitor.person.birthDate, credentials: [credential.held])
        do {
            _ = try rules.book.standings(of: portfolio, asOf: today)
        } catch {
            throw Refusal.invalid("credential", "Choose a credential from the list.")
        }
    }
}

extension Connection {
    /// Why somebody cannot change a credential: it is another's, or there is none.
    fileprivate func absence(of id: ID<Credential>, for person: ID<Person>) throws -> Refusal {
        let owner = try first(CredentialQueries.owner(of: id))
        return owner == nil || owner == person ? .missing : .forbidden
    }
}
