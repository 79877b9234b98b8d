public import Domain
import Primitives

/// Keeps rows of an import that need a look.
public enum ImportLineFile {
    private enum LineField: UInt8, Coded {
        case cells, faults, why, credit, twin
        static let codes = kebabCodes()
    }

    /// The row as JSON.
    public static func bytes(_ line: ImportLine) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.words("cells", line.cells)
            json.array("faults") { json in
                for fault in line.faults {
                    json.words(
                        nil,
                        [
                            fault.code.code, fault.field.code, fault.column.map(String.init) ?? "", fault.found,
                            fault.text, fault.cure,
                        ])
                }
            }
            json.string("why", line.why)
            if let credit = line.credit { json.string("credit", credit.text) }
            if let twin = line.twin { json.int("twin", twin) }
        }
        return json.bytes
    }

    /// The row in these bytes.
    public static func line(_ bytes: [UInt8], number: Int, kind: ImportLine.Kind) throws(FileFault) -> ImportLine {
        try SealedJSON.read(bytes) { (json) throws(FileFault) in
            var line = ImportLine(number: number, kind: kind, cells: [])
            try json.map(0, "the row", LineField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .cells: line.cells = try json.texts(node)
                case .faults: line.faults = try json.lists(node).compactMap(fault)
                case .why: line.why = json.tree.string(node)
                case .credit: line.credit = ID(json.tree.string(node))
                case .twin: line.twin = json.number(node)
                }
            }
            return line
        }
    }

    private static func fault(_ parts: [String]) -> RowFault? {
        guard parts.count == 6, let code = RowFault.Code.codes.find(parts[0]),
            let field = ImportField.codes.find(parts[1])
        else { return nil }
        return RowFault(code, field, column: Int(parts[2]), found: parts[3], text: parts[4], cure: parts[5])
    }
}
