import TestSupport
import Testing

@testable import Files

@Suite("Checking a rule book")
struct RuleBookCheckTests {
    private static let later = """
        based-on: initial
        groups:
          everybody:
            total: 12

        """

    private func book(_ files: [String: String?]) -> TinyBook {
        var book = TinyBook()
        for (name, text) in files { book.files[name] = text }
        return book
    }

    private func only(_ faults: [FileFault], at place: SourceLocation = #_sourceLocation) throws -> FileFault {
        try #require(faults.count == 1, "\(faults)", sourceLocation: place)
        return faults[0]
    }

    @Test(arguments: ["2026-13-01", "2026-02-30", "version-2", "Initial", "2026-1-1", "20260101"])
    func `a version is named by a day`(_ name: String) throws {
        let fault = try only(book(["\(name).yaml": Self.later]).faults())
        #expect(fault.code == "bad-name")
        #expect(fault.file?.hasSuffix("\(name).yaml") == true)
    }

    @Test(arguments: ["2019-01-01", "inital", "", "[initial]", "2026-01-01"])
    func `a version is based on one that is there`(_ base: String) throws {
        let later = try PortfolioText.replacing("based-on: initial", with: "based-on: \(base)", in: Self.later)
        let fault = try only(book(["2026-01-01.yaml": later]).faults())
        #expect(fault.code == "bad-rule")
        #expect(fault.message.contains("based-on"))
        #expect(fault.file?.hasSuffix("2026-01-01.yaml") == true)
        #expect(fault.line == 1)
    }

    @Test func `versions that are based on each other are refused`() throws {
        let faults = try book([
            "2026-01-01.yaml": "based-on: 2026-02-01\n", "2026-02-01.yaml": "based-on: 2026-01-01\n",
        ]).faults()
        #expect(faults.map(\.code) == ["bad-rule", "bad-rule"])
    }

    @Test func `a fault in what a later version changes is named in its own file`() throws {
        let later = try PortfolioText.replacing("total: 12", with: "total: twelve", in: Self.later)
        let fault = try only(book(["2026-01-01.yaml": later]).faults())
        #expect(fault.file?.hasSuffix("2026-01-01.yaml") == true)
        #expect(fault.line == 4)
    }

    @Test func `a version that decides no case is a fault`() throws {
        let fault = try only(book(["2028-01-01.yaml": Self.later]).faults())
        #expect(fault.code == "no-case")
        #expect(fault.message.contains("tiny@2028-01-01"))
        #expect(fault.file?.hasSuffix("cases.yaml") == true)
    }

    @Test func `cases and a first version must be there`() throws {
        let without = try only(book(["cases.yaml": nil]).faults())
        #expect(without.code == "missing" && without.message.contains("cases.yaml"))
        let late = try book(["initial.yaml": nil, "2020-01-01.yaml": TinyBook.initial]).faults()
        #expect(late.contains { $0.code == "missing" && $0.message.contains("initial.yaml") }, "\(late)")
    }

    @Test func `one fault does not hide that of another file`() throws {
        let spoilt = try PortfolioText.replacing("total: 10", with: "total: ten", in: TinyBook.initial)
        let cases = try PortfolioText.replacing("expect:", with: "expects:", in: TinyBook.cases)
        let faults = try book(["initial.yaml": spoilt, "cases.yaml": cases]).faults()
        #expect(faults.map(\.code) == ["bad-amount", "unknown-field"], "\(faults)")
    }

