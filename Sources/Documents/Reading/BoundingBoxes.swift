private import CXML
import Domain

/// Reads what `pdftotext -bbox-layout` says: pages, lines and words with their rectangles, in tenths of a point.
enum BoundingBoxes {
    /// More words than this are no certificate.
    private static let mostWords = 20_000

    static func pages(_ bytes: [UInt8]) throws(ReadingFault) -> [ReadPage] {
        var bytes = bytes
        // Letters that XML does not know make the whole unreadable; they say nothing.
        for place in bytes.indices where bytes[place] < 32 && bytes[place] != 10 && bytes[place] != 9 {
            bytes[place] = 32
        }
        let pages = bytes.withUnsafeBytes { buffer -> [ReadPage]? in
            guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
            let options = Int32(
                XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue
                    | XML_PARSE_NOWARNING.rawValue)
            guard let reader = xmlReaderForMemory(start, Int32(clamping: buffer.count), nil, "UTF-8", options) else {
                return nil
            }
            defer { xmlFreeTextReader(reader) }
            return read(reader)
        }
        guard let pages else { throw .damaged }
        return pages
    }

    private static func read(_ reader: xmlTextReaderPtr) -> [ReadPage] {
        var pages: [ReadPage] = []
        var line = 0
        var count = 0
        var box: PageBox?
        while xmlTextReaderRead(reader) == 1, count < mostWords {
            let type = xmlTextReaderNodeType(reader)
            if type == Int32(XML_READER_TYPE_TEXT.rawValue), let place = box, let text = xmlTextReaderConstValue(reader)
            {
                let word = String(cString: text)
                if word.contains(where: { !$0.isWhitespace }), !pages.isEmpty {
                    pages[pages.count - 1].words.append(ReadWord(word, place, line: line))
                    count += 1
                }
                continue
            }
            guard type == Int32(XML_READER_TYPE_ELEMENT.rawValue), let name = xmlTextReaderConstLocalName(reader) else {
                if type == Int32(XML_READER_TYPE_END_ELEMENT.rawValue) { box = nil }
                continue
            }
            switch String(cString: name) {
            case "page":
                pages.append(ReadPage(width: number(reader, "width"), height: number(reader, "height"), words: []))
            case "line": line += 1
            case "word":
                box = PageBox(
                    left: number(reader, "xMin"), top: number(reader, "yMin"), right: number(reader, "xMax"),
                    bottom: number(reader, "yMax"))
            default: break
            }
        }
        return pages
    }

    private static func number(_ reader: xmlTextReaderPtr, _ name: String) -> Int {
        guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return 0 }
        defer { xmlTextReaderMoveToElement(reader) }
        return xmlTextReaderConstValue(reader).map { Decimal.tenths(String(cString: $0)) } ?? 0
    }
}

/// Decimals as programs print them, in whole tenths.
enum Decimal {
    static func tenths(_ text: some StringProtocol) -> Int {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first, let number = Int(whole), abs(number) < 1_000_000 else { return 0 }
        let rest = parts.count > 1 ? parts[1].first?.wholeNumberValue ?? 0 : 0
        return number * 10 + (whole.hasPrefix("-") ? -rest : rest)
    }
}
