import Primitives
import Rules

/// Reads a case: its log in the portfolio's own shape, and of the answer what it says.
struct RuleCaseReader {
    let node: RuleNode
    let tree: Tree

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
        let tree = Self.tree(of: node)
        return try PortfolioReader(tree: tree, isCase: true).credential(0, 0)
    }

    private func add(_ node: RuleNode, _ portfolio: inout Portfolio) throws(FileFault) {
        let times = try node["repeated"].map(RuleValue.whole) ?? 1
        let kept = RuleNode(.map(node.members.filter { $0.key != "repeated" }), file: node.file, line: node.line)
        let reader = PortfolioReader(tree: Self.tree(of: kept), isCase: true)
        for number in 0..<times {
            var activity = try reader.activity(0, portfolio.activities.count)
            if number > 0, node["title"] != nil { activity.title += " \(number + 1)" }
            portfolio.activities.append(activity)
        }
    }

    /// A rule node as a tree of its own, so that the portfolio's reader can read it.
    private static func tree(of node: RuleNode) -> Tree {
        var tree = Tree()
        append(node, to: &tree)
        return tree
    }

    private static func append(_ node: RuleNode, to tree: inout Tree) {
        let line = UInt32(clamping: node.line ?? 0)
        let place = tree.nodes.count
        func scalar(_ kind: Tree.Kind, _ text: String, _ line: UInt32) {
            let start = UInt32(tree.text.count)
            tree.text.append(contentsOf: text.utf8)
            let behind = UInt32(tree.nodes.count + 1)
            tree.nodes.append(
                Tree.Node(kind: kind, start: start, length: UInt32(text.utf8.count), end: behind, place: line))
        }
        switch node.value {
        case .empty: scalar(.null, "", line)
        case .scalar(let text): scalar(.plain, text, line)
        case .list(let members):
            tree.nodes.append(Tree.Node(kind: .list, start: 0, length: UInt32(members.count), end: 0, place: line))
            for member in members { append(member, to: &tree) }
            tree.nodes[place].end = UInt32(tree.nodes.count)
        case .map(let members):
            tree.nodes.append(Tree.Node(kind: .map, start: 0, length: UInt32(members.count), end: 0, place: line))
            for member in members {
                scalar(.plain, member.key, UInt32(clamping: member.line ?? 0))
                append(member.node, to: &tree)
            }
            tree.nodes[place].end = UInt32(tree.nodes.count)
        }
    }
}
