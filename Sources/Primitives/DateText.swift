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
        guard (1000...9999).contains(year) else {
            return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
        }
        return String(unsafeUninitializedCapacity: 10) { letters in
            Self.write(year / 100, to: letters, at: 0)
            Self.write(year % 100, to: letters, at: 2)
            letters[4] = UInt8(ascii: "-")
            Self.write(month, to: letters, at: 5)
            letters[7] = UInt8(ascii: "-")
            Self.write(day, to: letters, at: 8)
            return 10
        }
    }

    /// `2 Mar 2026`: short and the same for every reader.
    public var spelled: String {
        let (year, month, day) = parts
        guard (1000...9999).contains(year) else { return "\(day) \(Self.name(month)) \(year)" }
        return String(unsafeUninitializedCapacity: 11) { letters in
            var place = day < 10 ? 1 : 2
            if day < 10 { letters[0] = UInt8(48 + day) } else { Self.write(day, to: letters, at: 0) }
            letters[place] = UInt8(ascii: " ")
            let name = Self.names.utf8Start + 3 * (month - 1)
            for letter in 0..<3 { letters[place + 1 + letter] = name[letter] }
            letters[place + 4] = UInt8(ascii: " ")
            place += 5
            Self.write(year / 100, to: letters, at: place)
            Self.write(year % 100, to: letters, at: place + 2)
            return place + 4
        }
    }

    private static let names: StaticString = "JanFebMarAprMayJunJulAugSepOctNovDec"

    private static func name(_ month: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: names.utf8Start + 3 * (month - 1), count: 3), as: UTF8.self)
    }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Two digits.
    private static func write(_ number: Int, to letters: UnsafeMutableBufferPointer<UInt8>, at place: Int) {
        letters[place] = UInt8(48 + number / 10)
        letters[place + 1] = UInt8(48 + number % 10)
    }
}
