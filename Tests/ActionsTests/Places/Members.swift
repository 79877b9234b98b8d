import Actions
import Domain
import Identity
import Primitives
import Storage
import TestSupport
import Testing

/// People of a test house and the mail that they get.
extension TestHouse {
    static let password = "seven quiet centrifuges"

    /// Somebody who signed up, confirmed the address and signed in.
    func member(_ name: String = "Tess Moreau", email: String = "tess@labs.example") async throws -> Visitor {
        try await house.signUp(name: name, email: email, password: Self.password, from: email)
        try await house.confirmAddress(token(in: "/confirm/", to: email))
        return try await signedIn(email)
    }

    /// Somebody who has an account, signed in once more.
    func signedIn(
        _ email: String = "tess@labs.example", password: String = password, agent: String = "a browser"
    ) async throws -> Visitor {
        try await visitor(house.signIn(email: email, password: password, agent: agent, from: email))
    }

    /// Who holds a new session.
    func visitor(_ session: NewSession) async throws -> Visitor {
        try #require(await house.visitor(session.token.digest))
    }

    /// The same person, looked up anew: with the places they hold now.
    func again(_ visitor: Visitor) async throws -> Visitor {
        try await signedIn(visitor.email)
    }

    /// The letters to an address, latest first.
    func letters(to email: String) async throws -> [Letter] {
        try await house.latestMail(most: 1000).filter { $0.recipient == email }
    }

    /// The token in the latest letter that has a link of this kind.
    func token(in path: String, to email: String) async throws -> String {
        for letter in try await letters(to: email) {
            guard let body = letter.body, let start = body.firstRange(of: path)?.upperBound else { continue }
            return String(body[start...].prefix { !$0.isWhitespace })
        }
        throw NoLetter()
    }

    struct NoLetter: Error {}

    /// Somebody who runs the installation.
    func operatorMember() async throws -> Visitor {
        let visitor = try await member("Oda Berg", email: "oda@labs.example")
        let (person, now) = (visitor.person.id, now)
        try await store.write { connection in _ = try connection.run(MembershipQueries.addOperator(person, at: now)) }
        return try await again(visitor)
    }

    /// Puts an organisation in place.
    func organisation(_ name: String) async throws -> ID<Organisation> {
        let home = Organisation(id: house.surroundings.id(), name: name, isEmployer: true)
        let now = self.now
        try await store.write { connection in _ = try connection.run(OrganisationQueries.add(home, at: now)) }
        return home.id
    }

    /// Gives somebody a place in an organisation.
    func employ(
        _ visitor: Visitor, in organisation: ID<Organisation>, as role: Role, bench: ID<Unit>? = nil,
        from: CalendarDate? = nil, to: CalendarDate? = nil
    ) async throws {
        let place = Membership(
            id: house.surroundings.id(), organisation: organisation, person: visitor.person.id, role: role,
            bench: bench, from: from ?? now.day.adding(days: -100), to: to)
        try await store.write { connection in _ = try connection.run(MembershipQueries.add(place)) }
    }

    /// Whether a text stands anywhere in the database, in whatever table and column.
    func holds(_ words: String) async throws -> Bool {
        try await TemporaryFolder.use { folder in
            let place = folder.path + "/dump"
            try await store.read { connection in _ = try TableDump.write(connection, to: place) }
            let tables = try await store.read { connection in try connection.tables().map(\.name) }
            return try tables.filter { $0 != "schema_migration" }.contains { table in
                let text = String(decoding: try folder.read("dump/\(table).rows"), as: UTF8.self)
                return text.contains(words)
            }
        }
    }

    /// How many rows a table has.
    func count(_ sql: SQL) async throws -> Int {
        let query = Query<Int>(sql) { try $0.int() }
        return try await store.read { connection in try connection.first(query) ?? 0 }
    }
}

/// The refusal that something ends with; nothing when it is done.
func refusal(_ work: () async throws -> Void) async throws -> Refusal? {
    do {
        try await work()
        return nil
    } catch let refusal as Refusal {
        return refusal
    }
}

/// The fields that something is refused for.
func refusedFields(_ work: () async throws -> Void) async throws -> [String] {
    guard case .invalid(let faults) = try await refusal(work) else { return [] }
    return faults.faults.map(\.field)
}
