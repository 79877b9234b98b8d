/// Money as people and files write it.
public enum Money {
    /// Cents as dollars with two decimals: `129.00`.
    public static func text(_ cents: Int64) -> String {
        let rest = cents.magnitude % 100
        return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The cents of an amount in dollars; nothing where it is not one.
    public static func cents(_ text: String) -> Int64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard isNumber, let dollars = parts.first.flatMap({ Int64($0) }), dollars <= 1_000_000_000 else { return nil }
        guard parts.count == 2 else { return dollars * 100 }
        guard parts[1].count <= 2, let cents = Int64((parts[1] + "0").prefix(2)) else { return nil }
        return dollars * 100 + cents
    }
}
