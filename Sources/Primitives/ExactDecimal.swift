/// An exact decimal number as people write it, 13.5 or 0.25: at most fifteen digits, nine of them behind the point.
public struct ExactDecimal: Hashable, Sendable {
    /// All its digits as one whole number.
    public let digits: Int64
    /// How many of them stand behind the point; the last of those is never 0.
    public let places: Int

    /// More digits than this are nobody's measurement.
    public static let mostDigits = 15
    /// More places behind the point than this are not kept.
    public static let mostPlaces = 9

    /// `digits` with a point before the last `places` of them; nothing where that is too long.
    public init?(digits: Int64, places: Int = 0) {
        guard digits.magnitude < 1_000_000_000_000_000, (-Self.mostDigits...30).contains(places) else { return nil }
        var (digits, places) = (digits, places)
        while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
        while places < 0 {
            guard digits.magnitude < 100_000_000_000_000 else { return nil }
            (digits, places) = (digits * 10, places + 1)
        }
        guard places <= Self.mostPlaces else { return nil }
        self.digits = digits
        self.places = places
    }

    /// A whole number.
    public init(_ whole: Int32) {
        digits = Int64(whole)
        places = 0
    }

    /// Reads a plain decimal, with an exponent where there is one: `-1.25`, `4.5e6`; nothing for anything else.
    public init?(_ text: some StringProtocol) {
        var rest = Array(text.utf8)[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        var digits: Int64 = 0
        var (places, read) = (0, 0)
        var isBehindPoint = false
        while let byte = rest.first {
            if byte == UInt8(ascii: "."), !isBehindPoint {
                isBehindPoint = true
            } else if (48...57).contains(byte) {
                // Zeros that say nothing do not make a number too long: 1.0000000000 is 1.
                guard digits < 100_000_000_000_000_000 else { return nil }
                digits = digits * 10 + Int64(byte) - 48
                read += 1
                if isBehindPoint { places += 1 }
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        guard read > 0 else { return nil }
        if let mark = rest.first {
            guard mark | 0x20 == UInt8(ascii: "e"), rest.count <= 4,
                let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self))
            else { return nil }
            places -= exponent
        }
        while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
        if digits == 0 { places = 0 }
        self.init(digits: isNegative ? -digits : digits, places: places)
    }

    /// The number in so many billionths.
    var billionths: Int128 { Self.scaled(Int128(digits), by: Self.mostPlaces - places) ?? 0 }

    private static func scaled(_ number: Int128, by places: Int) -> Int128? {
        var scaled = number
        for _ in 0..<max(0, places) {
            let (product, isTooLarge) = scaled.multipliedReportingOverflow(by: 10)
            if isTooLarge { return nil }
            scaled = product
        }
        return scaled
    }

    /// Whether this number lies no further than `distance` from `other`, each of those two taken `times` times. Numbers
    /// too large to be compared exactly do not.
    public func lies(within distance: ExactDecimal, of other: ExactDecimal, times: ExactDecimal = ExactDecimal(1))
        -> Bool
    {
        let (otherPlaces, distancePlaces) = (other.places + times.places, distance.places + times.places)
        let most = max(places, otherPlaces, distancePlaces)
        guard let mine = Self.scaled(Int128(digits), by: most - places),
            let theirs = Self.scaled(Int128(other.digits) * Int128(times.digits), by: most - otherPlaces),
            let bound = Self.scaled(Int128(distance.digits) * Int128(times.digits), by: most - distancePlaces)
        else { return false }
        let (away, isTooFar) = mine.subtractingReportingOverflow(theirs)
        return !isTooFar && away.magnitude <= bound.magnitude
    }
}

extension ExactDecimal: Comparable, CustomStringConvertible {
    /// The smaller number comes first.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool { left.billionths < right.billionths }

    /// The plain decimal.
    public var description: String {
        let bare = String(digits.magnitude)
        let sign = digits < 0 ? "-" : ""
        guard places > 0 else { return sign + bare }
        let padded = String(repeating: "0", count: max(0, places + 1 - bare.count)) + bare
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }
}
