public import Primitives

/// Why an amount does not count: a closed list that others rely on.
public enum NotCountedCode: UInt8, Coded {
    case outsideCycle, overCap, duplicate, providerNotAccepted, kindNotAccepted, kindEnded, kindUnknownValue
    case topicNotAccepted, belowMinimumLength, rounding

    /// Every code and its case.
    public static let codes = kebabCodes()

    /// The reason in a few words.
    public var words: String {
        switch self {
        case .outsideCycle: "outside the cycle"
        case .overCap: "over the limit"
        case .duplicate: "the same course"
        case .kindUnknownValue: "value unknown"
        case .belowMinimumLength: "too short"
        default: code.spaced
        }
    }
}
