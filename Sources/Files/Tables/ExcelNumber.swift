/// Numbers of workbooks as a spreadsheet program shows them.
enum ExcelNumber {
    /// At most fifteen digits and no exponent: what was typed, not what binary made of it.
    static func text(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return "\(number)" }
        if number == number.rounded(.towardZero) { return String(Int64(number)) }
        // Rounded to what fifteen digits can say, as decimal digits of a whole number.
        var (scale, decimals) = (1.0, 0)
        while abs(number) * scale * 10 < 1e15, decimals < 15 {
            scale *= 10
            decimals += 1
        }
        let whole = (abs(number) * scale).rounded()
        var digits = String(UInt64(whole))
        digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        var text = digits.dropLast(decimals) + "." + digits.suffix(decimals)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return (number < 0 && text != "0" ? "-" : "") + text
    }

    /// A part of a day as hours and minutes.
    static func time(_ part: Double) -> String {
        let minutes = min(Int((part * 1440).rounded()), 1439)
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
