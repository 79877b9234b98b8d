public import Primitives
import Rules

/// Reads rows by a map of columns: pure, and the same for every row whatever came before it.
public struct RowReading: Sendable {
    let map: ColumnMap
    let today: CalendarDate
    let answers: [String: CourseAnswer]

    /// Reads by this map. Answers say, by course number (`ReadRow.course`), what the spreadsheet does not.
    public init(map: ColumnMap, today: CalendarDate, answers: [String: CourseAnswer] = [:]) {
        self.map = map
        self.today = today
        self.answers = answers
    }

    /// Whether a row is there to be read: it is not blank and stands below the headings.
    public func concerns(_ row: TableRow) -> Bool {
        row.number > (map.headingLine ?? 0) && !row.isBlank
    }

    /// What a row says.
    public func read(_ row: TableRow) -> ReadRow {
        var cells = RowCells(row: row, map: map)
        var read = ReadRow(line: row.number, claim: cells.claim())
        read.course = cells.course
        read.completedText = cells.text(.completed)
        let answer = read.course.flatMap { answers[$0] }
        let title = cells.title(answer, &read.notes)
        let (started, completed) = days(&cells)
        let amount = amount(&cells, answer)
        let kind = cells.kind(&read.notes)
        let topics = amount.map { cells.topics(of: $0.0, answer, &read.notes) }
        let delivery = cells.delivery(&read.notes)
        let provider = cells.provider(read.claim, &read.notes)
        read.remark = cells.remark()
        read.faults = cells.faults
        if let amount, amount.1 == .ceu, amount.0 >= Credits(1) {
            read.notes.append("1 CEU is 10 contact hours: is it \(amount.0) CEU, or \(amount.0) contact hours?")
        }
        guard read.faults.isEmpty, let title, let completed, let amount, let topics else { return read }
        read.activity = Activity(
            id: "line-\(row.number)", title: title, kind: kind, started: started, completed: completed,
            amount: amount.0, unit: amount.1, topics: topics, delivery: delivery, provider: provider)
        return read
    }

    private func days(_ cells: inout RowCells) -> (started: CalendarDate?, completed: CalendarDate?) {
        let reading = DateReading(order: map.dateOrder, thisYear: today.year)
        let text = cells.text(.completed)
        if let range = text.flatMap({ Self.range($0, reading) }), map.columns[.started] == nil {
            check(range.to, .completed, &cells)
            return (range.from, range.to)
        }
        let completed = day(text, .completed, reading, &cells)
        if text == nil {
            cells.fault(
                .missing, .completed, "It does not say when the course was completed.",
                "Write the day it was completed, such as 2025-03-02.")
        }
        let started = cells.text(.started).flatMap { day($0, .started, reading, &cells) }
        if let started, let completed, started > completed {
            cells.fault(
                .endsBeforeItBegins, .started, "It begins on \(started.spelled) and ends on \(completed.spelled).",
                "Mend the day that is wrong, or say that the days are written in another order.")
        }
        return (started == completed ? nil : started, completed)
    }

    private func day(
        _ text: String?, _ field: ImportField, _ reading: DateReading, _ cells: inout RowCells
    ) -> CalendarDate? {
        guard let text else { return nil }
        switch reading.read(text) {
        case .day(let day): return check(day, field, &cells) ? day : nil
        case .either(let month, let day):
            cells.fault(
                .undecidedDate, field, "“\(cells.shown(text))” can be \(month.spelled) or \(day.spelled).",
                "Say for the whole file which comes first, the month or the day.")
        case .notInOrder(let order):
            cells.fault(
                .notADate, field, "“\(cells.shown(text))” is no day when it is read as \(order.words).",
                "Mend it, or choose another order for the whole file.")
        case .none:
            cells.fault(
                .notADate, field, "“\(cells.shown(text))” is no day of the calendar.",
                "Write year, month and day, such as 2025-03-02.")
        }
        return nil
    }

