public import Primitives

/// The unit in which a certificate or transcript states an amount.
public enum AmountUnit: UInt8, Coded {
    case contactHour, minute, point, ceu, semesterHour, quarterHour, item

    /// Every code and its unit.
    public static let codes = kebabCodes()

    /// More than this cannot be one activity: a slip of the pen, or of the unit.
    public var largest: Credits {
        switch self {
        case .contactHour, .point: Credits(2_000)
        case .minute: Credits(120_000)
        case .ceu, .semesterHour: Credits(200)
        case .quarterHour: Credits(300)
        case .item: Credits(1_000)
        }
    }

    /// The unit in words, for one or several.
    public func words(_ amount: Credits) -> String {
        if self == .ceu { return "CEU" }
        return amount == Credits(1) ? code.spaced : code.spaced + "s"
    }
}
