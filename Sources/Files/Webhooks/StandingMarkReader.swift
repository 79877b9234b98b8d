public import Domain
import Primitives
import Rules

/// Reads what was remembered of where somebody stood.
public enum StandingMarkReader {
    private enum Field: UInt8, Coded {
        case id, credential, state, complete, total, missing
        static let codes = kebabCodes()
    }

    private enum TallyField: UInt8, Coded {
        case required, counted, missing
        static let codes = kebabCodes()
    }

    /// The marks in these bytes.
    public static func marks(_ bytes: [UInt8]) throws(FileFault) -> [StandingMark] {
        let reader = try JSONReader()
        return try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
            try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in
                let fields = PortfolioReader(tree: tree)
                var marks: [StandingMark] = []
                for node in try fields.list(0, "marks") { marks.append(try mark(node, fields)) }
                return marks
            }
        }
    }

    private static func mark(_ node: Int, _ fields: PortfolioReader) throws(FileFault) -> StandingMark {
        var mark = StandingMark(
            id: "", credential: "", state: .onTrack, isComplete: nil,
            total: Tally(required: nil, counted: nil, missing: nil), missing: [])
        try fields.map(node, "a mark", Field.codes) { (field, value) throws(FileFault) in
            switch field {
            case .id: mark.id = fields.tree.string(value)
            case .credential: mark.credential = fields.tree.string(value)
            case .state: mark.state = try fields.word(value, "state", StandingState.codes, "state")
            case .complete:
                mark.isComplete = try fields.optional(value) { (node) throws(FileFault) in
                    try fields.bool(node, "complete")
                }
            case .total: mark.total = try tally(value, fields)
            case .missing: mark.missing = try missing(value, fields)
            }
        }
        return mark
    }

    private static func tally(_ node: Int, _ fields: PortfolioReader) throws(FileFault) -> Tally {
        var tally = Tally(required: nil, counted: nil, missing: nil)
        try fields.map(node, "the total", TallyField.codes) { (field, value) throws(FileFault) in
            let amount = try fields.optional(value) { (node) throws(FileFault) in try fields.credits(node, "amount") }
            switch field {
            case .required: tally.required = amount
            case .counted: tally.counted = amount
            case .missing: tally.missing = amount
            }
        }
        return tally
    }

    /// Keys are requirements, known to the rules alone.
    private static func missing(
        _ node: Int, _ fields: PortfolioReader
    ) throws(FileFault) -> [StandingMark.Missing] {
        var parts: [StandingMark.Missing] = []
        var key = node + 1
        while key < Int(fields.tree.nodes[node].end) {
            let amount = try fields.credits(key + 1, "missing")
            parts.append(.init(requirement: fields.tree.string(key), amount: amount))
            key = Int(fields.tree.nodes[key + 1].end)
        }
        return parts
    }
}
