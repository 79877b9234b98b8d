/// How dates are read and written: `2026-03-02` for machines, `2 Mar 2026` for people.
extension CalendarDate: CustomStringConvertible {
    /// Reads `YYYY-MM-DD`; anything else, and a day that does not exist, gives nothing.
    public init?(_ text: some Collection<UInt8>) {
        guard text.count == 10 else { return nil }
        var digits = (0, 0, 0)
        for (place, byte) in text.enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard byte >= 48, byte <= 57 else { return nil }
            let digit = Int(byte) - 48
            switch place {
            case 0..<4: digits.0 = digits.0 * 10 + digit
            case 5, 6: digits.1 = digits.1 * 10 + digit
            default: digits.2 = digits.2 * 10 + digit
            }
        }
        self.init(year: digits.0, month: digits.1, day: digits.2)
    }

    /// Reads `YYYY-MM-DD`.
    public init?(_ text: String) {
        self.init(text.utf8)
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = parts
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// `2 Mar 2026`: short and the same for every reader.
    public var spelled: String {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let (year, month, day) = parts
        return "\(day) \(names[month - 1]) \(year)"
    }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
