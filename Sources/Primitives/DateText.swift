/// How dates are read and written: `2026-03-02` for machines, `2 Mar 2026` for people.
extension CalendarDate: CustomStringConvertible {
    /// Reads `YYYY-MM-DD`; anything else, and a day that does not exist, gives nothing.
    public init?(_ text: UnsafeRawBufferPointer) {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        func number(_ places: Range<Int>) -> Int? {
            var number = 0
            for place in places {
                guard text[place] >= 48, text[place] <= 57 else { return nil }
                number = number * 10 + Int(text[place]) - 48
            }
            return number
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads `YYYY-MM-DD`.
    public init?(_ text: String) {
        var text = text
        let date = text.withUTF8 { CalendarDate(UnsafeRawBufferPointer($0)) }
        guard let date else { return nil }
        self = date
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
