/// Why the database did not do what it was asked. The same fault has the same case and words on both engines.
public enum StoreError: Error, Hashable, Sendable {
    /// There is such a row already. The constraint's name in the schema.
    case unique(constraint: String)
    /// The row that is named is not there, or one that is still named was to be removed. SQLite gives no name.
    case foreignKey(constraint: String)
    /// A value that the schema does not allow. The constraint's name in the schema.
    case check(constraint: String)
    /// A column that must have a value has none: `table.column`.
    case missing(column: String)
    /// The database cannot be reached or is too busy; later it may answer.
    case unavailable(String)
    /// No room on the disk.
    case full(String)
    /// The database's files are damaged.
    case corrupt(String)
    /// A value is not what the decoder asked for.
    case undecodable(String)
    /// The engine does not understand or allow a statement.
    case statement(sql: String, message: String)
    /// Others kept changing the same rows.
    case retriesExhausted
}

extension StoreError: CustomStringConvertible {
    /// One sentence for the log.
    public var description: String {
        switch self {
        case .unique(let constraint): "there is such a row already (\(constraint))"
        case .foreignKey(let constraint): "a row that is referred to is not there (\(constraint))"
        case .check(let constraint): "the schema does not allow the value (\(constraint))"
        case .missing(let column): "\(column) has no value"
        case .unavailable(let reason): "the database is not available: \(reason)"
        case .full(let reason): "the database has no room left: \(reason)"
        case .corrupt(let reason): "the database is damaged: \(reason)"
        case .undecodable(let reason): "a value cannot be read: \(reason)"
        case .statement(let sql, let message): "\(message), in: \(sql)"
        case .retriesExhausted: "others kept changing the same rows"
        }
    }
}
