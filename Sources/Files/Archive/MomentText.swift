import Primitives

/// A moment as archives write it: RFC 3339 in UTC with milliseconds, so that nothing is lost on the way.
enum MomentText {
    /// `2026-03-02T09:30:00.125Z`.
    static func text(_ moment: Instant) -> String {
        let part = Int(((moment.milliseconds % 1000) + 1000) % 1000)
        let digits = String(part)
        return moment.description.dropLast() + "." + String(repeating: "0", count: 3 - digits.count) + digits + "Z"
    }

    /// The moment in a text; nothing where it has another form.
    static func moment(_ text: String) -> Instant? {
        let letters = Array(text.utf8)
        guard letters.count == 24, letters[10] == UInt8(ascii: "T"), letters[13] == UInt8(ascii: ":"),
            letters[16] == UInt8(ascii: ":"), letters[19] == UInt8(ascii: "."), letters[23] == UInt8(ascii: "Z"),
            let day = CalendarDate(String(text.prefix(10)))
        else { return nil }
        func number(_ places: Range<Int>) -> Int64? {
            var number: Int64 = 0
            for place in places {
                guard (48...57).contains(letters[place]) else { return nil }
                number = number * 10 + Int64(letters[place]) - 48
            }
            return number
        }
        guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
            let part = number(20..<23), hour < 24, minute < 60, second < 60
        else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second
        return Instant(milliseconds: Instant(startOf: day).milliseconds + seconds * 1000 + part)
    }
}

extension PortfolioReader {
    /// A moment of an archive.
    func moment(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> Instant {
        if tree.nodes[node].isScalar, let moment = MomentText.moment(tree.string(node)) { return moment }
        throw fault(node, "bad-moment", "\(path()) is not a moment (write 2026-03-02T09:30:00.000Z)")
    }
}
