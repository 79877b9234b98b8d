import Actions
import Domain
import Files
import Identity
import Mail
import Primitives
import Rules
import Storage
import TestSupport
import Testing

@Suite("EraseMe")
struct EraseMeTests {
    @Test(arguments: Engine.allCases)
    func `nothing of them can be read any more, and every chain holds`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let home = try await test.organisation("North Hospital")
            let tess = try await test.oldHand()
            try await test.employ(tess, in: home, as: .technician)
            _ = try await test.house.beginTwoStep(for: tess)
            try await test.house.tell(
                ToldValue(
                    id: test.house.surroundings.id(), programme: "ascp-cmp", version: "every",
                    path: "submission.opens-days-before", value: "90", toldBy: "Nora Quill", on: test.now.day),
                for: tess)
            let sum: SQL = "SELECT CAST(sum(amount) AS BIGINT) FROM ledger_entry"
            let before = try await test.count(sum)
            try await test.house.eraseMe(password: TestHouse.password, word: "Erase", for: tess)

            #expect(try await refusal { _ = try await test.signedIn() } == .wrongPassword)
            #expect(try await refusal { _ = try await test.house.dossier(of: tess) } == .missing)
            #expect(try await refusal { _ = try await test.recorded(by: tess) } == .missing)
            #expect(await test.leaves([]))
            let check = try await test.house.checkLedgers()
            #expect(check.breaks.isEmpty && check.rows == 5 && check.ledgers == 1)
            #expect(try await test.count(sum) == before)
            for words in ["Tess", "Moreau", "Laurent", "FL 123", "MLT-1", "Nora", "typo", "ascp-boc"] {
                #expect(try await !test.holds(words), "\(words)")
            }
            for count in try await test.broughtRows().dropFirst() { #expect(count == 0) }
            #expect(try await test.count("SELECT count(*) FROM membership WHERE to_day IS NULL") == 0)
            #expect(try await test.count("SELECT count(*) FROM membership") == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `it needs the password and the word`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.oldHand()
            let house = test.house
            #expect(
                try await refusedFields {
                    try await house.eraseMe(password: TestHouse.password, word: "yes", for: tess)
                } == ["word"])
            #expect(
                try await refusedFields {
                    try await house.eraseMe(password: "a wrong password", word: "erase", for: tess)
                } == ["password"])
            #expect(try await test.credits(of: tess).count == 3)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same address signs up anew as somebody else`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.oldHand()
            try await test.house.eraseUser("TESS@labs.example")
            let again = try await test.member()
            #expect(again.person.id != tess.person.id)
            #expect(try await test.credits(of: again).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a paper that somebody else has too stays for them`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let shared = try await test.paper(of: tess)
            let hers = try await test.paper(of: rosa, name: "hers.png")
            let own = try await test.paper(of: tess, TestHouse.picture(4))
            #expect(shared.digest == hers.digest && own.digest != hers.digest)
            try await test.house.eraseMe(password: TestHouse.password, word: "erase", for: tess)
            #expect(await test.leaves([hers.digest]))
            let paper = try await test.house.paper(hers.id, for: rosa)
            #expect(paper.bytes == TestHouse.picture())
        }
    }

    @Test(arguments: Engine.allCases)
    func `whoever takes the same bytes in while they are erased keeps them`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            for number in 0..<12 {
                let picture = TestHouse.picture(UInt8(number), size: 3000)
                _ = try await test.paper(of: tess, picture)
            }
            async let erased: Void = test.house.eraseMe(password: TestHouse.password, word: "erase", for: tess)
            var kept: [EvidenceFile] = []
            for number in 0..<12 {
                kept.append(try await test.paper(of: rosa, TestHouse.picture(UInt8(number), size: 3000)))
            }
            try await erased
            for (number, file) in kept.enumerated() {
                let paper = try await test.house.paper(file.id, for: rosa)
                #expect(paper.bytes == TestHouse.picture(UInt8(number), size: 3000))
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `the last letter goes and leaves no address behind`(_ engine: Engine) async throws {
        try await TestHouse.use(engine, post: SilentPost()) { test in
            let tess = try await test.member()
            try await test.house.runDueJobs()
            try await test.house.eraseMe(password: TestHouse.password, word: "erase", for: tess)
            #expect(try await test.letters(to: tess.email).map(\.subject) == ["You were erased"])
            try await test.house.runDueJobs()
            #expect(try await test.count("SELECT count(*) FROM mail") == 0)
            #expect(try await !test.holds("tess@"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `operators' openings stay without their reason`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let oda = try await test.operatorMember()
            _ = try await test.house.breakGlass(email: tess.email, reason: "Tess lost her ledger", for: oda)
            try await test.house.eraseUser(tess.email)
            let openings = try await test.house.glassBreakings(for: test.again(oda))
            #expect(openings.map(\.person) == ["erased"] && openings.map(\.reason) == [""])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what stays is told before`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (north, south) = (try await test.organisation("North"), try await test.organisation("South"))
            let tess = try await test.oldHand()
            try await test.employ(tess, in: north, as: .technician)
            let left = test.now.day.adding(days: -30)
            try await test.employ(tess, in: south, as: .technician, to: left)
            let boss = try await test.member("Bo Marsh", email: "bo@labs.example")
            try await test.employ(boss, in: south, as: .manager)
            try await test.house.changeRetention(.membership, of: south, months: "0", for: test.again(boss))
            let seen = try await test.house.foreseeErasing(of: tess)
            #expect(seen.rows == 5 && seen.openings == 0)
            let until = Dictionary(uniqueKeysWithValues: seen.places.map { ($0.organisation.name, $0.until) })
            #expect(until["North"] == test.now.day.adding(days: -1).adding(months: 24))
            #expect(until["South"] == .some(nil))
        }
    }
}

/// A mail server that takes everything and tells nobody.
private struct SilentPost: MailPost {
    func send(_ message: MailMessage) async throws(MailFault) {}
}
