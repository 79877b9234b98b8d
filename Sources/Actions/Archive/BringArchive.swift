import Blocking
public import Domain
import Files
import Identity
import Mail
import Primitives
import Rules
import Storage

/// What came in with an archive.
public struct ArchiveBrought: Sendable {
    /// Rows of the ledger.
    public let entries: Int
    /// Credentials.
    public let credentials: Int
    /// Papers.
    public let papers: Int
    /// Drafts.
    public let drafts: Int
    /// Whether standing is the same as in the archive; nothing where ids had to change, so that it cannot be compared.
    public let isSame: Bool?
}

/// Whose account an archive comes into.
enum ArchiveTarget: Sendable {
    case known(ID<Person>)
    case new(Person, Account, folded: String, PersonKey)
}

extension House {
    /// Brings an archive that was sent into somebody's empty account: all of it, or nothing.
    public func bringArchive(_ upload: ArchiveUpload, for visitor: Visitor) async throws -> ArchiveBrought {
        try await upload.lend { try await bringArchive($0, into: .known(visitor.person.id)) }
    }

    /// Brings an archive into the empty account of an address: for whoever runs the installation.
    public func bringArchive(_ path: String, for email: String) async throws -> ArchiveBrought {
        let account = try await store.read { connection in
            try connection.first(AccountQueries.account(email: email.lowercased()))
        }
        guard let account else { throw Refusal.invalid("email", "\(email) has no account.") }
        return try await bringArchive(path, into: .known(account.person))
    }

    /// Brings an archive into an account that is made for it: for whoever runs the installation.
    public func bringArchive(_ path: String, forNew email: String, password: String) async throws -> ArchiveBrought {
        guard let address = MailAddress(email) else { throw Refusal.invalid("email", "“\(email)” is no mail address.") }
        if let text = PasswordText.fault(password, email: email, name: "") { throw Refusal.invalid("password", text) }
        guard let secret = Password(password) else { throw Refusal.invalid("password", "It cannot be typed.") }
        let hash = try await hasher.hash(secret)
        // The name comes with the archive.
        let person = Person(id: surroundings.id(), name: address.text, createdAt: now)
        let account = Account(person: person.id, email: address.text, passwordHash: hash.encoded, confirmedAt: now)
        return try await bringArchive(
            path, into: .new(person, account, folded: address.folded, PersonKey.new(surroundings.random)))
    }

    /// Whether an archive can be brought into somebody's account: nothing in the log, nothing in the wallet.
    public func mayBringArchive(for visitor: Visitor) async throws -> Bool {
        let person = visitor.person.id
        return try await store.read { connection in try connection.isEmptyHanded(person) }
    }

    /// The archive that somebody brought in last.
    public func archiveArrival(of visitor: Visitor) async throws -> ArchiveArrival? {
        let person = visitor.person.id
        return try await store.read { connection in try connection.first(ArchiveQueries.arrival(of: person)) }
    }

    private func bringArchive(_ path: String, into target: ArchiveTarget) async throws -> ArchiveBrought {
        let surroundings = surroundings
        let opening = ArchiveOpening(
            folder: evidence, now: now, name: { surroundings.id(EvidenceFile.self).text })
        let opened = try await evidence.archivist.run { try opening.open(path) }
        let papers = opened.content.papers.map(\.sha256)
        let arrived: ArchiveLanding.Landed
        do {
            try check(opened)
            arrived = try await store.write { connection in
                try ArchiveLanding(opened: opened, house: self, connection: connection).land(target)
            }
        } catch {
            _ = try? await evidence.drop(papers, unlessNamedIn: store)
            throw error
        }
        for upload in opened.uploads { try await upload.settle() }
        let person = arrived.person
        let dossier = try await store.read { connection in
            guard let person = try connection.first(PersonQueries.person(person)) else { throw Refusal.missing }
            return try Self.dossier(of: person, in: connection)
        }
        let standing = try await standingDocument(of: dossier, asOf: opened.manifest.asOf)
        return ArchiveBrought(
            entries: opened.content.entries.count,
            credentials: opened.content.credentials.count { $0.removedAt == nil }, papers: papers.count,
            drafts: opened.content.drafts.count, isSame: arrived.keptIDs ? standing == opened.standing : nil)
    }

    /// Refuses credentials that the rules here cannot count for: every page after would fail on them.
    private func check(_ opened: OpenedArchive) throws {
        for held in opened.content.credentials where held.removedAt == nil {
            let portfolio = Portfolio(
                name: opened.content.person.name, birthDate: opened.content.person.birthDate,
                credentials: [held.credential.held])
            do {
                _ = try rules.book.standings(of: portfolio, asOf: today)
            } catch {
                throw FileFault(
                    "unknown-credential",
                    "the rules of this installation do not know the credential “\(held.credential.held.credential)”",
                    file: ArchivePaths.wallet)
            }
        }
    }
}

extension Connection {
    /// Whether somebody's log and wallet are empty.
    func isEmptyHanded(_ person: ID<Person>) throws -> Bool {
        try first(LedgerQueries.last(of: person)) == nil && all(CredentialQueries.all(of: person)).isEmpty
    }
}
