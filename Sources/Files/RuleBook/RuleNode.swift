/// A value of a rule file that knows its file and line, so that versions can be merged and faults still be found.
struct RuleNode: Sendable {
    var value: Value
    var file: String
    var line: Int?

    indirect enum Value: Sendable {
        case empty
        case scalar(String)
        case list([RuleNode])
        case map([Member])
    }

    struct Member: Sendable {
        var key: String
        var line: Int?
        var node: RuleNode
    }

    init(_ value: Value, file: String, line: Int?) {
        self.value = value
        self.file = file
        self.line = line
    }

    /// The document in a file.
    static func read(_ path: String) throws(FileFault) -> RuleNode {
        do throws(FileFault) {
            return try PortfolioFile.withTree(of: try ByteSource.read(path)) { (tree) throws(FileFault) in
                var lines = LineCount(tree)
                return try RuleNode(tree, 0, file: path, &lines)
            }
        } catch {
            throw error.in(path)
        }
    }

    init(_ tree: Tree, _ node: Int, file: String, _ lines: inout LineCount) throws(FileFault) {
        self.file = file
        line = lines.line(node)
        switch tree.nodes[node].kind {
        case .null: value = .empty
        case .plain, .quoted: value = .scalar(tree.string(node))
        case .list:
            var members: [RuleNode] = []
            for member in tree.members(node) { members.append(try RuleNode(tree, member, file: file, &lines)) }
            value = .list(members)
        case .map:
            var members: [Member] = []
            var key = node + 1
            while key < Int(tree.nodes[node].end) {
                guard tree.nodes[key].isScalar else {
                    throw FileFault("wrong-shape", "a key must be a word", file: file, line: tree.line(key))
                }
                let word = tree.string(key)
                if members.contains(where: { $0.key == word }) {
                    throw FileFault(
                        "duplicate-field", "the key “\(word)” stands here twice", file: file, line: tree.line(key))
                }
                let line = lines.line(key)
                members.append(
                    Member(key: word, line: line, node: try RuleNode(tree, key + 1, file: file, &lines)))
                key = Int(tree.nodes[key + 1].end)
            }
            value = .map(members)
        }
    }

    func fault(_ message: String, code: String = "bad-rule") -> FileFault {
        FileFault(code, message, file: file, line: line)
    }

    /// The member of a mapping.
    subscript(_ key: String) -> RuleNode? {
        guard case .map(let members) = value else { return nil }
        return members.first { $0.key == key }?.node
    }

    /// The members of a mapping, in order.
    var members: [Member] {
        if case .map(let members) = value { return members }
        return []
    }

    var scalar: String? {
        if case .scalar(let text) = value { return text }
        return nil
    }

    var isEmpty: Bool {
        if case .empty = value { return true }
        return false
    }

    /// This with `changes` laid over it: mappings key by key, everything else replaced.
    func merged(with changes: RuleNode) -> RuleNode {
        guard case .map(var mine) = value, case .map(let theirs) = changes.value else { return changes }
        // A figure is one thing: a value that comes later leaves nothing of an "unknown" behind, nor the other way round.
        let later = Set(theirs.map(\.key))
        if later.contains("unknown") || later.contains("value") { return changes }
        for change in theirs {
            if let place = mine.firstIndex(where: { $0.key == change.key }) {
                mine[place].node = mine[place].node.merged(with: change.node)
                mine[place].line = change.line
            } else if let place = mine.firstIndex(where: { $0.key == change.node["after"]?.scalar }) {
                mine.insert(change, at: place + 1)
            } else {
                mine.append(change)
            }
        }
        return RuleNode(.map(mine), file: file, line: line)
    }
}