    @discardableResult private func check(
        _ day: CalendarDate, _ field: ImportField, _ cells: inout RowCells
    ) -> Bool {
        if day > today.adding(days: 1) {
            cells.fault(
                .inFuture, field, "\(day.spelled) has not come yet.",
                "Mend the date; what is still to come is logged once it is done.")
        } else if day.year < 1950 {
            cells.fault(.tooLongAgo, field, "\(day.spelled) is before 1950.", "Mend the year.")
        } else {
            return true
        }
        return false
    }

    /// From one day to another, written in one cell.
    private static func range(_ text: String, _ reading: DateReading) -> (from: CalendarDate, to: CalendarDate)? {
        guard text.utf8.count > 12, text.utf8.contains(32) else { return nil }
        for mark in [" - ", " – ", " to ", " through "] {
            guard FoldedText.has(text, mark) else { continue }
            let parts = text.split(separator: mark)
            guard parts.count == 2, case .day(let from) = reading.read(String(parts[0])),
                case .day(let to) = reading.read(String(parts[1])), from <= to
            else { continue }
            return (from, to)
        }
        return nil
    }

    private func amount(_ cells: inout RowCells, _ answer: CourseAnswer?) -> (Credits, AmountUnit)? {
        let reading = AmountReading(decimalMark: map.decimalMark)
        guard let text = cells.text(.hours) else {
            if let whole = cells.sumOfTopics(reading) { return (whole, map.fallbackUnit) }
            if let answer { return (answer.amount, answer.unit) }
            missingAmount(&cells)
            return nil
        }
        func fault(_ code: RowFault.Code, _ words: String, _ cure: String) {
            cells.fault(code, .hours, "“\(cells.shown(text))” \(words)", cure)
        }
        switch reading.read(text) {
        case .amount(let amount, let unit): return checked(amount, unit, &cells)
        case .empty:
            if let answer { return (answer.amount, answer.unit) }
            missingAmount(&cells)
        case .negative: fault(.notAnAmount, "is less than nothing.", "Write what the certificate says.")
        case .tooManyDecimals:
            fault(
                .notAnAmount, "has more than three decimals.",
                "Write it as on the certificate: 1.33, or in minutes.")
        case .undecided:
            fault(
                .undecidedAmount, "can be more than a thousand or a little more than one.",
                "Write it without the mark, or say for the whole file whether decimals stand behind a comma.")
        case .unknownUnit(let word):
            fault(
                .unknownUnit, "has a unit “\(word)” that is not known here.",
                "Write hours, minutes, points, CEU, semester hours, quarter hours or items.")
        case .notAnAmount: fault(.notAnAmount, "is not an amount.", "Write it as 1.5.")
        }
        return nil
    }

    private func checked(_ amount: Credits, _ named: AmountUnit?, _ cells: inout RowCells) -> (Credits, AmountUnit)? {
        var unit = named ?? map.fallbackUnit
        if named == nil, let text = cells.text(.unit) {
            switch ColumnWords.unit(text) {
            case .unit(let found): unit = found
            case .usual: break
            case nil:
                cells.fault(
                    .unknownUnit, .unit, "“\(cells.shown(text))” is no unit known here.",
                    "Write hours, minutes, points, CEU, semester hours, quarter hours or items.")
                return nil
            }
        }
        if amount == .zero {
            cells.fault(.nothing, .hours, "The amount is 0.", "Write what the certificate says, or leave the row out.")
        } else if amount > unit.largest {
            cells.fault(
                .tooMuch, .hours,
                "\(amount) \(unit.words(amount)) is more than one activity can be (at most \(unit.largest)).",
                "Mend the amount, or say that it is in another unit: minutes, perhaps.")
        } else {
            return (amount, unit)
        }
        return nil
    }

    private func missingAmount(_ cells: inout RowCells) {
        if let course = cells.course, map.columns[.hours] == nil {
            cells.fault(
                .needsAnswer, .hours, "The hours are not in this spreadsheet.",
                "Say once for the course \(course) what it was called and how many hours it had.")
        } else {
            cells.fault(
                .missing, .hours, "It does not say how much it was.",
                "Write the amount as on the certificate, such as 1.5.")
        }
    }
}
