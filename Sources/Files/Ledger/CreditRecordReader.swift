public import Domain
import Primitives
import Rules

/// Reads what ledger entries say; its buffers serve record after record.
public final class CreditRecordReader {
    private let reader: JSONReader

    private enum RecordField: UInt8, Coded {
        case activity, papers, note, reason
        static let codes = kebabCodes()
    }

    /// A reader; fails only where there is no memory.
    public init() throws(FileFault) {
        reader = try JSONReader()
    }

    /// The record in these bytes.
    public func record(_ bytes: [UInt8]) throws(FileFault) -> CreditRecord {
        try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
            try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in try Self.record(tree) }
        }
    }

    private static func record(_ tree: Tree) throws(FileFault) -> CreditRecord {
        let fields = PortfolioReader(tree: tree)
        var activity: Activity?
        var papers: [ID<EvidenceFile>] = []
        var note: String?
        var reason: String?
        try fields.map(0, "the record", RecordField.codes) { (field, node) throws(FileFault) in
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
            }
        }
        guard let activity else { throw fields.fault(0, "missing", "the record has no activity") }
        return CreditRecord(activity: activity, papers: papers, note: note, reason: reason)
    }
}
