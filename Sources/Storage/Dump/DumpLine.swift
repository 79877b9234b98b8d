/// A row as a line of a dump: fields with tabs between them, `\N` for no value, and `\t`, `\n`, `\r` and `\\` in texts.
enum DumpLine {
    private static let nothing = Array("\\N".utf8)

    /// Appends a row and its line end.
    static func append(_ row: [SQLValue], to line: inout [UInt8]) {
        for (place, value) in row.enumerated() {
            if place > 0 { line.append(9) }
            switch value {
            case .null: line += nothing
            case .integer(let number): line += String(number).utf8
            case .boolean(let isTrue): line.append(UInt8(ascii: isTrue ? "t" : "f"))
            case .text(let text): append(text, to: &line)
            case .bytes(let bytes): Hexadecimal.append(bytes, to: &line)
            }
        }
        line.append(10)
    }

    private static func append(_ text: String, to line: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case 9: line += [92, UInt8(ascii: "t")]
            case 10: line += [92, UInt8(ascii: "n")]
            case 13: line += [92, UInt8(ascii: "r")]
            case 92: line += [92, 92]
            default: line.append(byte)
            }
        }
    }

    /// The row in a line without its end; nothing where it does not fit the columns.
    static func row(of line: ArraySlice<UInt8>, kinds: [SQLKind]) -> [SQLValue]? {
        let fields = line.split(separator: 9, omittingEmptySubsequences: false)
        guard fields.count == kinds.count else { return nil }
        var row: [SQLValue] = []
        for (field, kind) in zip(fields, kinds) {
            guard let value = value(of: field, kind) else { return nil }
            row.append(value)
        }
        return row
    }

    private static func value(of field: ArraySlice<UInt8>, _ kind: SQLKind) -> SQLValue? {
        if field.elementsEqual(nothing) { return .null }
        switch kind {
        case .integer: return Int64(String(decoding: field, as: UTF8.self)).map { .integer($0) }
        case .boolean:
            switch field.first {
            case UInt8(ascii: "t") where field.count == 1: return .boolean(true)
            case UInt8(ascii: "f") where field.count == 1: return .boolean(false)
            default: return nil
            }
        case .bytes: return Hexadecimal.bytes(of: field).map { .bytes($0) }
        case .text, .given: return text(of: field).map { .text($0) }
        }
    }

    private static func text(of field: ArraySlice<UInt8>) -> String? {
        guard field.contains(92) else { return String(validating: field, as: UTF8.self) }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in field {
            if isEscaped {
                switch byte {
                case UInt8(ascii: "t"): bytes.append(9)
                case UInt8(ascii: "n"): bytes.append(10)
                case UInt8(ascii: "r"): bytes.append(13)
                case 92: bytes.append(92)
                default: return nil
                }
                isEscaped = false
            } else if byte == 92 {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return isEscaped ? nil : String(validating: bytes, as: UTF8.self)
    }
}
