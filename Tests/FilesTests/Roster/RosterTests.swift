import Rules
import Testing

@testable import Files

@Suite("Roster")
struct RosterTests {
    private let book: RuleBook

    init() throws { book = try RosterText.book.get() }

    private func joined(_ lines: [String], end: String = "\n") -> String { lines.map { $0 + end }.joined() }

    @Test(arguments: [1, 7, 64, 1000, 1 << 20])
    func `lines answer in their order whatever the block size`(_ blockSize: Int) throws {
        let names = (1...9).map { "Person \($0)" }
        let run = try RosterRun(joined(names.map { RosterText.line($0) }), blockSize: blockSize, book: book)
        #expect(run.outcomes == names)
        #expect(run.lines == Array(1...9))
        #expect(run.faults == 0)
    }

    @Test(arguments: [1, 7, 64, 1 << 20])
    func `blank lines have no answer and still count as lines`(_ blockSize: Int) throws {
        let text = "\n\n" + RosterText.line("A") + "\n   \t\n\n" + RosterText.line("B") + "\n\n"
        let run = try RosterRun(text, blockSize: blockSize, book: book)
        #expect(run.outcomes == ["A", "B"])
        #expect(run.lines == [3, 6])
        #expect(run.faults == 0)
    }

    @Test(arguments: [1, 7, 64, 1 << 20])
    func `line ends of Windows are line ends`(_ blockSize: Int) throws {
        let text = joined([RosterText.line("A"), "", RosterText.line("B")], end: "\r\n")
        let run = try RosterRun(text, blockSize: blockSize, book: book)
        #expect(run.outcomes == ["A", "B"])
        #expect(run.lines == [1, 3])
        #expect(run.faults == 0)
    }

    @Test(arguments: [1, 7, 64, 1 << 20])
    func `the last line needs no end`(_ blockSize: Int) throws {
        let run = try RosterRun(RosterText.line("A") + "\n" + RosterText.line("B"), blockSize: blockSize, book: book)
        #expect(run.outcomes == ["A", "B"])
        #expect(run.lines == [1, 2])
    }

    @Test func `an empty roster has no answers`() throws {
        for text in ["", "\n", "\r\n\r\n", "   "] {
            let run = try RosterRun(text, book: book)
            #expect(run.answers.isEmpty && run.faults == 0)
        }
    }

    @Test(arguments: [1, 7, 64, 1 << 20])
    func `a truncated line gives an error in its place and all others answer`(_ blockSize: Int) throws {
        let cut = String(RosterText.line("B").dropLast(40))
        let lines = [RosterText.line("A"), cut, RosterText.line("C"), cut]
        let run = try RosterRun(joined(lines), blockSize: blockSize, book: book)
        #expect(run.outcomes == ["A", "malformed", "C", "malformed"])
        #expect(run.lines == [1, 2, 3, 4])
        #expect(run.faults == 2)
        #expect(run.answers.allSatisfy { ($0["error"] == nil) == ($0["credentials"] != nil) })
    }

