private import CXML
import Domain
private import Glibc

/// What a part of a workbook is read into.
protocol XMLTarget: AnyObject {
    /// What stopped the reading.
    var fault: TableFault? { get }
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    func text(_ bytes: UnsafeRawBufferPointer)
}

/// An element's name without its prefix.
struct XMLName {
    fileprivate let letters: UnsafePointer<UInt8>

    static func == (name: XMLName, word: StaticString) -> Bool {
        strcmp(UnsafeRawPointer(name.letters).assumingMemoryBound(to: CChar.self), word.letters) == 0
    }
}

extension StaticString {
    fileprivate var letters: UnsafePointer<CChar> {
        UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}

/// An element's attributes; they live as long as the call that brings them.
struct XMLAttributes {
    /// Five pointers for each: name, prefix, namespace, where the value begins and where it ends.
    fileprivate let parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    fileprivate let count: Int

    /// The value's bytes.
    func bytes(_ name: StaticString) -> UnsafeRawBufferPointer? {
        guard let parts else { return nil }
        for place in 0..<count {
            guard let key = parts[5 * place], let from = parts[5 * place + 3], let to = parts[5 * place + 4],
                strcmp(UnsafeRawPointer(key).assumingMemoryBound(to: CChar.self), name.letters) == 0
            else { continue }
            return UnsafeRawBufferPointer(start: from, count: to - from)
        }
        return nil
    }

    func string(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    func number(_ name: StaticString) -> Int? {
        bytes(name).flatMap { bytes in
            guard (1...9).contains(bytes.count) else { return nil }
            var number = 0
            for byte in bytes {
                guard (48...57).contains(byte) else { return nil }
                number = number * 10 + Int(byte) - 48
            }
            return number
        }
    }

    func isTrue(_ name: StaticString) -> Bool {
        bytes(name).map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
    }
}

/// Pushes the XML of a part through libxml2, block by block: no network, no document type, so no entities either.
final class XMLFeed {
    private let part: WorkbookPart
    private let target: any XMLTarget
    private var handler = xmlSAXHandler()
    private var parser: xmlParserCtxtPtr?
    private var depth = 0
    private var fault: TableFault?
    private var isAtEnd = false
    /// Nothing in a workbook is nested so deep.
    private static let deepest = 40

    init(_ part: WorkbookPart, into target: any XMLTarget) throws(TableFault) {
        self.part = part
        self.target = target
        handler.initialized = XML_SAX2_MAGIC
        handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let context, let name else { return }
            XMLFeed.this(context).begin(
                XMLName(letters: name), XMLAttributes(parts: attributes, count: Int(count)))
        }
        handler.endElementNs = { context, name, _, _ in
            guard let context, let name else { return }
            XMLFeed.this(context).finish(XMLName(letters: name))
        }
        handler.characters = { context, text, count in
            guard let context, let text else { return }
            let feed = XMLFeed.this(context)
            if feed.fault == nil { feed.target.text(UnsafeRawBufferPointer(start: text, count: Int(count))) }
        }
        handler.cdataBlock = handler.characters
        handler.internalSubset = { context, _, _, _ in
            guard let context else { return }
            XMLFeed.this(context).refuse(
                TableFault(
                    .unsafeXML, "This workbook declares a document type, which no spreadsheet program writes.",
                    cure: "Save the sheet as CSV and import that."))
        }
        let context = Unmanaged.passUnretained(self).toOpaque()
        parser = withUnsafeMutablePointer(to: &handler) { xmlCreatePushParserCtxt($0, context, nil, 0, nil) }
        guard let parser else {
            throw TableFault(.unreadable, "There is no memory left.", cure: "Try again later.")
        }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        xmlCtxtUseOptions(parser, Int32(options))
    }

    deinit {
        if let parser { xmlFreeParserCtxt(parser) }
    }

    var progress: Int { part.progress }

    /// Reads one more block; says whether there was one.
    func step() throws(TableFault) -> Bool {
        guard !isAtEnd, let parser else { return false }
        let block = try part.next()
        isAtEnd = block.isEmpty
        let outcome = block.withUnsafeBytes {
            xmlParseChunk(
                parser, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), block.isEmpty ? 1 : 0)
        }
        if let fault = fault ?? target.fault { throw fault }
        guard outcome == 0 else { throw .damaged("a part of the workbook is not well-formed") }
        return !isAtEnd
    }

    /// Reads a part to its end.
    static func read(_ part: WorkbookPart, into target: any XMLTarget) throws(TableFault) {
        let feed = try XMLFeed(part, into: target)
        while try feed.step() {}
    }

    private static func this(_ context: UnsafeMutableRawPointer) -> XMLFeed {
        Unmanaged<XMLFeed>.fromOpaque(context).takeUnretainedValue()
    }

    private func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        if depth > Self.deepest { return refuse(.damaged("its parts are nested too deep")) }
        guard fault == nil else { return }
        target.start(name, attributes)
        if target.fault != nil { stop() }
    }

    private func finish(_ name: XMLName) {
        depth -= 1
        guard fault == nil else { return }
        target.end(name)
        if target.fault != nil { stop() }
    }

    private func refuse(_ fault: TableFault) {
        self.fault = self.fault ?? fault
        stop()
    }

    private func stop() {
        if let parser { xmlStopParser(parser) }
    }
}
