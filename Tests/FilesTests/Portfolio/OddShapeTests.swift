import Testing

@testable import Files

/// Lists and mappings where a word belongs. Run in a process of its own: what is tested is that the reader does not end
/// the program.
@Suite("A list where a word belongs")
struct OddShapeTests {
    /// More empty members than the document has letters.
    private static let empties = "[" + Array(repeating: "null", count: 5000).joined(separator: ",") + "]"

    private static func refuses(_ passage: String, _ slip: String) throws {
        let text = try PortfolioText.replacing(passage, with: slip, in: PortfolioText.json)
        let fault = try PortfolioText.fault(text)
        #expect(!fault.message.isEmpty)
    }

    @Test func `a year of paid duties that is a long list is refused`() async {
        await #expect(processExitsWith: .success) {
            try Self.refuses("\"role\": \"technician\"", "\"duties-paid\": [\(Self.empties)]")
        }
    }

    @Test func `a paper that is a long list is refused`() async {
        await #expect(processExitsWith: .success) {
            try Self.refuses("[\"certificate\"]", "[\(Self.empties)]")
        }
    }

    /// The same in YAML's block style, where an empty member has no letter at all.
    private static func refusesInYAML(_ passage: String, _ key: String) throws {
        let list = "\n      - " + Array(repeating: "-\n        ", count: 5000).joined()
        let fault = try PortfolioText.fault(PortfolioText.replacing(passage, with: "\(key):\(list)\n"))
        #expect(!fault.message.isEmpty)
    }

    @Test func `in YAML a year or paper that is a long list of nothing is refused`() async {
        await #expect(processExitsWith: .success) {
            try Self.refusesInYAML("    evidence: [certificate]\n", "    evidence")
        }
        await #expect(processExitsWith: .success) {
            let facts = "    facts: {first-renewal: false, role: technician, categories: [hematology, chemistry]}\n"
            try Self.refusesInYAML(facts, "    facts:\n      duties-paid")
        }
    }

    @Test func `a paper that is no word is refused`() throws {
        for paper in ["[]", "{}", "[\"certificate\"]"] { try Self.refuses("[\"certificate\"]", "[\(paper)]") }
    }

    @Test(arguments: [
        "\"kind\": \"ce-course\"", "\"delivery\": \"online\"", "\"unit\": \"contact-hour\"", "\"value\": 2",
        "\"completed\": \"2025-03-02\"", "\"title\": \"Body fluid cell counts\"", "\"id\": \"a1\"",
        "\"role\": \"technician\"", "\"first-renewal\": false", "\"name\": \"Dana Reyes\"",
        "\"credential\": \"ascp-boc/MLT\"", "\"from\": \"2024-06-01\"",
    ])
    func `a long list is refused in place of any word`(_ passage: String) throws {
        let key = String(passage.prefix { $0 != ":" })
        try Self.refuses(passage, "\(key): \(Self.empties)")
    }

    @Test(arguments: [
        "\"approvals\": [\"pace\"]", "\"topics\": {\"hematology\": 1.5, \"safety\": 0.5}",
        "\"categories\": [\"hematology\", \"chemistry\"]",
    ])
    func `a long list is refused inside any list of words`(_ passage: String) throws {
        let key = String(passage.prefix { $0 != ":" })
        try Self.refuses(passage, "\(key): [\(Self.empties)]")
    }
}
