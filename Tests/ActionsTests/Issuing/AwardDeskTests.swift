import Actions
import Domain
import Identity
import Primitives
import Storage
import Testing

@Suite("AwardDesk")
struct AwardDeskTests {
    private func names(
        _ test: TestHouse, _ text: String = "", before last: ID<Award>? = nil, most: Int = 25, for staff: Visitor
    ) async throws -> [String?] {
        try await test.house.awardDesk(finding: text, before: last, most: most, for: staff).lines
            .map { $0.award?.holder.name }
    }

    @Test(arguments: Engine.allCases)
    func `a provider finds what it issued by name, number, code and course, newest first`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, staff) = try await test.provider()
            let tess = try await test.member()
            var issued: [IssuedCertificate] = []
            for (place, name) in ["Tess Moreau", "Ánh Tuyết", "Zoë Moreau", "Ola Nordmann"].enumerated() {
                test.move(seconds: 60)
                let earner: AwardKey.Earner =
                    place == 0 ? .person(tess.person.id) : .number(.npi, "900\(place)")
                issued.append(
                    try await test.house.issueCertificate(test.request(earner, from: academy, name: name)))
            }
            #expect(try await names(test, for: staff) == ["Ola Nordmann", "Zoë Moreau", "Ánh Tuyết", "Tess Moreau"])
            #expect(try await names(test, "moreau", for: staff) == ["Zoë Moreau", "Tess Moreau"])
            #expect(try await names(test, "ZOË smears", for: staff) == ["Zoë Moreau"])
            #expect(try await names(test, issued[1].award.code.text.lowercased(), for: staff) == ["Ánh Tuyết"])
            #expect(try await names(test, issued[2].award.number, for: staff) == ["Zoë Moreau"])
            #expect(try await names(test, "nobody", for: staff).isEmpty)
            let first = try await test.house.awardDesk(most: 3, for: staff)
            #expect(first.lines.count == 3 && first.next == issued[1].award.id && !first.isCut)
            #expect(try await names(test, before: first.next, most: 3, for: staff) == ["Tess Moreau"])
            let found = try await test.house.awardDesk(finding: "moreau", most: 1, for: staff)
            #expect(try await names(test, "moreau", before: found.next, most: 1, for: staff) == ["Tess Moreau"])
            #expect(try await refusal { _ = try await names(test, for: tess) } == .forbidden)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what became of an award is told in order, and stays when its holder is erased`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, staff) = try await test.provider()
            let tess = try await test.member()
            let id = try await test.house.issueCertificate(test.request(.person(tess.person.id), from: academy)).award
                .id
            test.move(seconds: 60)
            try await test.house.reissueCertificate(id, naming: AwardHolder(name: "T. Moreau"), for: staff)
            let paper = try await test.house.awardPaper(id, for: staff)
            #expect(try await test.verdict(paper.bytes) == .genuine(.valid, chainKnown: true))
            #expect(try await test.verdict(Array(test.house.awardBadge(id, for: staff).token.utf8)).holds)
            test.move(seconds: 60)
            try await test.house.revokeAward(id, because: .identityInDoubt, for: staff)
            let record = try await test.house.awardRecord(id, for: staff)
            #expect(record.links.map(\.event) == [.issued, .reissued, .revoked])
            #expect(record.award?.holder.name == "T. Moreau" && !record.isWaiting)
            #expect(record.state == .revoked(on: test.now.day, .identityInDoubt))
            #expect(
                try await test.house.awardDesk(for: staff).lines.first?.state
                    == .revoked(on: test.now.day, .identityInDoubt))
            let other = try await test.member("Ann Other", email: "ann@labs.example")
            let others = try await test.organisation("Another School")
            try await test.employ(other, in: others, as: .provider)
            let rival = try await test.again(other)
            for stranger in [tess, rival] {
                #expect(try await refusal { _ = try await test.house.awardRecord(id, for: stranger) } == .forbidden)
                #expect(try await refusal { _ = try await test.house.awardPaper(id, for: stranger) } == .forbidden)
                #expect(
                    try await refusal {
                        try await test.house.revokeAward(id, because: .askedByHolder, for: stranger)
                    } == .forbidden)
            }
            #expect(try await names(test, for: rival).isEmpty)
            try await test.house.eraseMe(password: TestHouse.password, word: "erase", for: tess)
            let after = try await test.house.awardRecord(id, for: staff)
            #expect(after.award == nil && after.links.count == 3)
            #expect(try await names(test, for: staff) == [nil])
            #expect(try await names(test, "moreau", for: staff).isEmpty)
            #expect(try await refusal { _ = try await test.house.awardPaper(id, for: staff) } == .missing)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an award without a holder waits, and says so`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, staff) = try await test.provider()
            let id = try await test.house.issueCertificate(
                test.request(.address("tess@labs.example"), from: academy, until: test.now.day)
            ).award.id
            #expect(try await test.house.awardRecord(id, for: staff).isWaiting)
            _ = try await test.member()
            #expect(try await !test.house.awardRecord(id, for: staff).isWaiting)
            test.move(seconds: 2 * 86_400)
            let line = try #require(try await test.house.awardDesk(for: test.again(staff)).lines.first)
            guard case .expired = line.state else { return #expect(Bool(false), "it should be over") }
        }
    }
}
