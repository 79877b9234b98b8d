private import CCSV
import Domain
import Primitives
import Rules

/// The transcript of an archive as a table that spreadsheets open: a credit a line, as the ledger stands now.
public enum TranscriptTable {
    private static let heading = [
        "completed", "started", "title", "provider", "course number", "amount", "unit", "kind", "topics", "approvals",
        "delivery", "source", "verified by", "note", "state", "id",
    ]

    /// The table as CSV, in UTF-8 with the mark by which spreadsheets know it.
    public static func csv(_ entries: [ArchivedEntry]) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        line(heading, &bytes)
        for entry in current(entries) {
            let activity = entry.record.activity
            line(
                [
                    activity.completed.description, activity.started?.description ?? "", activity.title,
                    activity.provider?.name ?? "", activity.provider?.number ?? "", activity.amount.description,
                    activity.unit.code, activity.kind.code, topics(activity.topics),
                    activity.provider?.approvals.approvals.map(\.code).joined(separator: " ") ?? "",
                    activity.delivery?.code ?? "", entry.origin.code, entry.verifiedBy ?? "", entry.record.note ?? "",
                    entry.action == .withdraw ? "withdrawn" : "valid", entry.credit.text,
                ], &bytes)
        }
        return bytes
    }

    /// The last row of each credit, by day.
    static func current(_ entries: [ArchivedEntry]) -> [ArchivedEntry] {
        var latest: [ID<LedgerEntry>: ArchivedEntry] = [:]
        for entry in entries { latest[entry.credit] = entry }
        return latest.values.sorted {
            let (left, right) = ($0.record.activity.completed, $1.record.activity.completed)
            return left == right ? $0.credit < $1.credit : left < right
        }
    }

    static func topics(_ topics: ActivityTopics) -> String {
        switch topics {
        case .undivided(let set): set.topics.map(\.code).joined(separator: " ")
        case .split(let shares): shares.map { "\($0.topic.code) \($0.amount)" }.joined(separator: ", ")
        }
    }

    private static func line(_ cells: [String], _ bytes: inout [UInt8]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            let text = Array(inert(cell).utf8)
            let length = csv_write(nil, 0, text, text.count)
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: length))
            bytes.withUnsafeMutableBytes { room in
                _ = csv_write(room.baseAddress?.advanced(by: start), length, text, text.count)
            }
        }
        bytes += [13, 10]
    }

    /// A cell that begins like a formula must never be one: spreadsheets read an apostrophe as "this is text".
    private static func inert(_ cell: String) -> String {
        guard let first = cell.first, "=+-@\t\r".contains(first) else { return cell }
        return "'" + cell
    }
}
