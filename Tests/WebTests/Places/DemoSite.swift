import Actions
import DemoWorld
import Domain
import Files
import Hummingbird
import Identity
import Logging
import Primitives
import Storage
import Synchronization
import TestSupport

@testable import Web

/// The site on a fresh demo world, on a fixed day.
struct DemoSite {
    let house: House
    let router: Router<Exchange>
    /// The router of a second server on the same database.
    let neighbour: Router<Exchange>
    private let clock: Clock

    /// Moves the clock on.
    func move(seconds: Int64) { clock.moved.withLock { $0 += seconds } }

    private final class Clock: Sendable {
        let moved = Mutex(Int64(0))
    }

    /// A browser that nobody has used yet.
    func client() -> TestClient { TestClient(router) }

    /// A browser in which one of the demo's people is signed in.
    func client(_ email: String) async throws -> TestClient {
        let client = client()
        let answer = try await client.post(
            "/sign-in", [("email", email), ("password", "demo-aliquot")], from: "/sign-in")
        guard answer.status == 303 else { throw NotSignedIn(status: answer.status) }
        return client
    }

    struct NotSignedIn: Error { var status: Int }

    static let now = Instant(milliseconds: 1_791_385_200_000)

    static func use(
        _ engine: Engine = .sqlite, address: String = "http://127.0.0.1:8080", quota: TokenQuota = .usual,
        courses: [Domain.Course] = [], _ body: (DemoSite) async throws -> Void
    ) async throws {
        try await TestStores.use(engine) { store in
            try await TemporaryFolder.use { folder in
                let chance = Mutex(UInt64(7))
                let clock = Clock()
                let surroundings = Surroundings(
                    now: { now.adding(seconds: clock.moved.withLock { $0 }) },
                    random: { count in
                        chance.withLock { state in
                            (0..<count).map { _ in
                                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                                return UInt8(truncatingIfNeeded: state >> 56)
                            }
                        }
                    })
                _ = try await House.begin(store, at: now, jobID: surroundings.id())
                let rules = try RuleShelf(RuleBookFolder(root + "/RuleBook"))
                let evidence = try EvidenceFolder(folder.path + "/evidence")
                func server() -> House {
                    House(
                        store: store, rules: rules, hasher: PasswordHasher(cost: .tests), evidence: evidence,
                        surroundings: surroundings, settings: Settings(address: address, isDemo: true, quota: quota),
                        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
                }
                let house = server()
                try await house.fillDemo(World(seed: 2026, today: house.today), courses: courses)
                let assets = try AssetShelf(root + "/Sources/Pages/Assets", fonts: nil, schemas: root + "/docs/archive")
                func router(_ house: House) -> Router<Exchange> {
                    SiteRouter.router(house: house, assets: assets, version: "test", isQuiet: true)
                }
                try await body(
                    DemoSite(house: house, router: router(house), neighbour: router(server()), clock: clock))
            }
        }
    }

    private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
}
