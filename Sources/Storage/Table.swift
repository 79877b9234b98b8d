/// A table as the database's catalogue knows it.
public struct Table: Hashable, Sendable {
    /// One of its columns.
    public struct Column: Hashable, Sendable {
        /// What it is called.
        public let name: String
        /// The form of its values; nothing where it has one that only this engine knows.
        public let kind: SQLKind?

        /// A column.
        public init(name: String, kind: SQLKind?) {
            self.name = name
            self.kind = kind
        }
    }

    /// What it is called.
    public let name: String
    /// The columns that are written to, in order; computed ones are left out.
    public let columns: [Column]
    /// The columns that tell its rows apart; empty where it has no primary key.
    public let key: [String]

    /// A table.
    public init(name: String, columns: [Column], key: [String]) {
        self.name = name
        self.columns = columns
        self.key = key
    }
}

/// Foreign keys that wait for the end of a unit's loading.
public struct SuspendedForeignKeys {
    private let check: () throws(StoreError) -> Void

    /// How they are put back.
    public init(_ check: @escaping () throws(StoreError) -> Void) {
        self.check = check
    }

    /// Puts them back and checks all rows.
    public func end() throws(StoreError) {
        try check()
    }
}
