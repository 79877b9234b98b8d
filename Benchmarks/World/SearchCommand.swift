import Actions
import ArgumentParser
import Domain
import Files
private import Glibc
import Identity
import Logging
import Primitives
import Rules
import SQLiteStorage
import Search
import Storage

/// `BenchWorld search`: a large catalogue in SQLite, and how quickly it is searched.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Fill a catalogue and search it; prints the figures as JSON.")

    @Option(help: "A new folder for the database.")
    var data: String
    @Option(help: "How many offerings.")
    var offerings = 100_000
    @Option(help: "For how many seconds each kind of search is measured.")
    var seconds = 8
    @Option(help: "How many search at once.")
    var searchers = 2
    @Option(name: .customLong("rules"), help: "The rule book.")
    var rules = "RuleBook"
    @Option(help: "The folder of synonyms and cities.")
    var catalogue = "Catalogue"
    @Option(help: "The migrations.")
    var migrations = "Sources/Storage/Migrations"

    func run() async throws {
        let surroundings = Surroundings.live
        let store = try SQLiteStore(path: "\(data)/aliquot.db", readers: searchers)
        _ = try await Migrator.migrate(store, to: try Migration.all(in: migrations), at: surroundings.now())
        _ = try await House.begin(store, at: surroundings.now(), jobID: surroundings.id())
        let house = House(
            store: store, rules: try RuleShelf(RuleBookFolder(rules)), hasher: PasswordHasher(cost: .tests),
            evidence: try EvidenceFolder("\(data)/evidence"), catalogue: try CatalogueShelf(folder: catalogue),
            surroundings: surroundings, settings: Settings(address: "http://localhost", isDemo: false),
            logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        var watch = Stopwatch()
        var mill = OfferingMill(seed: 7, day: house.today)
        var entries: [CatalogueEntry] = []
        for number in 0..<offerings { entries.append(mill.offering(number)) }
        _ = try await house.loadCatalogue(entries)
        entries = []
        watch.say("filled")
        let before = Self.resident()
        let clock = ContinuousClock()
        let begun = clock.now
        let index = try await house.catalogueIndex()
        let built = clock.now - begun
        watch.say("index built")
        let memory = Self.resident() - before
        let queries = QueryMix(seed: 3).queries(2_000)
        let alone = try await measure(queries) { index.find($0, from: 0, most: 20).count }
        watch.say("searched the index alone")
        let whole = try await measure(queries) {
            try await house.findOfferings($0, for: nil).offerings.count
        }
        watch.say("searched with what pages show")
        let gap = try await self.gap(house)
        watch.say("ranked by what closes a gap")
        print(
            """
            {"offerings":\(index.count),"build":\(Self.number(built)),"memory_mb":\(memory / 1024),\
            "alone":\(alone.json),"whole":\(whole.json),"gap":\(gap.json)}
            """)
        await store.close()
    }

    /// The same searches by somebody with two credentials, the first of them with nothing worked out yet.
    private func gap(_ house: House) async throws -> Figures {
        try await house.addUser(name: "Bench Person", email: "b@bench.test", password: "quiet lavender rooster")
        let session = try await house.signIn(
            email: "b@bench.test", password: "quiet lavender rooster", agent: "bench", from: "bench")
        guard let visitor = try await house.visitor(session.token.digest) else {
            throw WorldFault(description: "nobody")
        }
        let today = house.today
        for code in ["ascp-boc/MLT", "amt/MLT"] {
            let held = HeldCredential(id: "", credential: code, issued: today.adding(months: -50))
            try await house.addCredential(Credential(id: house.surroundings.id(), held: held), for: visitor)
        }
        let queries = QueryMix(seed: 5).queries(400)
        return try await measure(queries) {
            try await house.findOfferings($0, byGap: true, for: visitor).offerings.count
        }
    }

    private func measure(
        _ queries: [OfferingQuery], _ search: @escaping @Sendable (OfferingQuery) async throws -> Int
    ) async throws -> Figures {
        let clock = ContinuousClock()
        let (searchers, seconds) = (searchers, seconds)
        let begun = clock.now
        let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
            for searcher in 0..<searchers {
                group.addTask { @concurrent in
                    var times: [Duration] = []
                    var place = searcher * 7919
                    while clock.now - begun < .seconds(seconds) {
                        let from = clock.now
                        _ = try await search(queries[place % queries.count])
                        times.append(clock.now - from)
                        place += 1
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        return Figures(times, spent: clock.now - begun)
    }

    /// How quickly searches were answered.
    struct Figures {
        let json: String

        init(_ times: [Duration], spent: Duration) {
            let sorted = times.sorted()
            func at(_ share: Double) -> String {
                sorted.isEmpty
                    ? "0" : SearchCommand.number(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))])
            }
            let rate = Double(times.count) / SearchCommand.value(spent)
            json = """
                {"rate":\(rate),"median":\(at(0.5)),"p99":\(at(0.99)),"slowest":\(at(1)),"count":\(times.count)}
                """
        }
    }

    private static func value(_ spent: Duration) -> Double {
        Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    }

    private static func number(_ spent: Duration) -> String { String(value(spent)) }

    /// The resident memory in KiB.
    private static func resident() -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, 128, file) != nil else { return 0 }
        let parts = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(
            separator: " ")
        return parts.count > 1 ? (Int(parts[1]) ?? 0) * 4 : 0
    }
}
