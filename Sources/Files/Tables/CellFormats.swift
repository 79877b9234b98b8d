import Domain
import Primitives

/// How a workbook's numbers are shown: which of them are days and times.
struct CellFormats {
    /// What a number stands for.
    enum Show {
        case number, day, dayAndTime, time
    }

    let isFrom1904: Bool
    let shows: [Show]

    /// A number in a cell of this style, as it is shown.
    func text(_ number: Double, style: Int) -> String {
        guard number.isFinite else { return "" }
        let show = shows.indices.contains(style) ? shows[style] : .number
        switch show {
        case .number: return ExcelNumber.text(number)
        case .time where number >= 0 && number < 1: return ExcelNumber.time(number)
        case .time: return ExcelNumber.text(number)
        case .day, .dayAndTime:
            guard let day = ExcelDay.date(number, isFrom1904: isFrom1904) else { return ExcelNumber.text(number) }
            let part = number - number.rounded(.down)
            return show == .dayAndTime && part > 0 ? "\(day) \(ExcelNumber.time(part))" : day.description
        }
    }

    /// Formats that have a number of their own and no code in the file.
    static func show(builtIn id: Int) -> Show {
        switch id {
        case 14...17, 27...31, 34...36, 50...58: .day
        case 22: .dayAndTime
        case 18...21, 32, 33, 45...47: .time
        default: .number
        }
    }

    /// What a format's code shows, told from its letters outside of quotes and brackets.
    static func show(code: String) -> Show {
        var (hasDay, hasTime) = (false, false)
        var (isQuoted, isBracketed, isEscaped) = (false, false, false)
        loop: for letter in code.lowercased() {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch letter {
            case "\"" where !isBracketed: isQuoted.toggle()
            case _ where isQuoted: break
            case "\\", "_", "*": isEscaped = true
            case "[": isBracketed = true
            case "]": isBracketed = false
            // [h] is a duration, [Red] and [$-409] are none.
            case _ where isBracketed: break
            // Behind the first semicolon stands how negative numbers look.
            case ";": break loop
            case "y", "d": hasDay = true
            case "h", "s": hasTime = true
            default: break
            }
        }
        let isElapsed = ["[h]", "[hh]", "[m]", "[mm]"].contains { code.lowercased().contains($0) }
        if hasDay { return hasTime ? .dayAndTime : .day }
        if hasTime || isElapsed { return .time }
        // "mmm" alone is a month.
        return code.lowercased().contains("mmm") ? .day : .number
    }
}
