/// A colour on paper, each part from 0 to 1.
public struct Ink: Hashable, Sendable {
    /// How much red.
    public var red: Double
    /// How much green.
    public var green: Double
    /// How much blue.
    public var blue: Double

    /// A colour.
    public init(_ red: Double, _ green: Double, _ blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// The colour of six hexadecimal digits; nothing where the text is something else.
    public init?(hex text: some StringProtocol) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.utf8.count == 6, let number = UInt32(digits, radix: 16) else { return nil }
        self.init(
            Double(number >> 16 & 255) / 255, Double(number >> 8 & 255) / 255, Double(number & 255) / 255)
    }

    /// The same colour with so much of its white, from 0 to 1.
    func lighter(_ share: Double) -> Ink {
        Ink(red + (1 - red) * share, green + (1 - green) * share, blue + (1 - blue) * share)
    }
}
