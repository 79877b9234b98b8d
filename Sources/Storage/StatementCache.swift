/// Prepared statements of one connection by their text; the one not used for longest gives way.
package struct StatementCache<Statement> {
    private struct Entry {
        var statement: Statement
        var lastUse: UInt64
    }

    private var entries: [String: Entry] = [:]
    private var uses: UInt64 = 0
    private let limit: Int

    package init(limit: Int = 256) {
        self.limit = limit
    }

    package mutating func find(_ text: String) -> Statement? {
        guard let index = entries.index(forKey: text) else { return nil }
        uses += 1
        entries.values[index].lastUse = uses
        return entries.values[index].statement
    }

    /// Keeps a statement; answers the one that gave way.
    package mutating func keep(_ statement: Statement, for text: String) -> Statement? {
        var removed: Statement?
        if entries.count >= limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            removed = entries.removeValue(forKey: oldest.key)?.statement
        }
        uses += 1
        entries[text] = Entry(statement: statement, lastUse: uses)
        return removed
    }

    package mutating func removeAll() -> [Statement] {
        defer { entries = [:] }
        return entries.values.map(\.statement)
    }
}
