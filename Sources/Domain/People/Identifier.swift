public import Primitives

/// A number by which a body knows a person.
public struct Identifier: Sendable {
    /// Which number.
    public enum Kind: UInt8, Coded {
        case ascpCustomer, amt, aab, licence, npi, employee

        /// Every code and its kind.
        public static let codes = kebabCodes()

        /// The number in words.
        public var words: String {
            switch self {
            case .ascpCustomer: "ASCP customer number"
            case .amt: "AMT number"
            case .aab: "AAB number"
            case .licence: "State licence number"
            case .npi: "NPI"
            case .employee: "Employee number"
            }
        }
    }

    /// The row's id.
    public var id: ID<Identifier>
    /// Which number.
    public var kind: Kind
    /// The number as it is written.
    public var number: String
    /// When somebody other than the person confirmed it.
    public var verifiedAt: Instant?
    /// Who confirmed it.
    public var verifiedBy: String?

    /// A number of a person.
    public init(
        id: ID<Identifier>, kind: Kind, number: String, verifiedAt: Instant? = nil, verifiedBy: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.number = number
        self.verifiedAt = verifiedAt
        self.verifiedBy = verifiedBy
    }

    /// The number as it is compared: letters and digits alone, in lower case.
    public static func folded(_ number: String) -> String {
        String(number.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
