/// The fields of a form, in the order in which they were sent.
struct Fields: Sendable {
    private(set) var all: [(name: String, value: String)] = []

    /// More fields than this are nobody's form.
    static let most = 1000
    /// A field longer than this is nobody's text.
    static let longest = 64 * 1024

    mutating func add(_ name: String, _ value: String) {
        all.append((name, value))
    }

    /// The first value of a field, without spaces around it; empty where there is none.
    subscript(_ name: String) -> String {
        var value = Substring(all.first { $0.name == name }?.value ?? "")
        while value.first?.isWhitespace == true { value.removeFirst() }
        while value.last?.isWhitespace == true { value.removeLast() }
        return String(value)
    }

    /// The first value as it was sent: spaces belong to a password.
    func exact(_ name: String) -> String { all.first { $0.name == name }?.value ?? "" }

    /// Every value of a field that is not empty.
    func list(_ name: String) -> [String] { all.filter { $0.name == name && !$0.value.isEmpty }.map(\.value) }

    /// The fields of `application/x-www-form-urlencoded`, or of a query.
    init?(encoded text: some StringProtocol) {
        for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
            guard all.count < Self.most else { return nil }
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(halves[0]),
                let value = Self.decoded(halves.count > 1 ? halves[1] : halves[0][halves[0].endIndex...])
            else { return nil }
            all.append((name, value))
        }
    }

    init() {}

    private static func decoded(_ part: some Collection<UInt8>) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.count)
        var rest = part.makeIterator()
        func digit(_ byte: UInt8?) -> UInt8? {
            switch byte {
            case let byte? where (48...57).contains(byte): byte - 48
            case let byte? where (97...102).contains(byte | 32): (byte | 32) - 87
            default: nil
            }
        }
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(32)
            case UInt8(ascii: "%"):
                guard let high = digit(rest.next()), let low = digit(rest.next()) else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard bytes.count <= longest, !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
