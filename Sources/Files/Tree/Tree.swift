import Primitives

/// A document as it was read, YAML or JSON: values in one flat list, texts in one run of bytes. Nothing is interpreted yet, so that amounts
/// keep their text and errors their line.
///
/// It only points at what a reader holds, so handing it on costs nothing; it lives no longer than the closure it is given to.
struct Tree {
    /// One value, or one key of a mapping (keys and values alternate behind their mapping).
    struct Node {
        /// The kind's number: nodes of a JSON document lie as the C side wrote them.
        var kindNumber: UInt32
        /// Where its text starts.
        var start: UInt32
        /// Length of the text; of lists and mappings the number of members.
        var length: UInt32
        /// Behind the last descendant.
        var end: UInt32
        /// Where it stands: a line for YAML, a byte offset for JSON.
        var place: UInt32

        init(_ kind: Kind, start: UInt32 = 0, length: UInt32 = 0, end: UInt32 = 0, place: UInt32) {
            kindNumber = kind.rawValue
            (self.start, self.length, self.end, self.place) = (start, length, end, place)
        }

        var kind: Kind { Kind(rawValue: kindNumber) ?? .null }
        var isScalar: Bool { kindNumber == Kind.plain.rawValue || kindNumber == Kind.quoted.rawValue }
    }

    /// The shape of a value.
    enum Kind: UInt32 {
        case null, plain, quoted, list, map
    }

    /// Deeper than this is nobody's portfolio.
    static let deepest = 64

    let nodes: UnsafeBufferPointer<Node>
    let text: UnsafeBufferPointer<UInt8>
    /// Whether every text is known to be printable ASCII.
    let isPlain: Bool
    /// The source, where places are offsets: to count its lines when something is wrong.
    let source: UnsafeRawBufferPointer?

    /// The line of a node, counted from 1.
    func line(_ node: Int) -> Int? {
        guard nodes.indices.contains(node) else { return nil }
        guard let source else { return nodes[node].place == 0 ? nil : Int(nodes[node].place) }
        return 1 + source.prefix(Int(nodes[node].place)).count { $0 == 10 }
    }

    /// The text of a scalar.
    func string(_ node: Int) -> String {
        String(decoding: bytes(node), as: UTF8.self)
    }

    /// The bytes of a scalar; a list or mapping has none.
    func bytes(_ node: Int) -> UnsafeRawBufferPointer {
        guard nodes[node].isScalar else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        let start = Int(nodes[node].start)
        return UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[start..<(start + Int(nodes[node].length))]))
    }

    /// Looks a scalar up in a closed list.
    func find<Value>(_ node: Int, in codes: Codes<Value>) -> Value? {
        codes.find(bytes(node))
    }

    /// The members of a list.
    func members(_ list: Int) -> Members {
        Members(nodes: nodes, node: list + 1, end: Int(nodes[list].end))
    }

    /// The nodes of a list's members, one after the other.
    struct Members: Sequence, IteratorProtocol {
        fileprivate let nodes: UnsafeBufferPointer<Node>
        fileprivate var node: Int
        fileprivate let end: Int

        mutating func next() -> Int? {
            guard node < end else { return nil }
            defer { node = Int(nodes[node].end) }
            return node
        }
    }
}

/// A tree that is being put together.
struct TreeBuilder {
    private var nodes: [Tree.Node] = []
    private var text: [UInt8] = []
    private var open: [Int] = []

    var isEmpty: Bool { nodes.isEmpty }
    var depth: Int { open.count }

    mutating func add(_ kind: Tree.Kind, _ text: some Collection<UInt8>, line: Int) {
        count()
        let start = UInt32(self.text.count)
        self.text.append(contentsOf: text)
        nodes.append(
            Tree.Node(
                kind, start: start, length: UInt32(text.count), end: UInt32(nodes.count + 1),
                place: UInt32(clamping: line)))
    }

    mutating func enter(_ kind: Tree.Kind, line: Int) {
        count()
        open.append(nodes.count)
        nodes.append(Tree.Node(kind, place: UInt32(clamping: line)))
    }

    mutating func leave() {
        if let node = open.popLast() { nodes[node].end = UInt32(nodes.count) }
    }

    /// Counts a member of the list or mapping that is open; of a mapping keys and values both.
    private mutating func count() {
        if let parent = open.last { nodes[parent].length += 1 }
    }

    /// Lends the tree.
    func withTree<Answer>(_ look: (Tree) throws(FileFault) -> Answer) throws(FileFault) -> Answer {
        try nodes.withUnsafeBufferPointer { (nodes) throws(FileFault) in
            try text.withUnsafeBufferPointer { (text) throws(FileFault) in
                try look(Tree(nodes: nodes, text: text, isPlain: false, source: nil))
            }
        }
    }
}
