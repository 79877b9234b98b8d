import Domain
import Primitives
import Storage

extension House {
    /// The word that somebody types who wants to be erased.
    public static let eraseWord = "erase"

    /// Erases somebody at their own wish: what is theirs goes, and what stays names nobody.
    public func eraseMe(password: String, word: String, for visitor: Visitor) async throws {
        guard word.lowercased() == Self.eraseWord else {
            throw Refusal.invalid("word", "Type the word “\(Self.eraseWord)” to show that you mean it.")
        }
        try await prove(password, of: visitor)
        try await erase(visitor.person.id, email: visitor.email)
    }

    /// Erases the person behind an address: for whoever runs the installation.
    public func eraseUser(_ email: String) async throws {
        let account = try await store.read { connection in
            try connection.first(AccountQueries.account(email: email.lowercased()))
        }
        guard let account else { throw Refusal.invalid("email", "\(email) has no account.") }
        try await erase(account.person, email: account.email)
    }

    private func erase(_ person: ID<Person>, email: String) async throws {
        let moment = now
        let event = surroundings.id(AccountEvent.self)
        let limits =
            ["account", "mail"].map { throttleName($0, email.lowercased()) }
            + ["proof", "code"].map { throttleName($0, person.text) }
        let order = try await store.read { connection in try connection.first(ArchiveQueries.order(of: person)) }
        let files = try await store.write { connection in
            let files = try connection.erase(person, at: moment, event: event)
            for limit in limits { try connection.run(ThrottleQueries.clear(limit)) }
            // The last letter belongs to nobody: it goes when it is sent.
            try self.post(.erased, to: email, of: nil, in: connection)
            return files
        }
        // From here on they are erased; what a crash leaves on the disk, the sweeps take away.
        try await evidence.list([Erased(person: person, at: moment)])
        if let order { try await evidence.dropArchive(order.id.text) }
        try await evidence.drop(files, unlessNamedIn: store)
    }

    /// Brings the list of the erased and the records together. Who stands in the list and is here again, because an older
    /// copy of the records was put in place, is erased once more; says how many.
    @discardableResult
    public func keepErased() async throws -> Int {
        try await Self.keepErased(store, evidence, surroundings)
    }

    static func keepErased(
        _ store: any Store, _ evidence: EvidenceFolder, _ surroundings: Surroundings
    ) async throws -> Int {
        try await evidence.list(try await store.read { connection in try connection.all(EraseQueries.all()) })
        var count = 0
        for erased in try await evidence.erased() {
            let isHere = try await store.read { connection in
                try connection.first(EraseQueries.isHere(erased.person)) ?? false
            }
            guard isHere else { continue }
            let event = surroundings.id(AccountEvent.self)
            let files = try await store.write { connection in
                try connection.erase(erased.person, at: erased.at, event: event)
            }
            try await evidence.drop(files, unlessNamedIn: store)
            count += 1
        }
        return count
    }
}
