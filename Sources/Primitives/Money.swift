/// An exact price: whole cents of one currency.
public struct Money: Hashable, Sendable {
    /// The amount in cents.
    public var cents: Int64
    /// The currency's three letters, `USD`.
    public var currency: String

    /// So many cents.
    public init(cents: Int64, currency: String = "USD") {
        self.cents = cents
        self.currency = currency
    }

    /// Whether nothing is to be paid.
    public var isFree: Bool { cents == 0 }

    /// The largest price that is taken: more is a slip of the pen.
    public static let largest: Int64 = 100_000_000

    /// A price as people and files write it: `95`, `95.00`, `$95`, `1,250.00`; nothing where it is none.
    public init?(reading text: String, currency: String = "USD") {
        let bare = text.filter { !$0.isWhitespace && $0 != "$" && $0 != "," }
        let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].utf8.count <= 7,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let fraction = parts.count == 2 ? parts[1] : "00"
        guard (1...2).contains(fraction.utf8.count), let whole = Int64(parts[0]), let part = Int64(fraction) else {
            return nil
        }
        let cents = whole * 100 + (fraction.utf8.count == 1 ? part * 10 : part)
        guard cents <= Self.largest, Self.isCurrency(currency) else { return nil }
        self.init(cents: cents, currency: currency)
    }

    /// Whether a text has a currency's form.
    public static func isCurrency(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    }

    /// The amount alone, with two decimals: `95.00`.
    public var decimal: String {
        let part = cents % 100
        return "\(cents / 100).\(part < 10 ? "0" : "")\(part)"
    }

    /// As people read it: `$95`, `$12.50`, `CAD 30`.
    public var words: String {
        let amount = cents % 100 == 0 ? String(cents / 100) : decimal
        let grouped = Self.grouped(amount)
        return currency == "USD" ? "$\(grouped)" : "\(currency) \(grouped)"
    }

    /// With a comma before every three digits of the whole: `1,000,000.50`.
    private static func grouped(_ amount: String) -> String {
        let whole = amount.prefix { $0 != "." }
        var grouped = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return grouped + amount.dropFirst(whole.count)
    }
}
