public import Primitives

/// How much an offering presumes.
public enum Level: UInt8, Coded {
    case basic, intermediate, advanced

    /// Every code and its level.
    public static let codes = kebabCodes()
}
