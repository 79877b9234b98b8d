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

    /// Reads one document into a tree that is used again.
    func read(_ source: UnsafeRawBufferPointer, into tree: inout Tree) throws(FileFault) {
        var offset = 0
        var message: UnsafePointer<CChar>?
        let outcome = cjson_parse(
            document, source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count, &offset, &message)
        switch outcome {
        case cjson_read: break
        case cjson_too_deep:
            throw FileFault("too-deep", "values are nested more than \(Tree.deepest) deep", line: line(source, offset))
        case cjson_no_memory: throw FileFault("no-memory", "there is no memory left for this document")
        default:
            let words = message.map { String(cString: $0) } ?? "it cannot be read"
            throw FileFault("malformed", "not JSON: \(words)", line: line(source, offset))
        }
        tree.nodes.removeAll(keepingCapacity: true)
        tree.text.removeAll(keepingCapacity: true)
        var count = 0
        let nodes = UnsafeBufferPointer(start: cjson_nodes(document, &count), count: count)
        tree.nodes.append(contentsOf: nodes.lazy.map {
            Tree.Node(kind: Tree.Kind(rawValue: $0.kind) ?? .null, start: $0.start, length: $0.length, end: $0.end, place: $0.place)
        })
        var length = 0
        let text = cjson_text(document, &length)
        tree.text.append(contentsOf: UnsafeRawBufferPointer(start: text, count: length))
    }

    private func line(_ source: UnsafeRawBufferPointer, _ offset: Int) -> Int {
        1 + source.prefix(offset).count { $0 == 10 }
    }
}
