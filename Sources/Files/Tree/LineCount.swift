/// Counts the lines of a document's nodes while they are gone through in order: each line end is looked at once.
struct LineCount {
    private let tree: Tree
    private var place = 0
    private var line = 1

    init(_ tree: Tree) {
        self.tree = tree
    }

    /// The line of a node, counted from 1.
    mutating func line(_ node: Int) -> Int? {
        guard let source = tree.source, tree.nodes.indices.contains(node) else { return tree.line(node) }
        let next = min(Int(tree.nodes[node].place), source.count)
        if next < place { (place, line) = (0, 1) }
        line += source[place..<next].count { $0 == 10 }
        place = next
        return line
    }
}
