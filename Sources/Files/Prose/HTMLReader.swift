private import CXML
private import Glibc
public import Prose

/// Reads HTML of others as a text: its structure is kept, its look is not, and what could run or load something is left
/// out and named.
public struct HTMLReader {
    /// The text.
    public private(set) var prose = Prose()
    /// What was left out or changed, each thing once: `a script`.
    public private(set) var dropped: [String] = []

    /// Longer than this is no question.
    public static let longest = 1 << 20
    private static let deepest = 60

    /// Reads a piece of HTML.
    public init(_ html: String) {
        guard html.utf8.count <= Self.longest else {
            dropped = ["everything: it is longer than 1 MB"]
            return
        }
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            var piece = HTMLPiece()
            piece.text(html)
            prose = Prose(piece.blocks()).joined
            return
        }
        // Without this libxml2 would read letters beyond ASCII as Latin-1.
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_RECOVER.rawValue
        var source = "<div>\(HTMLSigns.kept(in: html))</div>"
        let document = source.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                htmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
            }
        }
        guard let document else {
            dropped = ["everything: it cannot be read"]
            return
        }
        defer { xmlFreeDoc(document) }
        var piece = HTMLPiece()
        if let root = xmlDocGetRootElement(document) { read(children: root, into: &piece, depth: 0) }
        prose = Prose(piece.blocks()).joined
    }

    private mutating func drop(_ what: String) {
        if !dropped.contains(what), dropped.count < 20 { dropped.append(what) }
    }

    private mutating func read(children parent: xmlNodePtr, into piece: inout HTMLPiece, depth: Int) {
        guard depth < Self.deepest else { return drop("what is nested more than \(Self.deepest) deep") }
        var child = parent.pointee.children
        while let node = child {
            switch node.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = node.pointee.content { piece.text(String(cString: content)) }
            case XML_ELEMENT_NODE: read(node, into: &piece, depth: depth + 1)
            default: break
            }
            child = node.pointee.next
        }
    }

    private mutating func read(_ node: xmlNodePtr, into piece: inout HTMLPiece, depth: Int) {
        let name = node.pointee.name.map { String(cString: $0).lowercased() } ?? ""
        refuseHandlers(of: node)
        func inner(_ reader: inout HTMLReader) -> HTMLPiece {
            var inner = HTMLPiece()
            reader.read(children: node, into: &inner, depth: depth)
            return inner
        }
        switch name {
        case "html", "body", "span", "font", "u", "ins", "label", "small", "big", "abbr", "cite", "q", "time", "mark",
            "bdi", "bdo", "tbody", "thead", "tfoot", "colgroup", "col", "wbr", "nobr", "figure", "a-text":
            read(children: node, into: &piece, depth: depth)
        case "p", "div", "section", "article", "header", "footer", "main", "center", "address", "dl", "dt", "dd",
            "caption", "figcaption", "details", "summary", "aside", "nav":
            piece.endParagraph()
            read(children: node, into: &piece, depth: depth)
            piece.endParagraph()
            if name == "p" { piece.hasParagraphs = true }
        case "br": piece.add(.lineBreak)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let words = inner(&self).words()
            if !words.isEmpty { piece.add(.heading(level: Int(name.dropFirst()) ?? 2, words)) }
        case "em", "i", "dfn", "var": wrap(inner(&self), into: &piece) { .emphasis($0) }
        case "strong", "b": wrap(inner(&self), into: &piece) { .strong($0) }
        case "code", "tt", "samp", "kbd": piece.add(.code(Self.plain(node)))
        case "pre": piece.add(.code(Self.codeText(node), word: Self.codeWord(node)))
        case "sub", "sup": piece.text(raised(Self.plain(node), name))
        case "ul", "ol": list(node, isNumbered: name == "ol", into: &piece, depth: depth)
        case "blockquote":
            let blocks = inner(&self).blocks()
            if !blocks.isEmpty { piece.add(.quote(blocks)) }
        case "hr": piece.add(.rule)
        case "a": link(node, inner(&self), into: &piece)
        case "img": picture(node, into: &piece)
        case "table": table(node, into: &piece, depth: depth)
        case "s", "strike", "del":
            drop("a line through words")
            read(children: node, into: &piece, depth: depth)
        case "script": drop("a script")
        case "style": drop("a style sheet")
        case "head", "title", "meta", "link", "base": break
        case "video", "audio", "source", "track": media(node, into: &piece)
        case "math":
            drop("a formula's form (its signs are kept)")
            piece.text(Self.plain(node))
        case "iframe", "svg", "canvas", "object", "embed", "applet", "noscript", "template", "select", "textarea",
            "frameset", "frame", "noframes", "xml", "input", "map":
            drop("<\(name)>")
        case "o:p", "o", "acronym", "fieldset", "legend", "hgroup", "menu", "dir", "search":
            read(children: node, into: &piece, depth: depth)
        default:
            read(children: node, into: &piece, depth: depth)
            drop("<\(name.filter { $0.isLetter || $0.isNumber }.prefix(20))>")
        }
    }

    private func wrap(_ inner: HTMLPiece, into piece: inout HTMLPiece, _ make: ([Prose.Inline]) -> Prose.Inline) {
        if inner.isInLine {
            // Spaces at the inside of a mark belong outside it.
            let (before, words, after) = inner.bareWords()
            if before { piece.text(" ") }
            if !words.isEmpty { piece.add(make(words)) }
            if after { piece.text(" ") }
        } else {
            for block in inner.blocks() { piece.add(block) }
        }
    }

    private mutating func list(_ node: xmlNodePtr, isNumbered: Bool, into piece: inout HTMLPiece, depth: Int) {
        var items: [[Prose.Block]] = []
        var isTight = true
        var child = node.pointee.children
        while let item = child {
            child = item.pointee.next
            guard item.pointee.type == XML_ELEMENT_NODE else { continue }
            var inner = HTMLPiece()
            read(children: item, into: &inner, depth: depth + 1)
            if inner.hasParagraphs { isTight = false }
            items.append(inner.blocks())
        }
        if items.isEmpty { return }
        let start = isNumbered ? attribute("start", of: node).flatMap(Int.init) ?? 1 : nil
        piece.add(.list(numberedFrom: start.map { max(0, $0) }, isTight: isTight, items))
    }

    private mutating func link(_ node: xmlNodePtr, _ inner: HTMLPiece, into piece: inout HTMLPiece) {
        let address = attribute("href", of: node) ?? ""
        let title = attribute("title", of: node) ?? ""
        guard WebAddress.isPlain(address) || address.hasPrefix("section:") || address.hasPrefix("mailto:") else {
            if !address.isEmpty { drop("a link that leads to no page of the web") }
            return wrap(inner, into: &piece) { $0.count == 1 ? $0[0] : .emphasis($0) }
        }
        wrap(inner, into: &piece) { .link(to: address, title: title, $0) }
    }

    private mutating func picture(_ node: xmlNodePtr, into piece: inout HTMLPiece) {
        let address = attribute("src", of: node) ?? ""
        let words = attribute("alt", of: node) ?? ""
        let inline: [Prose.Inline] = words.isEmpty ? [] : [.text(words)]
        if address.hasPrefix("http:") || address.hasPrefix("https:") || address.hasPrefix("//") {
            drop("a picture of another site (it would tell that site who learns)")
            if !words.isEmpty { piece.text("[\(words)]") }
        } else {
            piece.add(.picture(at: address, title: attribute("title", of: node) ?? "", inline))
        }
    }

    private mutating func media(_ node: xmlNodePtr, into piece: inout HTMLPiece) {
        let address = attribute("src", of: node) ?? ""
        if WebAddress.isPlain(address) {
            drop("a player (its address is kept as a link)")
            piece.add(.link(to: address, title: "", [.text(address)]))
        } else if !address.isEmpty {
            drop("a film or sound inside the file")
        }
        read(children: node, into: &piece, depth: Self.deepest - 3)
    }

    /// A table becomes a line a row.
    private mutating func table(_ node: xmlNodePtr, into piece: inout HTMLPiece, depth: Int) {
        drop("a table's grid (its rows are kept as a list)")
        var rows: [[Prose.Block]] = []
        func collect(_ parent: xmlNodePtr, _ depth: Int) {
            var child = parent.pointee.children
            while let node = child {
                child = node.pointee.next
                guard node.pointee.type == XML_ELEMENT_NODE, depth < 6, rows.count < 500 else { continue }
                if node.pointee.name.map({ String(cString: $0).lowercased() }) == "tr" {
                    let cells = Self.elements(of: node).map { Self.plain($0) }.filter { !$0.isEmpty }
                    if !cells.isEmpty { rows.append([.paragraph([.text(cells.joined(separator: " | "))])]) }
                } else {
                    collect(node, depth + 1)
                }
            }
        }
        collect(node, 0)
        if !rows.isEmpty { piece.add(.list(numberedFrom: nil, isTight: true, rows)) }
    }

    /// Digits above and below the line have signs of their own; other words keep their place only.
    private mutating func raised(_ text: String, _ name: String) -> String {
        let signs: [Character: Character] =
            name == "sub"
            ? [
                "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉",
                "+": "₊", "-": "₋",
            ]
            : [
                "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
                "+": "⁺", "-": "⁻", "−": "⁻",
            ]
        let changed = text.compactMap { signs[$0] }
        guard changed.count == text.count else {
            if !text.isEmpty { drop("letters above or below the line") }
            return name == "sup" ? "^\(text)" : "_\(text)"
        }
        return String(changed)
    }

    private mutating func refuseHandlers(of node: xmlNodePtr) {
        var attribute = node.pointee.properties
        while let one = attribute {
            if let name = one.pointee.name, String(cString: name).lowercased().hasPrefix("on") {
                drop("a script in an attribute")
            }
            attribute = one.pointee.next
        }
    }

    private func attribute(_ name: String, of node: xmlNodePtr) -> String? {
        guard let value = xmlGetProp(node, name) else { return nil }
        defer { free(value) }
        return String(cString: value)
    }

    private static func elements(of parent: xmlNodePtr) -> [xmlNodePtr] {
        var found: [xmlNodePtr] = []
        var child = parent.pointee.children
        while let node = child {
            if node.pointee.type == XML_ELEMENT_NODE { found.append(node) }
            child = node.pointee.next
        }
        return found
    }

    private static func raw(_ node: xmlNodePtr) -> String {
        guard let content = xmlNodeGetContent(node) else { return "" }
        defer { free(content) }
        return String(cString: content)
    }

    private static func plain(_ node: xmlNodePtr) -> String {
        raw(node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func codeText(_ node: xmlNodePtr) -> String {
        let text = raw(node)
        return text.hasSuffix("\n") ? text : text + "\n"
    }

    private static func codeWord(_ node: xmlNodePtr) -> String {
        guard let code = elements(of: node).first, let value = xmlGetProp(code, "class") else { return "" }
        defer { free(value) }
        let word = String(cString: value)
        return word.hasPrefix("language-") ? String(word.dropFirst(9)) : ""
    }
}
