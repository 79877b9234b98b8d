import Actions
import Domain
import Identity
import Primitives
import Rules
import Storage
import Testing

@Suite("IssueCertificate")
struct IssueCertificateTests {
    @Test(arguments: Engine.allCases)
    func `the credit stands in the ledger with the certificate as its paper`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            let issued = try await test.house.issueCertificate(test.request(.person(tess.person.id), from: academy))
            let credit = try #require(try await test.credits(of: tess).first)
            #expect(credit.id == issued.entry && credit.latest.origin == .course)
            #expect(credit.latest.verifiedBy == academy && credit.record.papers == [issued.paper])
            #expect(credit.record.activity.amount == Credits(thousandths: 1_500))
            let paper = try await test.house.paper(issued.paper, for: tess)
            #expect(paper.file.digest == issued.file)
            #expect(try await test.verdict(paper.bytes) == .genuine(.valid, chainKnown: true))
            #expect(try await test.verdict(Array(issued.badge.utf8)) == .genuine(.valid, chainKnown: true))
            let shown = try await test.house.verifyAward(issued.award.code.text.lowercased(), from: "a")
            #expect(shown.state == .valid && shown.shown?.name == "Tess Moreau")
        }
    }

    @Test(arguments: Engine.allCases)
    func `asked ten times at once on two servers, it is issued once`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            let request = test.request(.person(tess.person.id), from: academy)
            let houses = [test.house, test.neighbour()]
            let issued = try await withThrowingTaskGroup(of: IssuedCertificate.self) { group in
                for number in 0..<10 { group.addTask { try await houses[number % 2].issueCertificate(request) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(issued.map(\.file)).count == 1 && Set(issued.map(\.badge)).count == 1)
            #expect(try await test.credits(of: tess).count == 1)
            for table: SQL in ["award", "award_content", "award_certificate", "award_link", "evidence"] {
                #expect(try await test.count("SELECT count(*) FROM " + table) == 1)
            }
            let again = try await test.house.issueCertificate(
                test.request(.person(tess.person.id), from: academy, occasion: "attempt-2"))
            #expect(again.award.id != issued[0].award.id && again.award.code != issued[0].award.code)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was ordered when the server died is issued by the next one`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            let request = test.request(.person(tess.person.id), from: academy)
            let award = try await test.store.write { connection in
                try test.house.orderCertificate(request, in: connection)
            }
            #expect(try await test.credits(of: tess).isEmpty)
            try await test.neighbour().runDueJobs([.makeCertificate])
            let issued = try await test.house.certificate(of: award)
            #expect(try await test.credits(of: tess).map(\.id) == [issued.entry])
            #expect(try await test.verdict(test.bytes(issued)) == .genuine(.valid, chainKnown: true))
            #expect(try await test.count("SELECT count(*) FROM job WHERE kind = 'make-certificate'") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `credit without an account waits for whoever proves the number`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let issued = try await test.house.issueCertificate(
                test.request(.number(.ascpCustomer, "900 123"), from: academy))
            let isNamed = try await test.store.read { connection in
                try connection.first(EvidenceQueries.isNamed(issued.file))
            }
            #expect(isNamed == true)
            #expect(try await test.verdict(test.bytes(issued)) == .genuine(.valid, chainKnown: true))
            let tess = try await test.member()
            try await test.house.addIdentifier(kind: "ascp-customer", number: "900123", for: tess)
            #expect(try await test.house.claimAwards(of: tess.person.id) == 0)
            let now = test.now
            try await test.store.write { connection in
                _ = try connection.run("UPDATE identifier SET verified_at = \(now), verified_by = 'ASCP'")
            }
            _ = try await test.again(tess)
            #expect(try await test.house.claimAwards(of: tess.person.id) == 0)
            #expect(try await test.credits(of: tess).map(\.id) == [issued.entry])
            #expect(try await test.house.certificates(for: tess).map(\.file) == [issued.file])
        }
    }

    @Test(arguments: Engine.allCases)
    func `credit for a mail address comes to whoever confirms it, and to nobody who only types it`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let issued = try await test.house.issueCertificate(
                test.request(.address("Tess@Labs.example"), from: academy))
            try await test.house.signUp(
                name: "Tess Moreau", email: "tess@labs.example", password: TestHouse.password, from: "a")
            #expect(try await test.count("SELECT count(*) FROM award_claim WHERE taken_by IS NULL") == 1)
            let other = try await test.member("Somebody Else", email: "else@labs.example")
            #expect(try await test.house.certificates(for: other).isEmpty)
            try await test.house.confirmAddress(test.token(in: "/confirm/", to: "tess@labs.example"))
            let tess = try await test.signedIn("tess@labs.example")
            #expect(try await test.house.certificates(for: tess).map(\.file) == [issued.file])
            #expect(try await test.credits(of: tess).map(\.id) == [issued.entry])
            // Known by now, the next one is theirs at once.
            let next = try await test.house.issueCertificate(
                test.request(.address("tess@labs.example"), from: academy, occasion: "second"))
            #expect(try await test.house.certificates(for: tess).first?.file == next.file)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a badge is handed to its holder, and a corrected certificate names the one before`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, staff) = try await test.provider()
            let tess = try await test.member()
            let old = try await test.house.issueCertificate(test.request(.person(tess.person.id), from: academy))
            let badge = try await test.house.badge(of: old.award.id, for: tess)
            #expect(badge.token == old.badge && badge.code == old.award.code)
            #expect(try await refusal { _ = try await test.house.badge(of: old.award.id, for: staff) } == .missing)
            try await test.house.reissueCertificate(old.award.id, naming: AwardHolder(name: "T. Moreau"), for: staff)
            let mine = try #require(try await test.house.certificates(for: tess).first)
            #expect(mine.award.holder.name == "T. Moreau" && mine.state == .valid)
            #expect(mine.earlier.map(\.paper) == [old.paper] && mine.earlier.map(\.edition) == [1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `erased, nothing of it can be read; the chain, the state and the file in hand remain`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            let issued = try await test.house.issueCertificate(test.request(.person(tess.person.id), from: academy))
            let file = try await test.bytes(issued)
            try await test.house.eraseMe(password: TestHouse.password, word: "erase", for: tess)
            let verified = try await test.house.verifyAward(issued.award.code.signs, from: "a")
            #expect(verified.state == .valid && verified.shown == nil)
            #expect(try await test.verdict(file) == .genuine(.valid, chainKnown: true))
            await #expect(throws: EvidenceFolder.Fault.missing) { try await test.bytes(issued) }
            #expect(try await test.house.checkLedgers().breaks.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `awards, contents and links are neither changed nor taken away`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            try await test.house.issueCertificate(test.request(.person(tess.person.id), from: academy))
            let changes: [SQL] = [
                "UPDATE award SET course = 'x'", "DELETE FROM award_link", "UPDATE award_link SET token = 'x'",
                "UPDATE award_content SET digest = 'x'", "UPDATE award_certificate SET file_size = 1",
                "DELETE FROM award_certificate",
            ]
            for change in changes {
                await #expect(throws: StoreError.self) {
                    try await test.store.write { connection in _ = try connection.run(change) }
                }
            }
        }
    }

    @Test func `codes that nobody was given are counted where they were typed`() async throws {
        try await TestHouse.use(.sqlite) { test in
            var refusals: [Refusal?] = []
            for number in 0..<40 {
                let code = AwardCode(random: [UInt8](repeating: UInt8(number), count: 7))
                refusals.append(try await refusal { _ = try await test.house.verifyAward(code.text, from: "x") })
            }
            #expect(refusals.first == .missing)
            guard case .wait = refusals.last else { return #expect(Bool(false), "\(refusals)") }
            #expect(try await refusal { _ = try await test.house.verifyAward("7K", from: "y") } == .missing)
        }
    }
}
