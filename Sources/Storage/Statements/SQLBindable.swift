public import Primitives

/// What can be a value in a statement.
public protocol SQLBindable {
    /// The value as it is stored.
    var sqlValue: SQLValue { get }
    /// The form of all its values.
    static var sqlKind: SQLKind { get }
}

extension SQLBindable {
    /// Not said: the form of the value at hand.
    public static var sqlKind: SQLKind { .given }
}

extension String: SQLBindable {
    /// As it is.
    public var sqlValue: SQLValue { .text(self) }
    /// TEXT.
    public static var sqlKind: SQLKind { .text }
}

extension Substring: SQLBindable {
    /// As it is.
    public var sqlValue: SQLValue { .text(String(self)) }
    /// TEXT.
    public static var sqlKind: SQLKind { .text }
}

extension Bool: SQLBindable {
    /// As it is.
    public var sqlValue: SQLValue { .boolean(self) }
    /// BOOLEAN.
    public static var sqlKind: SQLKind { .boolean }
}

extension SQLBindable where Self: BinaryInteger {
    /// The number.
    public var sqlValue: SQLValue { .integer(Int64(clamping: self)) }
    /// BIGINT.
    public static var sqlKind: SQLKind { .integer }
}

extension Int: SQLBindable {}
extension Int64: SQLBindable {}
extension Int32: SQLBindable {}

extension [UInt8]: SQLBindable {
    /// As they are.
    public var sqlValue: SQLValue { .bytes(self) }
    /// BYTEA.
    public static var sqlKind: SQLKind { .bytes }
}

extension ID: SQLBindable {
    /// The id's text.
    public var sqlValue: SQLValue { .text(text) }
    /// TEXT.
    public static var sqlKind: SQLKind { .text }
}

extension Instant: SQLBindable {
    /// Milliseconds since 1970 in UTC.
    public var sqlValue: SQLValue { .integer(milliseconds) }
    /// BIGINT.
    public static var sqlKind: SQLKind { .integer }
}

extension CalendarDate: SQLBindable {
    /// `YYYY-MM-DD`.
    public var sqlValue: SQLValue { .text(description) }
    /// TEXT.
    public static var sqlKind: SQLKind { .text }
}

extension Credits: SQLBindable {
    /// Thousandths.
    public var sqlValue: SQLValue { .integer(thousandths) }
    /// BIGINT.
    public static var sqlKind: SQLKind { .integer }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    /// The value, where there is one.
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
    /// The form of what it wraps.
    public static var sqlKind: SQLKind { Wrapped.sqlKind }
}

/// A closed list with code words becomes bindable by saying so: `extension Topic: SQLBindable {}`.
extension SQLBindable where Self: Coded {
    /// The code word.
    public var sqlValue: SQLValue { .text(code) }
    /// TEXT.
    public static var sqlKind: SQLKind { .text }
}

/// A closed list with words as raw values becomes bindable by saying so.
extension SQLBindable where Self: RawRepresentable, RawValue == String {
    /// The word.
    public var sqlValue: SQLValue { .text(rawValue) }
    /// TEXT.
    public static var sqlKind: SQLKind { .text }
}
