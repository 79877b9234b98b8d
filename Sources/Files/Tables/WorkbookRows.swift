import Domain

/// The rows of a sheet of an XLSX workbook.
final class WorkbookRows: RowSource {
    private let book: Workbook
    private let isChosen: Bool
    private var sheet: Int
    private var reading: SheetReading
    private var feed: XMLFeed
    private var given = 0
    private var hasGiven = false
    private var isAtEnd = false

    init(_ path: String, choice: TableChoice, limits: TableLimits) throws(TableFault) {
        book = try Workbook(path, limits: limits)
        isChosen = choice.sheet != nil
        if let chosen = choice.sheet, !book.sheets.indices.contains(chosen) {
            throw TableFault(
                .noSuchSheet, "There are \(book.sheets.count) sheets and no number \(chosen + 1).",
                cure: "Choose one of \(book.sheets.map { "“\($0.name)”" }.joined(separator: ", ")).")
        }
        sheet = choice.sheet ?? book.sheets.firstIndex { !$0.isHidden } ?? 0
        (reading, feed) = try Self.open(book, sheet)
    }

    private static func open(_ book: Workbook, _ sheet: Int) throws(TableFault) -> (SheetReading, XMLFeed) {
        let reading = SheetReading(book)
        guard let part = try book.archive.part(book.sheets[sheet].part) else {
            throw .damaged("the sheet “\(book.sheets[sheet].name)” is not there")
        }
        return (reading, try XMLFeed(part, into: reading))
    }

    var look: TableLook {
        let hidden = book.sheets.filter(\.isHidden).map { "“\($0.name)”" }
        let notes = hidden.isEmpty ? [] : ["Hidden in this workbook: \(hidden.joined(separator: ", "))."]
        return TableLook(format: .xlsx, sheets: book.sheets.map(\.name), sheet: sheet, notes: notes)
    }

    var progress: Int { isAtEnd ? 1000 : feed.progress }

    func next() throws(TableFault) -> TableRow? {
        while given == reading.rows.count {
            reading.rows.removeAll(keepingCapacity: true)
            given = 0
            if isAtEnd { return nil }
            if try !feed.step(), reading.rows.isEmpty { try turnOver() }
        }
        hasGiven = true
        defer { given += 1 }
        return reading.rows[given]
    }

    /// Where the first sheet is empty and none was chosen, the next one that is shown.
    private func turnOver() throws(TableFault) {
        let later = book.sheets.indices.first { $0 > sheet && !book.sheets[$0].isHidden }
        guard !hasGiven, !isChosen, let later else { return isAtEnd = true }
        sheet = later
        (reading, feed) = try Self.open(book, later)
    }
}

/// Gathers the rows of a sheet. Formulas give what the program that saved them had computed; nothing is computed here.
final class SheetReading: XMLTarget {
    private(set) var fault: TableFault?
    var rows: [TableRow] = []
    private let texts: SharedTexts
    private let formats: CellFormats
    private let limits: TableLimits
    private var row = TableRow(number: 0, cells: [])
    private var column = 0
    private var style = 0
    private var kind = Kind.number
    private var value: [UInt8] = []
    private var isValue = false
    private var isSound = false

    private enum Kind {
        case number, shared, text, bool
    }

    init(_ book: Workbook) {
        texts = book.texts
        formats = book.formats
        limits = book.archive.limits
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "v" || name == "t" {
            isValue = !isSound
        } else if name == "c" {
            begin(attributes)
        } else if name == "row" {
            row = TableRow(number: attributes.number("r") ?? row.number + 1, cells: [])
            column = -1
        } else if name == "rPh" {
            isSound = true
        }
    }

    private func begin(_ attributes: XMLAttributes) {
        column = attributes.bytes("r").flatMap(Self.column) ?? column + 1
        if column >= limits.columns { fault = .tooWide(limits, line: row.number) }
        style = attributes.number("s") ?? 0
        value.removeAll(keepingCapacity: true)
        let type = attributes.bytes("t")
        switch type?.first {
        case UInt8(ascii: "s"): kind = type?.count == 1 ? .shared : .text
        case UInt8(ascii: "b"): kind = .bool
        case nil, UInt8(ascii: "n"): kind = .number
        default: kind = .text
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        guard isValue, fault == nil else { return }
        value.append(contentsOf: bytes)
        if value.count > 4 * limits.cell { fault = .tooLong(limits, line: row.number) }
    }

    func end(_ name: XMLName) {
        if name == "v" || name == "t" {
            isValue = false
        } else if name == "c" {
            guard fault == nil, !value.isEmpty else { return }
            while row.cells.count < column { row.cells.append("") }
            let text = cell
            if row.cells.count == column { row.cells.append(text) } else { row.cells[column] = text }
        } else if name == "row" {
            if !row.cells.isEmpty { rows.append(row) }
        } else if name == "rPh" {
            isSound = false
        }
    }

    private var cell: String {
        let text = value.withUnsafeBytes(CellText.text)
        switch kind {
        case .text: return text
        case .bool: return text == "1" ? "TRUE" : "FALSE"
        case .shared: return Int(text).flatMap { texts[$0] } ?? ""
        case .number: return Double(text).map { formats.text($0, style: style) } ?? text
        }
    }

    /// The column of a cell's name: 27 of `AB12`.
    private static func column(_ name: UnsafeRawBufferPointer) -> Int? {
        var column = 0
        for byte in name {
            guard (65...90).contains(byte), column < 100_000 else { break }
            column = column * 26 + Int(byte) - 64
        }
        return column == 0 ? nil : column - 1
    }
}
