private import CXML
private import Glibc

/// An XML document of others, read whole through libxml2: no network, no document type, so no entities either, and
/// nothing nested more than 250 deep. Files of spreadsheets are too large for this and are read piece by piece.
final class XMLDocument {
    private let document: xmlDocPtr

    /// The document in these bytes.
    init(_ bytes: [UInt8]) throws(FileFault) {
        guard let context = xmlNewParserCtxt() else { throw FileFault("no-memory", "there is no memory left") }
        defer { xmlFreeParserCtxt(context) }
        // A document type is where entities come from, and with them the bombs.
        context.pointee.sax.pointee.internalSubset = { context, _, _, _ in
            guard let context else { return }
            let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
            parser.pointee._private = context
            xmlStopParser(parser)
        }
        context.pointee._private = nil
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let read = bytes.withUnsafeBytes { bytes in
            xmlCtxtReadMemory(
                context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil, nil,
                Int32(options))
        }
        if context.pointee._private != nil {
            if let read { xmlFreeDoc(read) }
            throw FileFault(
                "doctype", "declares a document type: entities are not read here; save it without one",
                line: Int(context.pointee.lastError.line))
        }
        guard let read else {
            let message = context.pointee.lastError.message.map { String(cString: $0) } ?? "it cannot be read"
            let bare = message.split(separator: "\n").first.map(String.init) ?? message
            throw FileFault("malformed", "not XML: \(bare)", line: Int(context.pointee.lastError.line))
        }
        document = read
    }

    deinit { xmlFreeDoc(document) }

    /// The outermost element.
    var root: XMLElement? { xmlDocGetRootElement(document).map { XMLElement($0, of: self) } }
}

/// An element of a document.
struct XMLElement {
    private let node: xmlNodePtr
    /// Its nodes live as long as it does.
    private let document: XMLDocument

    fileprivate init(_ node: xmlNodePtr, of document: XMLDocument) {
        self.node = node
        self.document = document
    }

    /// The name, without a prefix.
    var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

    /// Where it begins, counted from 1.
    var line: Int { Int(xmlGetLineNo(node)) }

    /// The value of an attribute.
    func attribute(_ name: String) -> String? {
        guard let value = xmlGetNoNsProp(node, name) else { return nil }
        defer { free(value) }
        return String(cString: value)
    }

    /// Every attribute: its name without a prefix, and its value.
    var attributes: [(name: String, value: String)] {
        var all: [(String, String)] = []
        var attribute = node.pointee.properties
        while let one = attribute {
            attribute = one.pointee.next
            guard let name = one.pointee.name else { continue }
            let value = xmlNodeListGetString(node.pointee.doc, one.pointee.children, 1)
            all.append((String(cString: name), value.map { String(cString: $0) } ?? ""))
            if let value { free(value) }
        }
        return all
    }

    /// The elements in it.
    var children: [XMLElement] {
        var found: [XMLElement] = []
        var child = node.pointee.children
        while let one = child {
            if one.pointee.type == XML_ELEMENT_NODE { found.append(XMLElement(one, of: document)) }
            child = one.pointee.next
        }
        return found
    }

    /// The elements of a name in it.
    func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The first element of a name in it.
    func first(_ name: String) -> XMLElement? {
        var child = node.pointee.children
        while let one = child {
            if one.pointee.type == XML_ELEMENT_NODE, let letters = one.pointee.name,
                strcmp(UnsafeRawPointer(letters).assumingMemoryBound(to: CChar.self), name) == 0
            {
                return XMLElement(one, of: document)
            }
            child = one.pointee.next
        }
        return nil
    }

    /// All text in it, whatever elements it stands in.
    var text: String {
        guard let content = xmlNodeGetContent(node) else { return "" }
        defer { free(content) }
        return String(cString: content)
    }

    /// All text in it, without spaces at its ends.
    var trimmed: String {
        let text = self.text
        guard let from = text.firstIndex(where: { !$0.isWhitespace }),
            let to = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[from...to])
    }

    /// What is in it: elements and the texts between them.
    var nodes: [XMLNode] {
        var found: [XMLNode] = []
        var child = node.pointee.children
        while let one = child {
            child = one.pointee.next
            switch one.pointee.type {
            case XML_ELEMENT_NODE: found.append(.element(XMLElement(one, of: document)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = one.pointee.content { found.append(.text(String(cString: content))) }
            default: break
            }
        }
        return found
    }
}

/// An element or a text.
enum XMLNode {
    case element(XMLElement)
    case text(String)
}
