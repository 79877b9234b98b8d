import Actions
import Domain
import Files
import Hooks
import Identity
import Logging
import Mail
import Primitives
import Storage
import TestSupport

/// A whole house on a fresh database, with a clock that only moves when it is told to.
struct TestHouse {
    let house: House
    let clock: FixedSurroundings
    /// The folder that its papers lie in.
    let papers: String

    var store: any Store { house.store }
    var now: Instant { clock.now }

    /// Moves the clock on.
    func move(seconds: Int64) { clock.move(seconds: seconds) }

    /// Lends a house.
    static func use(
        _ engine: Engine, isDemo: Bool = false, post: (any MailPost)? = nil, hooks: (any HookCaller)? = nil,
        _ body: (TestHouse) async throws -> Void
    ) async throws {
        try await TestStores.use(engine) { store in
            try await TemporaryFolder.use { folder in
                let clock = FixedSurroundings()
                let papers = folder.path + "/papers"
                let house = House(
                    store: store, rules: try rules.get(), hasher: hasher, evidence: try EvidenceFolder(papers),
                    surroundings: clock.surroundings(seed: 1),
                    settings: Settings(address: "https://aliquot.example", isDemo: isDemo, post: post, hooks: hooks),
                    logger: logger)
                try await body(TestHouse(house: house, clock: clock, papers: papers))
            }
        }
    }

    /// A second server on the same database.
    func neighbour(seed: UInt64 = 2) -> House {
        neighbour(seed: seed, post: house.settings.post)
    }

    /// A second server on the same database, with another way for its mail.
    func neighbour(seed: UInt64 = 2, post: (any MailPost)?) -> House {
        var settings = house.settings
        settings.post = post
        return House(
            store: store, rules: house.rules, hasher: Self.hasher, evidence: house.evidence,
            surroundings: clock.surroundings(seed: seed), settings: settings, logger: Self.logger)
    }

    /// The same server, with another measure of what is a large archive.
    func house(archiveAtOnce: Int) -> House {
        var settings = house.settings
        settings.archiveAtOnce = archiveAtOnce
        return House(
            store: store, rules: house.rules, hasher: Self.hasher, evidence: house.evidence,
            surroundings: house.surroundings, settings: settings, logger: Self.logger)
    }

    private static let rules = Result<RuleShelf, any Error> {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try RuleShelf(RuleBookFolder("/\(root)/RuleBook"))
    }
    private static let hasher = PasswordHasher(cost: .tests, waiting: 10_000)
    private static let logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
}
