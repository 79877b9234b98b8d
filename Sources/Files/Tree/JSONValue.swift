import Primitives

/// A JSON document that others sent, in memory: texts and numbers as they were written, members in their order.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    /// A number, never put through binary floating point.
    case number(String)
    case string(String)
    case list([JSONValue])
    case object([Member])

    /// A member of an object.
    public struct Member: Sendable {
        /// Its name.
        public var name: String
        /// Its value.
        public var value: JSONValue
    }

    /// More values than this are nobody's request.
    public static let most = 20_000

    /// The document in these bytes.
    public static func read(_ bytes: [UInt8]) throws(FileFault) -> JSONValue {
        let reader = try JSONReader()
        return try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
            try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in
                guard tree.nodes.count <= most else {
                    throw FileFault("too-large", "the document has more than \(most) values")
                }
                return try value(0, tree)
            }
        }
    }

    private static func value(_ node: Int, _ tree: Tree) throws(FileFault) -> JSONValue {
        switch tree.nodes[node].kind {
        case .null: return .null
        case .quoted: return .string(tree.string(node))
        case .plain:
            let word = tree.string(node)
            return word == "true" ? .bool(true) : word == "false" ? .bool(false) : .number(word)
        case .list:
            var values: [JSONValue] = []
            for member in tree.members(node) { values.append(try value(member, tree)) }
            return .list(values)
        case .map:
            var members: [Member] = []
            var names: Set<String> = []
            var key = node + 1
            while key < Int(tree.nodes[node].end) {
                let name = tree.string(key)
                guard names.insert(name).inserted else {
                    throw FileFault(
                        "duplicate-field", "the member “\(name.prefix(60))” is there twice", line: tree.line(key))
                }
                members.append(Member(name: name, value: try value(key + 1, tree)))
                key = Int(tree.nodes[key + 1].end)
            }
            return .object(members)
        }
    }

    /// A member of an object; nothing where there is none of that name.
    public subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}
