import Domain

/// The rows of a sheet of an XLS workbook. Such a file is read whole; its rows are made one after the other.
final class OlderWorkbookRows: RowSource {
    private typealias Record = OlderWorkbook.Record

    private let book: OlderWorkbook
    private let limits: TableLimits
    private let isChosen: Bool
    private var sheet: Int
    private var records: OlderRecords
    private var row = TableRow(number: 0, cells: [])
    /// The cell that waits for the text a formula had given.
    private var waiting: Int?
    private var hasGiven = false
    private var isAtEnd = false

    init(_ path: String, choice: TableChoice, limits: TableLimits) throws(TableFault) {
        book = try OlderWorkbook(path, limits: limits)
        self.limits = limits
        isChosen = choice.sheet != nil
        if let chosen = choice.sheet, !book.sheets.indices.contains(chosen) {
            throw TableFault(
                .noSuchSheet, "There are \(book.sheets.count) sheets and no number \(chosen + 1).",
                cure: "Choose one of \(book.sheets.map { "“\($0.name)”" }.joined(separator: ", ")).")
        }
        sheet = choice.sheet ?? book.sheets.firstIndex { !$0.isHidden } ?? 0
        records = OlderRecords(book.stream, from: book.sheets[sheet].start)
    }

    var look: TableLook {
        let hidden = book.sheets.filter(\.isHidden).map { "“\($0.name)”" }
        let notes = hidden.isEmpty ? [] : ["Hidden in this workbook: \(hidden.joined(separator: ", "))."]
        return TableLook(format: .xls, sheets: book.sheets.map(\.name), sheet: sheet, notes: notes)
    }

    var progress: Int { isAtEnd ? 1000 : min(1000, records.place * 1000 / max(1, book.stream.count)) }

    func next() throws(TableFault) -> TableRow? {
        while true {
            guard let done = try nextRow() else {
                let later = book.sheets.indices.first { $0 > sheet && !book.sheets[$0].isHidden }
                guard !hasGiven, !isChosen, let later else { return nil }
                sheet = later
                records = OlderRecords(book.stream, from: book.sheets[later].start)
                isAtEnd = false
                continue
            }
            hasGiven = true
            return done
        }
    }

    /// Cells come row by row: a cell of another row ends the one before.
    private func nextRow() throws(TableFault) -> TableRow? {
        var done: TableRow?
        while !isAtEnd, done == nil {
            guard let record = records.next() else { throw .damaged("the sheet breaks off") }
            if record.kind == Record.end {
                isAtEnd = true
                break
            }
            done = try take(record.kind, record.body)
        }
        if done == nil, !row.cells.isEmpty {
            done = row
            row = TableRow(number: 0, cells: [])
        }
        return done
    }

    private func take(_ kind: Int, _ body: Range<Int>) throws(TableFault) -> TableRow? {
        let stream = book.stream
        let start = body.lowerBound
        switch kind {
        case Record.sharedText where body.count >= 10:
            let place = Int(stream.long(start + 6))
            return try put(body, book.texts.indices.contains(place) ? book.texts[place] : "")
        case Record.text where body.count >= 8, Record.richText where body.count >= 8:
            var text = OlderText(stream, [(start + 6)..<body.upperBound])
            return try put(body, text.string(isLong: true) ?? "")
        case Record.number where body.count >= 14:
            return try put(body, number(stream.double(start + 6), style: start + 4))
        case Record.short where body.count >= 10:
            return try put(body, number(Self.short(stream.long(start + 6)), style: start + 4))
        case Record.shorts where body.count >= 12:
            return try putShorts(body)
        case Record.bool where body.count >= 8:
            return try put(body, stream[start + 7] == 0 ? stream[start + 6] == 1 ? "TRUE" : "FALSE" : "")
        case Record.formula where body.count >= 14: return try putResult(body)
        case Record.result:
            guard let column = waiting else { return nil }
            waiting = nil
            var text = OlderText(stream, [body])
            if row.cells.indices.contains(column) { row.cells[column] = text.string(isLong: true) ?? "" }
            return nil
        default: return nil
        }
    }

    private func putShorts(_ body: Range<Int>) throws(TableFault) -> TableRow? {
        let stream = book.stream
        let first = stream.word(body.lowerBound + 2)
        var done: TableRow?
        for (number, place) in stride(from: body.lowerBound + 4, to: body.upperBound - 7, by: 6).enumerated() {
            let text = self.number(Self.short(stream.long(place + 2)), style: place)
            let ended = try put(row: stream.word(body.lowerBound), column: first + number, text)
            done = done ?? ended
        }
        return done
    }

    /// What a formula had given when the workbook was saved.
    private func putResult(_ body: Range<Int>) throws(TableFault) -> TableRow? {
        let stream = book.stream
        let start = body.lowerBound
        guard stream.word(start + 12) == 0xFFFF else {
            return try put(body, number(stream.double(start + 6), style: start + 4))
        }
        let done: TableRow?
        switch stream[start + 6] {
        case 0:
            done = try put(body, "")
            waiting = stream.word(start + 2)
        case 1: done = try put(body, stream[start + 8] == 1 ? "TRUE" : "FALSE")
        default: done = try put(body, "")
        }
        return done
    }

    private func put(_ body: Range<Int>, _ text: String) throws(TableFault) -> TableRow? {
        try put(row: book.stream.word(body.lowerBound), column: book.stream.word(body.lowerBound + 2), text)
    }

    private func put(row number: Int, column: Int, _ text: String) throws(TableFault) -> TableRow? {
        var done: TableRow?
        if row.number != number + 1 {
            if !row.cells.isEmpty { done = row }
            row = TableRow(number: number + 1, cells: [])
            waiting = nil
        }
        guard column < limits.columns else { throw .tooWide(limits, line: number + 1) }
        while row.cells.count <= column { row.cells.append("") }
        row.cells[column] = text
        return done
    }

    private func number(_ number: Double, style: Int) -> String {
        book.formats.text(number, style: book.stream.word(style))
    }

    /// A number in four bytes: whole or the upper half of a binary one, and perhaps hundredths.
    private static func short(_ bits: UInt32) -> Double {
        let number =
            bits & 2 != 0
            ? Double(Int32(bitPattern: bits) >> 2) : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
        return bits & 1 != 0 ? number / 100 : number
    }
}
