/// An exact amount of continuing education in a programme's own unit, counted in whole thousandths.
public struct Credits: Hashable, Comparable, Sendable {
    /// The amount in thousandths of the unit.
    public let thousandths: Int64

    /// So many thousandths.
    public init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// So many whole units.
    public init(_ whole: Int) {
        thousandths = Int64(whole) * 1000
    }

    /// Nothing.
    public static let zero = Credits(thousandths: 0)

    /// The smaller amount comes first.
    public static func < (left: Credits, right: Credits) -> Bool { left.thousandths < right.thousandths }
    /// Both amounts together.
    public static func + (left: Credits, right: Credits) -> Credits {
        Credits(thousandths: left.thousandths + right.thousandths)
    }
    /// The difference; it may be negative.
    public static func - (left: Credits, right: Credits) -> Credits {
        Credits(thousandths: left.thousandths - right.thousandths)
    }
    /// Adds an amount.
    public static func += (left: inout Credits, right: Credits) { left = left + right }
    /// Takes an amount away.
    public static func -= (left: inout Credits, right: Credits) { left = left - right }

    /// What is left of this after `other`, never below nothing.
    public func less(_ other: Credits) -> Credits {
        Credits(thousandths: max(0, thousandths - other.thousandths))
    }
}

extension Credits: CustomStringConvertible {
    /// The amount as a plain decimal without trailing zeros: `1.5`.
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the plain decimal.
    public func write(to out: inout [UInt8]) {
        if thousandths < 0 { out.append(UInt8(ascii: "-")) }
        let magnitude = thousandths.magnitude
        let whole = magnitude / 1000
        var unit: UInt64 = 1
        while whole / unit >= 10 { unit *= 10 }
        while unit > 0 {
            out.append(UInt8(48 + whole / unit % 10))
            unit /= 10
        }
        let rest = magnitude % 1000
        guard rest > 0 else { return }
        out.append(UInt8(ascii: "."))
        out.append(UInt8(48 + rest / 100))
        if rest % 100 > 0 { out.append(UInt8(48 + rest / 10 % 10)) }
        if rest % 10 > 0 { out.append(UInt8(48 + rest % 10)) }
    }
}