    @Test func `one fault does not hide that of another programme, whatever it is`() throws {
        try TemporaryFolder.use { folder in
            for name in ["one", "two", "three"] {
                let text = try PortfolioText.replacing(
                    "programme: tiny", with: "programme: \(name)", in: TinyBook.initial)
                try folder.write(
                    "Programmes/xx/tiny/\(name)/initial.yaml", name == "three" ? text : text + "extra: 1\n")
                try folder.write(
                    "Programmes/xx/tiny/\(name)/cases.yaml", TinyBook.cases.replacing("tiny@", with: "\(name)@"))
            }
            let report = try RuleBookCheck(RuleBookFolder(folder.path)).report()
            #expect(report.programmes == 3)
            #expect(report.faults.map(\.code) == ["unknown-field", "unknown-field"])
            try folder.write("Programmes/xx/tiny/three/latest.yaml", "based-on: initial\n")
            let all = try RuleBookCheck(RuleBookFolder(folder.path)).report()
            #expect(Set(all.faults.map(\.code)) == ["unknown-field", "bad-name"])
        }
    }

    @Test(arguments: [
        ("expect:", "expects:", "unknown-field"), ("total: {req", "totals: {req", "unknown-field"),
        ("as-of: 2026-06-30", "as-of: 2026-02-30", "bad-date"),
        ("issued: 2025-05-01", "isued: 2025-05-01", "unknown-field"),
        ("value: 2,", "value: two,", "bad-amount"), ("topics: [safety]", "topics: [saftey]", "unknown-word"),
        ("total: {required: 10, counted: 2, missing: 8}", "total: 8", "wrong-shape"),
        ("total: {required: 10, counted: 2, missing: 8}", "complete: maybe", "unknown-word"),
    ])
    func `a case that cannot be read is named with its line`(_ passage: String, _ slip: String, _ code: String) throws {
        let spoilt = try PortfolioText.replacing(passage, with: slip, in: TinyBook.cases)
        let fault = try only(book(["cases.yaml": spoilt]).faults())
        #expect(fault.code == code, "\(fault)")
        #expect(fault.file?.hasSuffix("cases.yaml") == true)
        #expect(fault.line == PortfolioText.firstDifference(TinyBook.cases, spoilt), "\(fault)")
    }

    @Test(arguments: [
        ("requird: 10, counted: 2", "“required”?"), ("required: 10, cuonted: 2", "“counted”?"),
    ])
    func `a part of a total that is none is refused`(_ parts: String, _ meant: String) throws {
        let spoilt = try PortfolioText.replacing("required: 10, counted: 2", with: parts, in: TinyBook.cases)
        let fault = try only(book(["cases.yaml": spoilt]).faults())
        #expect(fault.code == "unknown-field" && fault.message.contains(meant), "\(fault)")
    }

    @Test func `a case whose answer differs is shown with file, line and both answers`() throws {
        var book = TinyBook()
        book.files["cases.yaml"] = try PortfolioText.replacing("missing: 8", with: "missing: 7", in: TinyBook.cases)
        let outcomes = try book.use { book, _ in try book.runCases() }
        try #require(outcomes.count == 1)
        #expect(outcomes[0].programme == "tiny" && outcomes[0].count == 1)
        try #require(outcomes[0].failures.count == 1)
        #expect(outcomes[0].failures[0].name == "two hours of ten")
        let difference = try #require(outcomes[0].failures[0].differences.first)
        #expect(outcomes[0].failures[0].differences.count == 1)
        #expect(difference.contains("cases.yaml:12: "), "\(difference)")
        #expect(difference.contains("total.missing is 8, expected 7"), "\(difference)")
    }

    @Test func `a folder without rules is refused`() throws {
        try TemporaryFolder.use { folder in
            for path in [folder.path, folder.path + "/nowhere"] {
                let fault = try #require(throws: FileFault.self) { try RuleBookFolder(path).programmes() }
                #expect(fault.code == "no-rules")
                #expect(fault.file == path)
            }
        }
    }

    @Test func `one programme's folder is a book of its own`() throws {
        try TinyBook().use { _, folder in
            let programmes = try RuleBookFolder(folder).programmes()
            #expect(programmes.map(\.id) == ["tiny"])
            #expect(programmes[0].versions == ["initial"] && programmes[0].hasCases)
        }
    }
}
