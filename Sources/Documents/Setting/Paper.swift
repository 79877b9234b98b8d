/// A sheet of paper, in points of a 72nd of an inch.
public struct Paper: Hashable, Sendable {
    /// How wide.
    public var width: Double
    /// How high.
    public var height: Double
    /// How much stays free on each side.
    public var margin: Double

    /// A sheet.
    public init(width: Double, height: Double, margin: Double) {
        self.width = width
        self.height = height
        self.margin = margin
    }

    /// US letter, upright; what is set on it also fits A4 when it is printed at its own size.
    public static let letter = Paper(width: 612, height: 792, margin: 48)
    /// A4, upright.
    public static let a4 = Paper(width: 595.28, height: 841.89, margin: 48)

    /// How wide the text is.
    var measure: Double { width - 2 * margin }
}
