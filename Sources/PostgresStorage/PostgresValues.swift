internal import CPq
internal import Storage

/// The numbers by which the server calls the forms of values.
enum PostgresType {
    static let boolean: Oid = 16
    static let bytes: Oid = 17
    static let bigint: Oid = 20
    static let smallint: Oid = 21
    static let integer: Oid = 23
    static let text: Oid = 25
    /// `char`, `name`, a literal without a type, `character(n)`, `character varying`.
    static let otherTexts: Set<Oid> = [18, 19, 705, 1042, 1043]

    /// What a parameter of a form is declared as; 0 leaves it to the place where it stands.
    static func number(of kind: SQLKind) -> Oid {
        switch kind {
        case .text: text
        case .integer: bigint
        case .boolean: boolean
        case .bytes: bytes
        case .given: 0
        }
    }

    /// What people call a form.
    static func name(_ number: Oid) -> String {
        switch number {
        case boolean: "a boolean"
        case bytes: "bytes"
        case bigint, smallint, integer: "an integer"
        case text: "text"
        case 700, 701: "a floating-point number"
        case 1700: "numeric (write CAST(… AS BIGINT))"
        default: otherTexts.contains(number) ? "text" : "of the server's type \(number)"
        }
    }
}

/// The values of a statement in the server's binary form, one after the other.
struct PostgresValues {
    private var bytes: [UInt8] = []
    /// Where each value ends; nothing stands for NULL.
    private var places: [Range<Int>?] = []
    let types: [Oid]

    init(_ sql: SQL) {
        types = sql.kinds.map(PostgresType.number)
        places.reserveCapacity(sql.values.count)
        for value in sql.values {
            let start = bytes.count
            switch value {
            case .null:
                places.append(nil)
                continue
            case .integer(let number): withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
            case .boolean(let isTrue): bytes.append(isTrue ? 1 : 0)
            case .text(let text): bytes += text.utf8
            case .bytes(let content): bytes += content
            }
            places.append(start..<bytes.count)
        }
        // An empty array has no address, and a value without an address is NULL to the library.
        bytes.append(0)
    }

    /// Lends the values in the form in which the library takes them.
    func lend<Answer>(
        _ use: (
            _ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]
        ) -> Answer
    ) -> Answer {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let values = places.map { place in place.flatMap { place in start.map { $0 + place.lowerBound } } }
            return use(values, places.map { Int32($0?.count ?? 0) }, [Int32](repeating: 1, count: places.count))
        }
    }
}
