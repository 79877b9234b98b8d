/// A value on its way into a statement, in one of the few forms that both engines keep alike.
public enum SQLValue: Hashable, Sendable {
    /// No value.
    case null
    /// A whole number: a count, a moment, an amount.
    case integer(Int64)
    /// Yes or no.
    case boolean(Bool)
    /// Text in UTF-8.
    case text(String)
    /// Bytes as they are.
    case bytes([UInt8])
}

/// The form a parameter has, even where it has no value: PostgreSQL must know before it sees one.
public enum SQLKind: Hashable, Sendable {
    /// TEXT.
    case text
    /// BIGINT.
    case integer
    /// BOOLEAN.
    case boolean
    /// BYTEA.
    case bytes
    /// Whatever the value has; without one, what the place in the statement asks for.
    case given

    /// The form of a value that a parameter of this form has.
    package func settled(by value: SQLValue) -> SQLKind {
        switch value {
        case .null: self
        case .integer: .integer
        case .boolean: .boolean
        case .text: .text
        case .bytes: .bytes
        }
    }
}
