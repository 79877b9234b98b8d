import Actions
import Domain
import Files
import Identity
import Logging
import Primitives
import Storage
import Synchronization
import TestSupport

/// A house on a fresh database, on a fixed day, begun as the program begins it.
enum DemoHouse {
    static let now = Instant(milliseconds: 1_791_385_200_000)

    static func use<Answer>(_ engine: Engine, _ body: (House) async throws -> Answer) async throws -> Answer {
        try await TestStores.use(engine) { store in
            try await TemporaryFolder.use { folder in
                let chance = Mutex(UInt64(0))
                let surroundings = Surroundings(
                    now: { now },
                    random: { count in
                        (0..<count).map { _ in
                            chance.withLock { state in
                                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                                return UInt8(truncatingIfNeeded: state >> 56)
                            }
                        }
                    })
                _ = try await House.begin(store, at: now, jobID: surroundings.id())
                let house = House(
                    store: store, rules: try RuleShelf(RuleBookFolder(SampleWorld.ruleBook)),
                    hasher: PasswordHasher(cost: .tests), evidence: try EvidenceFolder(folder.path + "/evidence"),
                    surroundings: surroundings, settings: Settings(address: "http://127.0.0.1", isDemo: true),
                    logger: Logger(label: "test"))
                return try await body(house)
            }
        }
    }
}
