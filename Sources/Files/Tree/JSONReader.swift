private import CJSON

/// Reads JSON through RapidJSON; its buffers serve document after document.
final class JSONReader {
    private let document: OpaquePointer

    /// A reader; fails only where there is no memory.
    init() throws(FileFault) {
        guard let document = cjson_open() else { throw FileFault("no-memory", "there is no memory left") }
        self.document = document
    }

    deinit { cjson_close(document) }

    /// Reads one document and lends its tree.
    func withTree<Answer>(
        of source: UnsafeRawBufferPointer, _ look: (Tree) throws(FileFault) -> Answer
    ) throws(FileFault) -> Answer {
        var offset = 0
        var message: UnsafePointer<CChar>?
        let outcome = cjson_parse(
            document, source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count, &offset, &message)
        switch outcome {
        case cjson_read: break
        case cjson_too_deep:
            throw FileFault("too-deep", "values are nested more than \(Tree.deepest) deep", line: line(source, offset))
        case cjson_no_memory: throw FileFault("no-memory", "there is no memory left for this document")
        case cjson_too_large: throw FileFault("too-large", "the document is larger than 4 GB")
        default:
            let words = message.map { String(cString: $0) } ?? "it cannot be read"
            throw FileFault("malformed", "not JSON: \(words)", line: line(source, offset))
        }
        var (count, length) = (0, 0)
        guard let nodes = cjson_nodes(document, &count), let text = cjson_text(document, &length) else {
            throw FileFault("malformed", "not JSON: the document is empty", line: 1)
        }
        let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        // Both sides write a node as five 32-bit words in the same order.
        return try UnsafeRawPointer(nodes).withMemoryRebound(to: Tree.Node.self, capacity: count) {
            (nodes) throws(FileFault) in
            let tree = Tree(
                nodes: UnsafeBufferPointer(start: nodes, count: count),
                text: UnsafeBufferPointer(start: bytes, count: length), isPlain: cjson_is_plain(document) != 0,
                source: source)
            return try look(tree)
        }
    }

    private func line(_ source: UnsafeRawBufferPointer, _ offset: Int) -> Int {
        1 + source.prefix(offset).count { $0 == 10 }
    }
}
