import Primitives
import Rules
import Testing

@testable import Files

@Suite("Compact and full answers")
struct CompactAnswerTests {
    private static let people = 300

    /// What both answers must say of one credential.
    private func essence(_ credential: RuleNode, missing: (RuleNode) -> [String]) -> [String] {
        let total = credential["total"]?.members.map { "\($0.key) \($0.node.scalar ?? "null")" } ?? []
        return ["id", "state", "complete"].map { "\($0) \(credential[$0]?.scalar ?? "null")" } + total
            + missing(credential)
    }

    private func list(_ node: RuleNode?) -> [RuleNode] {
        if case .list(let members) = node?.value { members } else { [] }
    }

    @Test func `say the same of state, completeness, total and what is missing`() throws {
        let book = try RosterText.book.get()
        var people = RosterPeople(seed: 20, book: book)
        let text = (0..<Self.people).map { _ in people.next() + "\n" }.joined()
        let compact = try RosterRun(text, book: book)
        let full = try RosterRun(text, full: true, book: book)
        #expect(compact.faults == 0, "\(compact.texts.first { $0.contains("\"error\"") } ?? "")")
        try #require(compact.answers.count == Self.people && full.answers.count == Self.people)
        var seen: Set<String> = []
        for (place, (short, long)) in zip(compact.answers, full.answers).enumerated() {
            let one = list(short["credentials"]).map { credential in
                essence(credential) { $0["missing"]?.members.map { "\($0.key) \($0.node.scalar ?? "null")" } ?? [] }
            }
            let other = list(long["credentials"]).map { credential in
                essence(credential) { credential in
                    list(credential["requirements"]).compactMap {
                        guard let missing = $0["missing"]?.scalar, missing != "0" else { return nil }
                        return "\($0["id"]?.scalar ?? "?") \(missing)"
                    }
                }
            }
            #expect(one == other, "line \(place + 1)")
            list(long["credentials"]).forEach { seen.insert($0["rules"]?.scalar ?? "") }
        }
        // The people made up here reach every programme.
        #expect(Set(seen.map { $0.prefix { $0 != "@" } }).count == book.programmes.count)
    }

    @Test func `a full line is the document of status with its line number`() throws {
        let book = try RosterText.book.get()
        let run = try RosterRun(RosterText.line("A"), full: true, book: book)
        let portfolio = try PortfolioText.decode(RosterText.line("A"))
        let asOf = try #require(CalendarDate(run.answers.first?["as_of"]?.scalar ?? ""))
        let standings = try book.standings(of: portfolio, asOf: asOf)
        let document = StandingJSON.document(standings, of: portfolio, asOf: asOf)
        let pretty = try RosterRun.read(document)
        #expect(run.answers.first?.members.map(\.key) == ["line"] + pretty.members.map(\.key))
        let line = try #require(run.answers.first)
        #expect(leaves(line).dropFirst() == leaves(pretty)[...])
    }

    /// Every value with the keys that lead to it.
    private func leaves(_ node: RuleNode, _ path: String = "") -> [String] {
        switch node.value {
        case .empty: ["\(path) null"]
        case .scalar(let text): ["\(path) \(text)"]
        case .list(let members): members.enumerated().flatMap { leaves($1, "\(path)[\($0)]") }
        case .map(let members): members.flatMap { leaves($0.node, "\(path).\($0.key)") }
        }
    }
}
