import Primitives

/// A document as it was read, YAML or JSON: values in one flat list, texts in one run of bytes. Nothing is interpreted yet, so that amounts
/// keep their text and errors their line.
struct Tree {
    /// One value, or one key of a mapping (keys and values alternate behind their mapping).
    struct Node {
        var kind: Kind
        var start: UInt32
        /// Length of the text; of lists and mappings the number of members.
        var length: UInt32
        /// Behind the last descendant.
        var end: UInt32
        /// Where it stands: a line for YAML, a byte offset for JSON.
        var place: UInt32
    }

    /// The shape of a value.
    enum Kind: UInt32 {
        case null, plain, quoted, list, map
    }

    /// Deeper than this is nobody's portfolio.
    static let deepest = 64

    var nodes: [Node] = []
    var text: [UInt8] = []
    /// The source, where places are offsets: to count its lines when something is wrong.
    var source: [UInt8]?

    /// The line of a node, counted from 1; nothing where lines say nothing.
    func line(_ node: Int) -> Int? {
        guard nodes.indices.contains(node) else { return nil }
        guard let source else { return Int(nodes[node].place) }
        return 1 + source.prefix(Int(nodes[node].place)).count { $0 == 10 }
    }

    /// The text of a scalar.
    func string(_ node: Int) -> String {
        String(decoding: bytes(node), as: UTF8.self)
    }

    /// The bytes of a scalar.
    func bytes(_ node: Int) -> ArraySlice<UInt8> {
        let start = Int(nodes[node].start)
        return text[start..<(start + Int(nodes[node].length))]
    }

    /// Looks a scalar up in a closed list.
    func find<Value>(_ node: Int, in codes: Codes<Value>) -> Value? {
        let start = Int(nodes[node].start)
        let length = Int(nodes[node].length)
        return text.withUnsafeBytes { codes.find(UnsafeRawBufferPointer(rebasing: $0[start..<(start + length)])) }
    }

    /// The nodes of a list's members.
    func members(_ list: Int) -> [Int] {
        var members: [Int] = []
        members.reserveCapacity(Int(nodes[list].length))
        var node = list + 1
        while node < Int(nodes[list].end) {
            members.append(node)
            node = Int(nodes[node].end)
        }
        return members
    }
}
