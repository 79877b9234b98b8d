import ArgumentParser
import Identity
import PostgresStorage
import Primitives
import SQLiteStorage
import Storage

/// `BenchWorld fill`: people with credentials, accounts and ledgers, in a database that was migrated and is empty.
struct FillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill", abstract: "Fill a migrated, empty database with made-up people.")

    @Option(help: "The database file of the embedded engine.")
    var file: String?

    @Option(help: "A PostgreSQL database, postgres://…")
    var database: String?

    @Option(help: "How many people.")
    var people = 100_000

    @Option(help: "How many ledger entries, all people together.")
    var entries = 2_000_000

    @Option(help: "How many of them are signed in.")
    var sessions = 2000

    @Option(help: "A roster whose logs the people share, one portfolio a line.")
    var roster: String

    @Option(help: "A portfolio whose credentials everybody holds.")
    var wallet: String

    @Option(help: "Where to write the sessions' tokens, each with the token of its forms.")
    var tokens: String

    func validate() throws {
        guard (file == nil) != (database == nil) else { throw ValidationError("give --file or --database") }
        guard people > 0, sessions <= people else { throw ValidationError("there are fewer people than sessions") }
        guard entries >= people else { throw ValidationError("there are fewer entries than people") }
    }

    func run() async throws {
        let store: any Store
        if let database {
            store = try PostgresStore(url: database, connections: 2)
        } else {
            store = try SQLiteStore(path: file ?? "", readers: 1)
        }
        let known = try await store.read { try $0.first(PersonQueries.count()) ?? 0 }
        guard known == 0 else { throw ValidationError("the database holds \(known) people already") }

        let samples = try Samples(roster: roster, wallet: wallet, today: Surroundings.live.now().day)
        let hasher = PasswordHasher(threads: 1)
        guard let password = Password("a password of the benchmark") else { throw ValidationError("no password") }
        let population = Population(
            count: people, from: Surroundings.live.now(), samples: samples,
            passwordHash: try await hasher.hash(password))
        var clock = Stopwatch()
        try await population.settle(in: store)
        clock.say("\(people) people")
        try await Ledgers(population: population, entries: entries).write(to: store)
        clock.say("\(entries) entries")
        try await population.signIn(sessions, in: store, tokens: tokens)
        clock.say("\(sessions) sessions")
        await store.close()
    }
}
