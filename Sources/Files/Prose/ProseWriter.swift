private import CCMark
private import Glibc
public import Prose

/// Writes a text as Markdown or as HTML through libcmark, which escapes what must be escaped.
public enum ProseWriter {
    /// The text as Markdown; read again it is the same text.
    public static func markdown(_ prose: Prose) -> String {
        text(prose) { cmark_render_commonmark($0, CMARK_OPT_DEFAULT, 0) }
    }

    /// The text as HTML without any look, well-formed as XML, too. Addresses that would run something are left out.
    public static func html(_ prose: Prose) -> String {
        text(prose) { cmark_render_html($0, CMARK_OPT_DEFAULT) }
    }

    private static func text(_ prose: Prose, _ render: (OpaquePointer) -> UnsafeMutablePointer<CChar>?) -> String {
        guard let root = cmark_node_new(CMARK_NODE_DOCUMENT) else { return "" }
        defer { cmark_node_free(root) }
        for block in prose.blocks { add(block, to: root) }
        guard let letters = render(root) else { return "" }
        defer { free(letters) }
        var text = Substring(String(cString: letters))
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }

    private static func child(_ type: cmark_node_type, of parent: OpaquePointer) -> OpaquePointer? {
        guard let node = cmark_node_new(type) else { return nil }
        guard cmark_node_append_child(parent, node) == 1 else {
            cmark_node_free(node)
            return nil
        }
        return node
    }

    private static func add(_ block: Prose.Block, to parent: OpaquePointer) {
        switch block {
        case .heading(let level, let words):
            guard let node = child(CMARK_NODE_HEADING, of: parent) else { return }
            cmark_node_set_heading_level(node, Int32(min(6, max(1, level))))
            add(words, to: node)
        case .paragraph(let words):
            guard let node = child(CMARK_NODE_PARAGRAPH, of: parent) else { return }
            add(words, to: node)
        case .list(let start, let isTight, let items):
            guard let node = child(CMARK_NODE_LIST, of: parent) else { return }
            cmark_node_set_list_type(node, start == nil ? CMARK_BULLET_LIST : CMARK_ORDERED_LIST)
            if let start {
                cmark_node_set_list_delim(node, CMARK_PERIOD_DELIM)
                cmark_node_set_list_start(node, Int32(clamping: max(0, start)))
            }
            cmark_node_set_list_tight(node, isTight ? 1 : 0)
            for item in items {
                guard let node = child(CMARK_NODE_ITEM, of: node) else { return }
                for block in item { add(block, to: node) }
            }
        case .quote(let blocks):
            guard let node = child(CMARK_NODE_BLOCK_QUOTE, of: parent) else { return }
            for block in blocks { add(block, to: node) }
        case .code(let text, let word):
            guard let node = child(CMARK_NODE_CODE_BLOCK, of: parent) else { return }
            cmark_node_set_literal(node, text)
            cmark_node_set_fence_info(node, word)
        case .rule: _ = child(CMARK_NODE_THEMATIC_BREAK, of: parent)
        }
    }

    private static func add(_ words: [Prose.Inline], to parent: OpaquePointer) {
        for word in words {
            switch word {
            case .text(let text): cmark_node_set_literal(child(CMARK_NODE_TEXT, of: parent), text)
            case .code(let text): cmark_node_set_literal(child(CMARK_NODE_CODE, of: parent), text)
            case .emphasis(let inner): child(CMARK_NODE_EMPH, of: parent).map { add(inner, to: $0) }
            case .strong(let inner): child(CMARK_NODE_STRONG, of: parent).map { add(inner, to: $0) }
            case .lineBreak: _ = child(CMARK_NODE_LINEBREAK, of: parent)
            case .link(let address, let title, let inner):
                leading(CMARK_NODE_LINK, to: address, title, inner, parent)
            case .picture(let address, let title, let inner):
                leading(CMARK_NODE_IMAGE, to: address, title, inner, parent)
            }
        }
    }

    private static func leading(
        _ type: cmark_node_type, to address: String, _ title: String, _ inner: [Prose.Inline], _ parent: OpaquePointer
    ) {
        guard let node = child(type, of: parent) else { return }
        cmark_node_set_url(node, address)
        cmark_node_set_title(node, title)
        add(inner, to: node)
    }
}
