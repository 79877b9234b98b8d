public import Primitives

/// What an answer is worth, as an exact part of a question's full mark: whole hundred-thousandths of a percent.
public struct Worth: Hashable, Comparable, Sendable {
    /// So many hundred-thousandths of a percent; less than nothing where an answer takes away.
    public let parts: Int

    /// The parts of a full mark.
    static let full = 10_000_000
    /// Three answers of 33.33333 % are a full mark.
    static let slack = 10

    /// So many hundred-thousandths of a percent.
    public init(parts: Int) { self.parts = parts }

    /// The full mark.
    public static let whole = Worth(parts: full)
    /// No mark.
    public static let nothing = Worth(parts: 0)

    /// A percentage from -100 to 100, rounded to five decimals; nothing outside them.
    public init?(percent: ExactDecimal) {
        guard percent.lies(within: ExactDecimal(100), of: ExactDecimal(0)) else { return nil }
        var (digits, places) = (percent.digits, percent.places)
        while places < 5 { (digits, places) = (digits * 10, places + 1) }
        while places > 6 { (digits, places) = (digits / 10, places - 1) }
        if places == 6 { digits = (digits + (digits < 0 ? -5 : 5)) / 10 }
        parts = Int(digits)
    }

    /// One of so many equal parts of a full mark.
    public init(oneOf count: Int) { parts = (Self.full + max(1, count) / 2) / max(1, count) }

    /// The mark that worths come to: never below nothing, never above the whole; the whole where only rounding is
    /// missing.
    public static func mark(of worths: some Sequence<Worth>) -> Worth {
        let sum = worths.reduce(0) { $0 + $1.parts }
        return Worth(parts: sum >= full - slack ? full : max(0, sum))
    }

    /// What `done` right ones of `count` are worth.
    public static func mark(_ done: Int, of count: Int) -> Worth {
        count <= 0 ? .nothing : Worth(parts: min(max(0, done), count) * full / count)
    }

    /// Whether two worths differ by no more than a percentage with three decimals can show.
    public func isNear(_ other: Worth) -> Bool { abs(parts - other.parts) <= 100 }

    /// What it takes away, where it gave.
    public static prefix func - (worth: Worth) -> Worth { Worth(parts: -worth.parts) }
    /// The smaller worth comes first.
    public static func < (left: Worth, right: Worth) -> Bool { left.parts < right.parts }

    /// The percentage as a plain decimal: `33.33333`.
    public var percent: String { ExactDecimal(digits: Int64(parts), places: 5)?.description ?? "0" }
}
