public import Domain
import Primitives
import Rules

/// Reads what ledger entries say; its buffers serve record after record.
public final class CreditRecordReader {
    private let reader: JSONReader

    private enum RecordField: UInt8, Coded {
        case activity, papers, note, reason, brought
        static let codes = kebabCodes()
    }
    private enum BroughtField: UInt8, Coded {
        case from, madeAt, recordedBy, verifiedBy
        static let codes = kebabCodes()
    }

    /// A reader; fails only where there is no memory.
    public init() throws(FileFault) {
        reader = try JSONReader()
    }

    /// The record in these bytes.
    public func record(_ bytes: [UInt8]) throws(FileFault) -> CreditRecord {
        try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
            try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in
                try Self.record(PortfolioReader(tree: tree), 0)
            }
        }
    }

    /// The record at a node of a larger document.
    static func record(_ fields: PortfolioReader, _ node: Int) throws(FileFault) -> CreditRecord {
        let tree = fields.tree
        var activity: Activity?
        var papers: [ID<EvidenceFile>] = []
        var note: String?
        var reason: String?
        var brought: CreditRecord.Brought?
        try fields.map(node, "the record", RecordField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .activity: activity = try fields.activity(node, 0)
            case .papers:
                for member in try fields.list(node, "papers") {
                    guard let id = ID<EvidenceFile>(tree.string(member)) else {
                        throw fields.fault(member, "wrong-shape", "papers: not an id")
                    }
                    papers.append(id)
                }
            // People's own words may have several lines.
            case .note: note = tree.string(node)
            case .reason: reason = tree.string(node)
            case .brought: brought = try Self.brought(fields, node)
            }
        }
        guard let activity else { throw fields.fault(node, "missing", "the record has no activity") }
        return CreditRecord(activity: activity, papers: papers, note: note, reason: reason, brought: brought)
    }

    private static func brought(
        _ fields: PortfolioReader, _ node: Int
    ) throws(FileFault) -> CreditRecord.Brought {
        var brought = CreditRecord.Brought(from: "", madeAt: Instant(milliseconds: 0))
        try fields.map(node, "brought", BroughtField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .from: brought.from = try fields.text(node, "brought.from")
            case .madeAt: brought.madeAt = try fields.moment(node, "brought.made-at")
            case .recordedBy: brought.recordedBy = try fields.text(node, "brought.recorded-by")
            case .verifiedBy: brought.verifiedBy = try fields.text(node, "brought.verified-by")
            }
        }
        return brought
    }
}
