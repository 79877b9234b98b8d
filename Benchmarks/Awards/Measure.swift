import Actions
import ArgumentParser
import Documents
import Domain
import Files
import Glibc
import Identity
import Logging
import Primitives
import Rules
import SQLiteStorage
import Storage

/// Issues certificates into a fresh database and checks them: how many a second, signed and stored.
@main
struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "BenchAwards", abstract: "How many certificates are issued and verified a second.")

    @Option(help: "How many certificates.")
    var count = 1_000
    @Option(help: "How many are asked for at once.")
    var callers = 8
    @Option(help: "An empty folder for the database and the papers.")
    var folder: String
    @Option(help: "The folder of the migrations.")
    var migrations = "Sources/Storage/Migrations"
    @Option(help: "The folder of the fonts.")
    var fonts: String?

    func run() async throws {
        let store = try SQLiteStore(path: folder + "/awards.db", readers: 2)
        _ = try await Migrator.migrate(store, to: try Migration.all(in: migrations), at: Surroundings.live.now())
        let house = House(
            store: store, rules: try RuleShelf(RuleBookFolder("RuleBook")), hasher: PasswordHasher(),
            evidence: try EvidenceFolder(folder + "/papers"),
            press: Press(fonts: fonts, waiting: 10_000),
            surroundings: .live, settings: Settings(address: "https://ce.example.org", isDemo: false),
            logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        let provider = Organisation(id: house.surroundings.id(), name: "Bench Academy", isProvider: true)
        let now = house.now
        try await store.write { connection in _ = try connection.run(OrganisationQueries.add(provider, at: now)) }
        _ = try await house.issueCertificate(request(provider.id, -1, house.today))

        let clock = ContinuousClock()
        var files: [String] = []
        let issuing = try await clock.measure {
            files = try await withThrowingTaskGroup(of: [String].self) { group in
                for caller in 0..<callers {
                    group.addTask {
                        var files: [String] = []
                        for number in stride(from: caller, to: count, by: callers) {
                            let request = request(provider.id, number, house.today)
                            files.append(try await house.issueCertificate(request).file)
                        }
                        return files
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
        }
        var certificates: [[UInt8]] = []
        for file in files.prefix(200) { certificates.append(try await house.evidence.bytes(file)) }
        let inspection = Inspection(keys: [try await house.issuerKeys()], on: house.today)
        let rounds = 20
        let known = certificates
        let verifying = try await clock.measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for half in 0..<2 {
                    group.addTask {
                        for _ in 0..<rounds {
                            for place in stride(from: half, to: known.count, by: 2) {
                                guard inspection.inspect(known[place]).verdict.holds else { throw ExitCode.failure }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        let size = certificates.map(\.count).max() ?? 0
        print("issued", count, "in", issuing, rate(count, issuing), "a second")
        print("verified", rounds * known.count, "in", verifying, rate(rounds * known.count, verifying), "a second")
        print("largest", size, "bytes")
        await store.close()
    }

    private func rate(_ count: Int, _ time: Duration) -> Int {
        let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
        return count * 1000 / max(1, Int(milliseconds))
    }

    private func request(_ provider: ID<Organisation>, _ number: Int, _ today: CalendarDate) -> AwardRequest {
        AwardRequest(
            key: AwardKey(
                earner: .number(.ascpCustomer, "\(1_000_000 + number)"),
                course: AwardCourse(handle: "hem-101", version: 2, programmeNumber: "578-014-26"), occasion: "first",
                provider: provider),
            holder: AwardHolder(
                name: "Dana Reyes \(number)", numbers: [AwardNumber("Florida licence", "SU \(number)")]),
            title: "Body Fluid Cell Counts: Morphology and Sources of Error",
            provider: AwardProvider(
                id: provider, name: "Bench Academy", address: "1200 Harbor Street, Tampa, FL 33602",
                approvals: [AwardApproval(.pace, number: "578"), AwardApproval(.flBoard, number: "50-1423")]),
            completed: today, manner: "Online, self-paced", amount: Credits(thousandths: 2_500), unit: .contactHour,
            topics: [
                TopicShare(topic: .hematology, amount: Credits(2)),
                TopicShare(topic: .safety, amount: Credits(thousandths: 500)),
            ],
            statements: ["This program has been approved for 2.5 contact hours."],
            signatory: AwardSignatory(name: "Marisol Vega, PhD", office: "Director of Education"))
    }
}