    @Test func `every kind of faulty line gives a code and a sentence`() throws {
        let good = RosterText.line("A")
        let faulty: [(line: String, code: String)] = [
            ("nonsense", "malformed"), ("[]", "wrong-shape"), ("42", "wrong-shape"), ("{}", "missing"),
            ("null", "wrong-shape"), (good + "}", "malformed"), (good + good, "malformed"),
            ("{\"person\": 1}", "wrong-shape"),
            (good.replacing("contact-hour", with: "hour"), "unknown-word"),
            (good.replacing("\"value\":2", with: "\"value\":2e0"), "bad-amount"),
            (good.replacing("ascp-boc/MLT", with: "ascp-boc/MLTT"), "unknown-credential"),
            (good.replacing("\"title\":\"T\"", with: "\"title\":\"\\x41\""), "malformed"),
            (good.replacing("2025-03-02", with: "2025-02-29"), "bad-date"),
            (String(repeating: "[", count: 10_000), "too-deep"), ("{\"person\":{\"name\":\"", "malformed"),
            ("person: {name: YAML}", "malformed"),
        ]
        let run = try RosterRun(joined(faulty.map(\.line) + [good]), book: book)
        #expect(run.outcomes == faulty.map(\.code) + ["A"])
        #expect(run.lines == Array(1...faulty.count + 1))
        #expect(run.faults == faulty.count)
        for answer in run.answers.dropLast() { #expect(answer["error"]?["message"]?.scalar?.isEmpty == false) }
    }

    @Test func `a line that goes on behind a zero byte is refused`() throws {
        let run = try RosterRun(joined([RosterText.line("A") + "\u{0}{\"person\":", RosterText.line("B")]), book: book)
        #expect(run.outcomes == ["malformed", "B"])
    }

    @Test func `an unknown credential is refused with the one that was meant`() throws {
        let run = try RosterRun(RosterText.line("A", credential: "ascp-boc/MLTT"), book: book)
        let message = try #require(run.answers.first?["error"]?["message"]?.scalar)
        #expect(message.contains("“ascp-boc/MLTT”"))
        #expect(message.contains("did you mean “ascp-boc/MLT”?"))
    }

    @Test func `bytes that are no UTF-8 spoil their own line only`() throws {
        let good = Array(RosterText.line("A").utf8) + [10]
        let broken = Array(RosterText.line("B\u{FFFD}").utf8).split(separator: [0xEF, 0xBF, 0xBD])
        let bytes = good + broken[0] + [0xFF] + broken[1] + [10] + good
        let run = try RosterRun(bytes, book: book)
        #expect(run.outcomes == ["A", "malformed", "A"])
    }

    @Test func `a byte order mark before the first line is no fault`() throws {
        let run = try RosterRun("\u{FEFF}" + joined([RosterText.line("A"), RosterText.line("B")]), book: book)
        #expect(run.outcomes == ["A", "B"])
        #expect(run.faults == 0)
    }

    @Test func `names of every script leave as they came`() throws {
        let names = [
            "Zoë Núñez", "血液 学", "O'Brien", "Гематология 🩸", "quote \\\" and \\\\ slash", "tab\\tend",
            "\u{2028}",
        ]
        let run = try RosterRun(joined(names.map { RosterText.line($0) }), book: book)
        let said = names.map {
            $0.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\").replacing("\\t", with: "\t").replacing(
                "\\n", with: "\n")
        }
        #expect(run.outcomes == said)
    }

    @Test func `a compact answer has the contract's keys`() throws {
        let run = try RosterRun(RosterText.line("A"), book: book)
        let answer = try #require(run.answers.first)
        #expect(answer.members.map(\.key) == ["line", "person", "credentials"])
        guard case .list(let credentials) = answer["credentials"]?.value else {
            Issue.record("credentials are no list")
            return
        }
        try #require(credentials.count == 1)
        #expect(credentials[0].members.map(\.key) == ["id", "state", "complete", "total", "missing"])
        #expect(credentials[0]["total"]?.members.map(\.key) == ["required", "counted", "missing"])
        #expect(credentials[0]["total"]?["counted"]?.scalar == "2")
        let missing = credentials[0]["missing"]?.members.map { "\($0.key) \($0.node.scalar ?? "?")" }
        #expect(
            missing == ["safety 1", "ethics 1", "blood-banking 2", "chemistry 2", "microbiology 2", "remainder 26"])
    }

    @Test func `a roster that is not there is refused`() throws {
        let fault = try #require(throws: FileFault.self) {
            var chunks = try RosterChunks(Repository.ruleBook + "/nowhere.jsonl")
            _ = try chunks.next()
        }
        #expect(fault.code == "unreadable")
        let folder = try #require(throws: FileFault.self) {
            var chunks = try RosterChunks(Repository.ruleBook)
            _ = try chunks.next()
        }
        #expect(folder.code == "unreadable")
    }
}
