extension SQL {
    /// As many as SQLite takes; PostgreSQL takes a few more.
    private static let mostValues = 32_766

    /// Refuses what one engine would take and the other not, or keep otherwise.
    package func refuseValues() throws(StoreError) {
        guard values.count <= Self.mostValues else {
            throw .statement(sql: text, message: "it has \(values.count) values, and \(Self.mostValues) is the most")
        }
        for (place, value) in values.enumerated() {
            guard case .text(let text) = value, text.utf8.contains(0) else { continue }
            throw .statement(
                sql: self.text, message: "the text of $\(place + 1) has a NUL character, which cannot be kept")
        }
    }
}
