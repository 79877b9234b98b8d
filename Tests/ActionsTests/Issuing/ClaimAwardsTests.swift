import Actions
import Domain
import Identity
import Primitives
import Storage
import Testing

@Suite("ClaimAwards")
struct ClaimAwardsTests {
    private let waiting: SQL = "SELECT count(*) FROM award_claim WHERE taken_by IS NULL"

    @Test(arguments: Engine.allCases)
    func `a new address brings what waits for it when it is confirmed, not when it is typed`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            let issued = try await test.house.issueCertificate(
                test.request(.address("new@labs.example"), from: academy))
            try await test.house.requestEmailChange(
                to: "new@labs.example", password: TestHouse.password, for: tess)
            #expect(try await test.count(waiting) == 1)
            try await test.house.confirmAddress(test.token(in: "/confirm/", to: "new@labs.example"))
            #expect(try await test.count(waiting) == 0)
            #expect(try await test.credits(of: tess).map(\.id) == [issued.entry])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a password alone brings nothing where a code is asked for; a recovery code does`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            try await test.house.issueCertificate(test.request(.number(.npi, "900 17"), from: academy))
            try await test.house.addIdentifier(kind: "npi", number: "90017", for: tess)
            let now = test.now
            let codes = (0..<2).map { "code-\($0)-recovery" }
            let digests = codes.map { RecoveryCodes.digest($0, salt: Array(tess.person.id.text.utf8)) }
            try await test.store.write { connection in
                try connection.run("UPDATE identifier SET verified_at = \(now), verified_by = 'NPPES'")
                try connection.run("UPDATE account SET code_since = \(now)")
                for digest in digests {
                    try connection.run(RecoveryCodeQueries.add(digest, of: tess.person.id))
                }
            }
            let half = try await test.signedIn()
            #expect(try await test.count(waiting) == 1)
            _ = try await test.house.enterCode(codes[0], for: half)
            #expect(try await test.count(waiting) == 0)
            #expect(try await test.credits(of: tess).count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `signing in at two servers at once takes an award once`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            let now = test.now
            try await test.house.addIdentifier(kind: "amt", number: "77", for: tess)
            for occasion in ["first", "second", "third"] {
                try await test.house.issueCertificate(
                    test.request(.number(.amt, "77"), from: academy, occasion: occasion))
            }
            try await test.store.write { connection in
                _ = try connection.run("UPDATE identifier SET verified_at = \(now), verified_by = 'AMT'")
            }
            let houses = [test.house, test.neighbour()]
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<6 {
                    group.addTask { _ = try? await houses[number % 2].claimAwards(of: tess.person.id) }
                }
            }
            #expect(try await test.count(waiting) == 0)
            #expect(try await test.credits(of: tess).count == 3)
            #expect(try await test.house.checkLedgers().breaks.isEmpty)
        }
    }
}
