import Primitives
import Rules
import Testing

@testable import Files

@Suite("The rule book")
struct RuleBookTests {
    private static let contract = [
        "aab-peer", "amt-ccp", "ascp-cmp", "us-ca", "us-fl", "us-hi", "us-la", "us-mt", "us-nd", "us-nv", "us-ny",
        "us-pr",
        "us-tn", "us-wv",
    ]

    private func folder(_ id: String) throws -> RuleBookFolder.ProgrammeFolder {
        let folders = try RuleBookFolder(Repository.ruleBook).programmes()
        return try #require(folders.first { $0.id == id })
    }

    @Test func `every programme of the contract is there`() throws {
        let found = try RuleBookFolder(Repository.ruleBook).programmes().map(\.id)
        #expect(Set(Self.contract).subtracting(found).isEmpty)
        #expect(found == found.sorted() && Set(found).count == found.count)
    }

    @Test(arguments: contract)
    func `a programme reads in all its versions`(_ id: String) throws {
        let folder = try folder(id)
        let programme = try RuleBookFolder(Repository.ruleBook).read(folder)
        #expect(programme.id == id)
        #expect(programme.versions.map(\.id) == folder.versions.map { "\(id)@\($0)" })
        for version in programme.versions {
            #expect(!version.credentials.isEmpty && !version.parts.sources.isEmpty)
            #expect(version.parts.reviewedOn != nil)
        }
    }

    @Test(arguments: contract)
    func `a programme's cases get their answers`(_ id: String) throws {
        let outcomes = try RuleBookFolder(folder(id).path).runCases()
        try #require(outcomes.count == 1)
        #expect(outcomes[0].programme == id)
        #expect(outcomes[0].count > 0)
        for failure in outcomes[0].failures {
            Issue.record("\(failure.name)\n\(failure.differences.joined(separator: "\n"))")
        }
    }

    @Test func `the whole book has no fault`() throws {
        let report = try RuleBookCheck(RuleBookFolder(Repository.ruleBook)).report()
        for fault in report.faults { Issue.record("\(fault)") }
        #expect(report.programmes >= Self.contract.count)
        #expect(report.versions >= 18)
        #expect(report.cases >= 315)
    }

    @Test func `no credential is ruled by two programmes`() throws {
        let book = try RosterText.book.get()
        var owners: [String: String] = [:]
        for programme in book.programmes {
            for code in Set(programme.versions.flatMap(\.credentials.keys)) {
                #expect(owners.updateValue(programme.id, forKey: code) == nil, "\(code)")
                #expect(book.programme(ofCredential: code)?.id == programme.id)
            }
        }
        #expect(book.credentialCodes == owners.keys.sorted())
    }

    @Test(arguments: [
        "ascp-boc/MLT", "ascp-boc/MLS", "ascp-boc/BB", "ascp-boc/QIA", "amt/MLT", "amt/MT", "amt/PCT", "us-ca/MLT",
        "us-ca/CLS",
        "us-ca/phlebotomy", "us-fl/technician", "us-fl/director", "us-fl/FL-technician", "us-tn/technician",
        "us-nd/MLT",
        "us-nd/ND-MLT-CLT", "us-la/CLS-T",
    ])
    func `a credential of the contract has a programme`(_ code: String) throws {
        #expect(try RosterText.book.get().programme(ofCredential: code) != nil)
    }

    @Test func `only the programmes wanted are read`() throws {
        let book = try RuleBookFolder(Repository.ruleBook).read { $0.hasSuffix("/us-tn") }
        #expect(book.programmes.map(\.id) == ["us-tn"])
    }

    @Test func `a version is found by its id, a programme by the day`() throws {
        let book = try RosterText.book.get()
        func version(_ id: String, _ day: String) throws -> String {
            let asOf = try #require(CalendarDate(day))
            return try book.version(id, asOf: asOf).id
        }
        #expect(try version("ascp-cmp@2023-01-01", "2026-06-30") == "ascp-cmp@2023-01-01")
        #expect(try version("ascp-cmp@initial", "2026-06-30") == "ascp-cmp@initial")
        #expect(try version("ascp-cmp", "2026-06-30") == "ascp-cmp@2024-01-01")
        #expect(try version("ascp-cmp", "2024-01-01") == "ascp-cmp@2024-01-01")
        #expect(try version("ascp-cmp", "2023-12-31") == "ascp-cmp@2023-01-01")
        #expect(try version("ascp-cmp", "2022-12-31") == "ascp-cmp@initial")
    }

    @Test(arguments: [
        ("ascp-cpm", "ascp-cmp"), ("ascp-cmp@2025-01-01", "ascp-cmp@2024-01-01"), ("ascp-cmp@", "ascp-cmp@initial"),
        ("", "no programme"), ("@", "no programme"), ("ascp-cmp@2024-01-01@x", "ascp-cmp@2024-01-01"),
    ])
    func `a version that is not there is refused with what there is`(_ id: String, _ says: String) throws {
        let book = try RosterText.book.get()
        let fault = try #require(throws: FileFault.self) { try book.version(id, asOf: CalendarDate(dayNumber: 20_634)) }
        #expect(fault.code == "unknown-word")
        #expect(fault.message.contains(says), "\(fault)")
    }
}
