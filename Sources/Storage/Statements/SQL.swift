/// A piece of SQL that runs on both engines, with its values beside it.
///
/// What is written in the source is SQL; what is interpolated becomes a parameter, so no value can change the statement.
/// A text made at run time cannot become SQL: only literals can.
public struct SQL: Hashable, Sendable {
    /// The statement, with `$1`, `$2`, … for its values.
    public private(set) var text: String
    /// The values, in the order of their numbers.
    public private(set) var values: [SQLValue]
    /// The form of each value.
    package private(set) var kinds: [SQLKind]
    /// Where in the text, in bytes, each parameter begins.
    private var marks: [Int]

    init(pieces text: String) {
        self.text = text
        values = []
        kinds = []
        marks = []
    }

    /// Nothing.
    public init() {
        self.init(pieces: "")
    }

    /// One piece after the other.
    public static func + (left: SQL, right: SQL) -> SQL {
        var both = left
        both.append(right)
        return both
    }

    /// Appends a piece.
    public static func += (left: inout SQL, right: SQL) {
        left.append(right)
    }

    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    }

    mutating func append(_ value: SQLValue, as kind: SQLKind) {
        marks.append(text.utf8.count)
        values.append(value)
        kinds.append(kind.settled(by: value))
        text += "$\(values.count)"
    }

    mutating func append(_ other: SQL) {
        if values.isEmpty {
            let start = text.utf8.count
            text += other.text
            marks += other.marks.map { $0 + start }
            values = other.values
            kinds = other.kinds
            return
        }
        let letters = Array(other.text.utf8)
        var place = 0
        for (number, mark) in other.marks.enumerated() {
            text += String(decoding: letters[place..<mark], as: UTF8.self)
            append(other.values[number], as: other.kinds[number])
            place = mark + "$\(number + 1)".utf8.count
        }
        text += String(decoding: letters[place...], as: UTF8.self)
    }
}

extension SQL: ExpressibleByStringInterpolation {
    /// A statement without values.
    public init(stringLiteral: StaticString) {
        self.init(pieces: "")
        append(stringLiteral)
    }

    /// A statement with values.
    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// A statement while it is put together.
    public struct StringInterpolation: StringInterpolationProtocol {
        /// Only what stands in the source.
        public typealias StringLiteralType = StaticString

        fileprivate var sql = SQL()

        /// An empty statement.
        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + 3 * interpolationCount)
        }

        /// SQL from the source.
        public mutating func appendLiteral(_ literal: StaticString) {
            sql.append(literal)
        }

        /// A value, as a parameter.
        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value) {
            sql.append(value.sqlValue, as: Value.sqlKind)
        }

        /// A value that may be absent, as a parameter.
        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            sql.append(value.sqlValue, as: Value.sqlKind)
        }

        /// Another piece of SQL; its parameters get new numbers.
        public mutating func appendInterpolation(_ piece: SQL) {
            sql.append(piece)
        }

        /// `($1, $2, …)` for `IN`. An empty list is a list in which nothing is found, for `NOT IN` too.
        public mutating func appendInterpolation<Value: SQLBindable>(list values: [Value]) {
            sql.append(SQL.list(values))
        }
    }
}

extension SQL {
    static func list<Value: SQLBindable>(_ values: [Value]) -> SQL {
        guard !values.isEmpty else {
            return switch Value.sqlKind {
            case .integer: "(SELECT CAST(NULL AS BIGINT) WHERE FALSE)"
            case .boolean: "(SELECT CAST(NULL AS BOOLEAN) WHERE FALSE)"
            case .bytes: "(SELECT CAST(NULL AS BYTEA) WHERE FALSE)"
            case .text, .given: "(SELECT CAST(NULL AS TEXT) WHERE FALSE)"
            }
        }
        return "(" + values.map { "\($0)" as SQL }.joined(", ") + ")"
    }

    /// A value whose form is known at run time only.
    static func value(_ value: SQLValue, as kind: SQLKind) -> SQL {
        var sql = SQL()
        sql.append(value, as: kind)
        return sql
    }

    /// A name from the database's own catalogue, quoted. For code that works on every table, such as a backup.
    static func name(_ identifier: String) -> SQL {
        SQL(
            pieces: "\"" + identifier.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                + "\"")
    }
}

extension Sequence where Element == SQL {
    /// The pieces with a separator between them: rows of `VALUES`, conditions with `AND`.
    public func joined(_ separator: SQL) -> SQL {
        var all = SQL()
        for (place, piece) in enumerated() {
            if place > 0 { all += separator }
            all += piece
        }
        return all
    }
}
