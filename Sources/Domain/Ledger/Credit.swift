public import Primitives
import Rules

/// A credit as the ledger stands now: the rows that speak of it, oldest first.
public struct Credit: Sendable {
    /// Every row, oldest first; there is at least one.
    public let history: [LedgerEntry]
    /// The row that holds now.
    public let latest: LedgerEntry

    init?(_ history: [LedgerEntry]) {
        guard let latest = history.last else { return nil }
        self.history = history
        self.latest = latest
    }

    /// The id: that of the row that recorded it first.
    public var id: ID<LedgerEntry> { latest.credit }
    /// What it says now.
    public var record: CreditRecord { latest.record }
    /// Whether it was withdrawn.
    public var isWithdrawn: Bool { latest.action == .withdraw }

    /// The credits of a ledger, in the order in which they were first recorded.
    public static func all(in entries: [LedgerEntry]) -> [Credit] {
        var places: [ID<LedgerEntry>: Int] = [:]
        var histories: [[LedgerEntry]] = []
        for entry in entries {
            if let place = places[entry.credit] {
                histories[place].append(entry)
            } else {
                places[entry.credit] = histories.count
                histories.append([entry])
            }
        }
        return histories.compactMap(Credit.init)
    }
}
