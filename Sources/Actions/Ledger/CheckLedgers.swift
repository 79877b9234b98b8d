public import Domain
import Identity
import Storage

/// What a look through all ledgers found.
public struct LedgerCheck: Sendable {
    /// How many ledgers there are.
    public let ledgers: Int
    /// How many rows.
    public let rows: Int
    /// Where a chain does not hold; at most a thousand places.
    public let breaks: [LedgerInspection.Break]
}

extension House {
    /// Looks through every ledger whether its chain holds. Nothing is opened, so it holds for the erased as well.
    public func checkLedgers() async throws -> LedgerCheck {
        try await store.read { connection in
            var inspection = LedgerInspection()
            var breaks: [LedgerInspection.Break] = []
            try connection.each(LedgerQueries.links()) { link in
                if let found = inspection.look(at: link, Digest.sha256), breaks.count < 1000 { breaks.append(found) }
            }
            return LedgerCheck(ledgers: inspection.ledgers, rows: inspection.rows, breaks: breaks)
        }
    }
}
