/// An exact fraction with a positive denominator.
struct Ratio: Comparable {
    let numerator: Int
    let denominator: Int

    init(_ numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    var isWhole: Bool { numerator % denominator == 0 }
    /// The whole part, rounded down.
    var floor: Int { numerator >= 0 ? numerator / denominator : -((-numerator + denominator - 1) / denominator) }

    static func == (left: Ratio, right: Ratio) -> Bool {
        Int128(left.numerator) * Int128(right.denominator) == Int128(right.numerator) * Int128(left.denominator)
    }
    static func < (left: Ratio, right: Ratio) -> Bool {
        Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
    }
}
