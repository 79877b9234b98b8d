import Actions
import Domain
import Identity
import Primitives
import Storage
import TestSupport
import Testing

/// Whoever was erased stays so, whatever copy comes back.
@Suite("ErasedList")
struct ErasedListTests {
    private static func restore(_ test: TestHouse, from copy: String, erasedIn lists: [String] = []) async throws -> Int
    {
        // The rows that a house begins with stand in the way of a copy.
        try await House.restore(
            test.store, test.house.evidence, from: copy, erasedIn: lists, migrations: TestStores.migrations(),
            with: test.house.surroundings)
    }

    @Test(arguments: Engine.allCases)
    func `an older copy brings nobody back where the folder of the papers is still there`(_ engine: Engine) async throws
    {
        try await TemporaryFolder.use { folder in
            try await TestHouse.use(engine) { home in
                let tess = try await home.oldHand()
                let rosa = try await home.member("Rosa Lind", email: "rosa@labs.example")
                _ = try await home.recorded(by: rosa)
                let copy = folder.path + "/copy"
                try await House.backup(home.store, home.house.evidence, to: copy)
                try await home.house.eraseMe(password: TestHouse.password, word: "erase", for: tess)
                try await TestHouse.use(engine) { away in
                    // The folder outlived the database.
                    _ = try folder.write("list", TemporaryFolder.bytes(of: home.papers + "/erased"))
                    #expect(try await Self.restore(away, from: copy, erasedIn: [folder.path + "/list"]) == 1)
                    #expect(try await refusal { _ = try await away.signedIn() } == .wrongPassword)
                    #expect(try await !away.holds("Tess"))
                    #expect(try await away.holds("Rosa"))
                    #expect(try await away.house.checkLedgers().breaks.isEmpty)
                    #expect(await away.leaves([]))
                    let visitor = try await away.signedIn("rosa@labs.example")
                    #expect(try await away.credits(of: visitor).count == 1)
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a database put in place by hand is brought in line at the next start`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.oldHand()
            // As after the copy of a file from before: the list knows, the database does not.
            let line = "\(tess.person.id)\t1772000000000\n"
            try TemporaryFolder.put(Array((line + "cut off").utf8), at: test.papers + "/erased")
            #expect(try await test.house.keepErased() == 1)
            #expect(try await test.house.keepErased() == 0)
            #expect(try await refusal { _ = try await test.signedIn() } == .wrongPassword)
            #expect(try await !test.holds("Tess"))
            #expect(await test.leaves([]))
        }
    }

    @Test func `a copy made after tells of them, and one made meanwhile restores`() async throws {
        try await TemporaryFolder.use { folder in
            try await TestHouse.use(.sqlite) { home in
                let tess = try await home.oldHand()
                let old = folder.path + "/old"
                try await House.backup(home.store, home.house.evidence, to: old)
                try await home.house.eraseUser(tess.email)
                let new = folder.path + "/new"
                try await House.backup(home.store, home.house.evidence, to: new)
                try await TestHouse.use(.sqlite) { away in
                    let again = try await Self.restore(away, from: old, erasedIn: [new + "/erased"])
                    #expect(again == 1)
                    #expect(try await !away.holds("Tess"))
                }
                try await TestHouse.use(.sqlite) { away in
                    let again = try await Self.restore(away, from: new)
                    #expect(again == 0)
                    #expect(try await away.house.checkLedgers().rows == 5)
                }
            }
        }
    }
}
