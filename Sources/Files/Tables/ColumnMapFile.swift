public import Domain
import Primitives
import Rules

/// Keeps and reads maps of columns: JSON as they are remembered, JSON or YAML as somebody wrote them.
///
/// A column is named by its number (from 1), by its letter as spreadsheet programs have it, or by its heading.
public enum ColumnMapFile {
    private enum Part: UInt8, Coded {
        case columns, topicColumns, headingLine, dateOrder, decimalMark, preset, unit, kind, approvals
        static let codes = kebabCodes()
    }

    /// The map as JSON.
    public static func bytes(_ map: ColumnMap) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.object("columns") { json in
                for (field, column) in map.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    json.int(named: field.code, column + 1)
                }
            }
            json.object("topic-columns") { json in
                for (topic, column) in map.topicColumns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    json.int(named: topic.code, column + 1)
                }
            }
            if let line = map.headingLine { json.int("heading-line", line) }
            if let order = map.dateOrder { json.string("date-order", order.code) }
            json.string("decimal-mark", map.decimalMark.code)
            if let preset = map.preset { json.string("preset", preset.code) }
            json.string("unit", map.fallbackUnit.code)
            json.string("kind", map.fallbackKind.code)
            json.words("approvals", map.fallbackApprovals.approvals.map(\.code))
        }
        return json.bytes
    }

    /// The map in these bytes, JSON or YAML. Headings are those of the file that it is for; what the map does not say is as in
    /// `start`, the guess.
    public static func map(
        _ bytes: [UInt8], headings: [String] = [], from start: ColumnMap = ColumnMap()
    ) throws(FileFault) -> ColumnMap {
        if bytes.first(where: { $0 > 32 }) == UInt8(ascii: "{") {
            let reader = try JSONReader()
            return try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
                try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in
                    try map(tree, headings, start)
                }
            }
        }
        let tree = try YAMLReader.read(bytes)
        return try tree.withTree { (tree) throws(FileFault) in try map(tree, headings, start) }
    }

    private static func map(_ tree: Tree, _ headings: [String], _ start: ColumnMap) throws(FileFault) -> ColumnMap {
        var map = start
        let fields = PortfolioReader(tree: tree)
        try fields.map(0, "the map", Part.codes) { (part, node) throws(FileFault) in
            switch part {
            case .columns:
                map.columns = [:]
                try fields.map(node, "columns", ImportField.codes) { (field, node) throws(FileFault) in
                    map.columns[field] = try column(fields, node, headings)
                }
            case .topicColumns:
                map.topicColumns = [:]
                try fields.map(node, "topic-columns", Topic.codes) { (topic, node) throws(FileFault) in
                    map.topicColumns[topic] = try column(fields, node, headings)
                }
            case .headingLine:
                map.headingLine = try fields.optional(node) { (node) throws(FileFault) in try line(fields, node) }
            case .dateOrder: map.dateOrder = try fields.word(node, "date-order", DateOrder.codes, "order")
            case .decimalMark: map.decimalMark = try fields.word(node, "decimal-mark", DecimalMark.codes, "mark")
            case .preset:
                map.preset = try fields.optional(node) { (node) throws(FileFault) in
                    try fields.word(node, "preset", ImportPreset.codes, "preset")
                }
            case .unit: map.fallbackUnit = try fields.word(node, "unit", AmountUnit.codes, "unit")
            case .kind: map.fallbackKind = try fields.word(node, "kind", ActivityKind.codes, "kind")
            case .approvals:
                map.fallbackApprovals = []
                for member in try fields.list(node, "approvals") {
                    map.fallbackApprovals.insert(
                        ApprovalSet(try fields.word(member, "approvals", Approval.codes, "approval")))
                }
            }
        }
        return map
    }

    private static func line(_ fields: PortfolioReader, _ node: Int) throws(FileFault) -> Int {
        guard let line = Int(fields.tree.string(node)), (1...1_000_000).contains(line) else {
            throw fields.fault(node, "bad-line", "heading-line must be the number of a line")
        }
        return line
    }

    private static func column(_ fields: PortfolioReader, _ node: Int, _ headings: [String]) throws(FileFault) -> Int {
        let word = try fields.text(node, "a column")
        let wanted = ColumnGuess.fingerprint(headings: [word])
        if !wanted.isEmpty,
            let place = headings.firstIndex(where: { ColumnGuess.fingerprint(headings: [$0]) == wanted })
        {
            return place
        }
        if let number = Int(word), (1...1000).contains(number) { return number - 1 }
        if (1...2).contains(word.utf8.count), word.utf8.allSatisfy({ (65...90).contains($0) }) {
            return word.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
        }
        throw fields.fault(
            node, "unknown-column",
            "there is no column “\(fields.shown(word))”: write its heading, its number from 1, or its letter")
    }
}
