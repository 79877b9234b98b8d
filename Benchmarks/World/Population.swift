import Domain
import Files
private import Glibc
import Identity
import Primitives
import Rules
import Storage

/// Everybody in the made-up world.
struct Population: Sendable {
    /// One of them.
    struct Member: Sendable {
        var id: ID<Person>
        var key: PersonKey
    }

    let samples: Samples
    let members: [Member]
    private let now: Instant
    private let passwordHash: PasswordHash

    /// How many people work together.
    private static let staff = 50
    /// Rows that are written in one transaction.
    static let batch = 20_000

    init(count: Int, from now: Instant, samples: Samples, passwordHash: PasswordHash) {
        self.samples = samples
        self.now = now
        self.passwordHash = passwordHash
        members = (0..<count).map { number in
            Member(id: Self.id(at: Self.begin(now).adding(seconds: Int64(number))), key: .new(Chance.bytes))
        }
    }

    /// When the first of them came: the ledgers fill the years since.
    static func begin(_ now: Instant) -> Instant { now.adding(seconds: -6 * 366 * 86_400) }

    /// When the ledgers begin, and how long they are kept.
    var years: (from: Instant, milliseconds: Int64) {
        let from = now.adding(seconds: -4 * 365 * 86_400)
        return (from, now.milliseconds - from.milliseconds)
    }

    static func id<Thing>(at moment: Instant) -> ID<Thing> {
        var chance = SystemRandomNumberGenerator()
        return ID(at: moment, random: (chance.next(), chance.next()))
    }

    func portfolio(_ member: Int) -> Portfolio { samples.portfolios[member % samples.portfolios.count] }

    /// Writes people, accounts, employers and wallets.
    func settle(in store: any Store) async throws {
        for start in stride(from: 0, to: members.count, by: Self.batch / 8) {
            let range = start..<min(start + Self.batch / 8, members.count)
            try await store.write { connection in
                var employer: Organisation?
                for number in range {
                    if employer == nil || number % Self.staff == 0 {
                        let new = Organisation(
                            id: Self.id(at: Self.begin(now)), name: "Laboratory \(number / Self.staff + 1)",
                            isEmployer: true)
                        try connection.run(OrganisationQueries.add(new, at: Self.begin(now)))
                        employer = new
                    }
                    try settle(number, at: employer, in: connection)
                }
            }
        }
    }

    private func settle(_ number: Int, at employer: Organisation?, in connection: any Connection) throws {
        let came = Self.begin(now).adding(seconds: Int64(number))
        let member = members[number]
        let email = "person\(number)@bench.test"
        try connection.run(PersonQueries.add(Person(id: member.id, name: portfolio(number).name, createdAt: came)))
        try connection.run(PersonQueries.addSecret(member.key.bytes, of: member.id))
        let account = Account(person: member.id, email: email, passwordHash: passwordHash.encoded, confirmedAt: came)
        try connection.run(AccountQueries.add(account, folded: email, at: came))
        if let employer {
            try connection.run(
                MembershipQueries.add(
                    Membership(
                        id: Self.id(at: came), organisation: employer.id, person: member.id, role: .technician,
                        from: came.day)))
        }
        for held in samples.credentials {
            let credential = Credential(id: Self.id(at: came), held: held)
            try connection.run(
                CredentialQueries.add(
                    credential, details: HeldCredentialJSON.text(credential.held), of: member.id, at: came))
        }
    }

    /// Signs some of them in, evenly spread, and writes their tokens for the load generator.
    func signIn(_ count: Int, in store: any Store, tokens path: String) async throws {
        let tokens = (0..<count).map { _ in SecretToken.new(Chance.bytes) }
        try await store.write { connection in
            for (place, token) in tokens.enumerated() {
                let session = Session(
                    id: Self.id(at: now), person: members[place * members.count / count].id, createdAt: now,
                    seenAt: now,
                    endsAt: now.adding(seconds: Session.longest), awaitsCode: false, agent: "wrk")
                try connection.run(SessionQueries.add(session, digest: token.digest))
            }
        }
        let lines = tokens.map { "\($0.text) \(FormToken.make(for: $0, purpose: "form"))\n" }.joined()
        guard let file = fopen(path, "w") else { throw WorldFault(description: "\(path) cannot be written") }
        let isWritten = fputs(lines, file) >= 0
        guard fclose(file) == 0, isWritten else { throw WorldFault(description: "\(path) cannot be written") }
    }
}

/// Why the world could not be made.
struct WorldFault: Error, CustomStringConvertible {
    let description: String
}
