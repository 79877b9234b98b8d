import Primitives
import Rules

/// Reads a case: its log in the portfolio's own shape, and of the answer what it says.
struct RuleCaseReader {
    let node: RuleNode

    func read() throws(FileFault) -> RuleCase {
        for member in node.members
        where !["name", "as-of", "birth-date", "credential", "activities", "expect", "note"].contains(member.key) {
            throw FileFault("unknown-field", "unknown key “\(member.key)”", file: node.file, line: member.line)
        }
        guard let name = node["name"], let asOf = node["as-of"], let credential = node["credential"],
            let expect = node["expect"]
        else { throw node.fault("a case has name, as-of, credential and expect", code: "missing") }
        var portfolio = Portfolio(name: "Case")
        portfolio.birthDate = try node["birth-date"].map(RuleValue.date)
        portfolio.credentials = [try held(credential)]
        for activity in try node["activities"].map(RuleValue.list) ?? [] { try add(activity, &portfolio) }
        var expectations: [RuleCase.Expectation] = []
        for member in expect.members { expectations += try self.expectations(member) }
        guard !expectations.isEmpty else { throw expect.fault("the case expects nothing", code: "missing") }
        return RuleCase(
            name: try RuleValue.text(name), file: node.file, line: node.line, asOf: try RuleValue.date(asOf),
            portfolio: portfolio, expectations: expectations)
    }

    private func held(_ node: RuleNode) throws(FileFault) -> HeldCredential {
        try Self.tree(of: node).withTree { (tree) throws(FileFault) in
            try PortfolioReader(tree: tree, isCase: true).credential(0, 0)
        }
    }

    private func add(_ node: RuleNode, _ portfolio: inout Portfolio) throws(FileFault) {
        let times = try node["repeated"].map(RuleValue.whole) ?? 1
        let kept = RuleNode(.map(node.members.filter { $0.key != "repeated" }), file: node.file, line: node.line)
        let builder = Self.tree(of: kept)
        for number in 0..<times {
            let count = portfolio.activities.count
            var activity = try builder.withTree { (tree) throws(FileFault) in
                try PortfolioReader(tree: tree, isCase: true).activity(0, count)
            }
            if number > 0, node["title"] != nil { activity.title += " \(number + 1)" }
            portfolio.activities.append(activity)
        }
    }

    /// A rule node as a tree of its own, so that the portfolio's reader can read it.
    private static func tree(of node: RuleNode) -> TreeBuilder {
        var tree = TreeBuilder()
        append(node, to: &tree)
        return tree
    }

    private static func append(_ node: RuleNode, to tree: inout TreeBuilder) {
        let line = node.line ?? 0
        switch node.value {
        case .empty: tree.add(.null, [], line: line)
        case .scalar(let text): tree.add(.plain, text.utf8, line: line)
        case .list(let members):
            tree.enter(.list, line: line)
            for member in members { append(member, to: &tree) }
            tree.leave()
        case .map(let members):
            tree.enter(.map, line: line)
            for member in members {
                tree.add(.plain, member.key.utf8, line: member.line ?? 0)
                append(member.node, to: &tree)
            }
            tree.leave()
        }
    }
}
