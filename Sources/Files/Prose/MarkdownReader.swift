private import CCMark
public import Prose

/// Reads Markdown (CommonMark) through libcmark. HTML inside it is refused: a text says what, never how it looks.
public enum MarkdownReader {
    /// More than this is no text of ours.
    public static let longest = 1 << 20
    private static let deepest = 32

    /// The text; lines are counted from `firstLine`, for a text that stands below something else.
    public static func read(_ source: String, firstLine: Int = 1) throws(FileFault) -> Prose {
        guard source.utf8.count <= longest else { throw FileFault("too-large", "the text is longer than 1 MB") }
        var source = source
        let root = source.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                cmark_parse_document(text.baseAddress, text.count, Int32(CMARK_OPT_DEFAULT))
            }
        }
        guard let root else { throw FileFault("no-memory", "there is no memory left") }
        defer { cmark_node_free(root) }
        return Prose(try Reading(firstLine: firstLine).blocks(in: root, depth: 0))
    }

    private struct Reading {
        let firstLine: Int

        func blocks(in parent: OpaquePointer, depth: Int) throws(FileFault) -> [Prose.Block] {
            guard depth <= deepest else { throw fault(parent, "too-deep", "nested more than \(deepest) deep") }
            var blocks: [Prose.Block] = []
            var child = cmark_node_first_child(parent)
            while let node = child {
                if !isListEnd(node) { blocks.append(try block(node, depth: depth + 1)) }
                child = cmark_node_next(node)
            }
            return blocks
        }

        /// What the writer puts between two lists, so that they stay two.
        private func isListEnd(_ node: OpaquePointer) -> Bool {
            cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK
                && text(cmark_node_get_literal(node)).hasPrefix("<!-- end list -->")
        }

        private func block(_ node: OpaquePointer, depth: Int) throws(FileFault) -> Prose.Block {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING:
                return .heading(
                    level: Int(cmark_node_get_heading_level(node)), try inlines(in: node, depth: depth))
            case CMARK_NODE_PARAGRAPH: return .paragraph(try inlines(in: node, depth: depth))
            case CMARK_NODE_LIST:
                let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
                return .list(
                    numberedFrom: isNumbered ? Int(cmark_node_get_list_start(node)) : nil,
                    isTight: cmark_node_get_list_tight(node) != 0, try items(of: node, depth: depth))
            case CMARK_NODE_BLOCK_QUOTE: return .quote(try blocks(in: node, depth: depth))
            case CMARK_NODE_CODE_BLOCK:
                return .code(text(cmark_node_get_literal(node)), word: text(cmark_node_get_fence_info(node)))
            case CMARK_NODE_THEMATIC_BREAK: return .rule
            default: throw fault(node, "html", "HTML is not taken here: write it in Markdown")
            }
        }

        private func items(of list: OpaquePointer, depth: Int) throws(FileFault) -> [[Prose.Block]] {
            var items: [[Prose.Block]] = []
            var child = cmark_node_first_child(list)
            while let node = child {
                items.append(try blocks(in: node, depth: depth))
                child = cmark_node_next(node)
            }
            return items
        }

        private func inlines(in parent: OpaquePointer, depth: Int) throws(FileFault) -> [Prose.Inline] {
            guard depth <= deepest else { throw fault(parent, "too-deep", "nested more than \(deepest) deep") }
            var inlines: [Prose.Inline] = []
            var child = cmark_node_first_child(parent)
            while let node = child {
                inlines.append(try inline(node, depth: depth + 1))
                child = cmark_node_next(node)
            }
            return inlines
        }

        private func inline(_ node: OpaquePointer, depth: Int) throws(FileFault) -> Prose.Inline {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT: return .text(text(cmark_node_get_literal(node)))
            case CMARK_NODE_SOFTBREAK: return .text(" ")
            case CMARK_NODE_LINEBREAK: return .lineBreak
            case CMARK_NODE_CODE: return .code(text(cmark_node_get_literal(node)))
            case CMARK_NODE_EMPH: return .emphasis(try inlines(in: node, depth: depth))
            case CMARK_NODE_STRONG: return .strong(try inlines(in: node, depth: depth))
            case CMARK_NODE_LINK:
                return .link(
                    to: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)),
                    try inlines(in: node, depth: depth))
            case CMARK_NODE_IMAGE:
                return .picture(
                    at: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)),
                    try inlines(in: node, depth: depth))
            default: throw fault(node, "html", "HTML is not taken here: write it in Markdown")
            }
        }

        private func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }

        private func fault(_ node: OpaquePointer, _ code: String, _ message: String) -> FileFault {
            FileFault(code, message, line: firstLine + max(1, Int(cmark_node_get_start_line(node))) - 1)
        }
    }
}
