private import CCSV
import Domain

/// The rows of a text with separators, through libcsv.
final class CSVRows: RowSource {
    private let text: TextBlocks
    private let limits: TableLimits
    private let gathering: CSVGathering
    private var parser = csv_parser()
    private var isAtEnd = false
    private var given = 0
    private var fixedLook: TableLook

    var look: TableLook {
        var look = fixedLook
        if text.lost > 0 { look.notes.append("\(text.lost) letters could not be read and are shown as \u{FFFD}.") }
        return look
    }
    var progress: Int { text.progress }

    init(_ path: String, head: [UInt8], choice: TableChoice, limits: TableLimits) throws(TableFault) {
        let file = try OpenFile(path)
        let told: EncodingSense.Answer
        if let chosen = choice.encoding?.uppercased() {
            let mark =
                head.starts(with: [0xEF, 0xBB, 0xBF])
                ? 3 : [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(head.prefix(2))) ? 2 : 0
            told = EncodingSense.Answer(name: chosen, mark: mark)
        } else {
            told = try EncodingSense.tell(file, head: head)
        }
        let start = try TextBlocks(file, encoding: told.name, from: told.mark).next()
        let delimiter = choice.delimiter ?? DelimiterSense.tell(start)
        text = try TextBlocks(file, encoding: told.name, from: told.mark)
        self.limits = limits
        gathering = CSVGathering(limits: limits)
        fixedLook = TableLook(format: .csv, encoding: told.name, delimiter: delimiter, notes: told.notes)
        guard csv_init(&parser, UInt8(CSV_REPALL_NL)) == 0 else {
            throw TableFault(.unreadable, "There is no memory left.", cure: "Try again later.")
        }
        csv_set_delim(&parser, delimiter.byte)
        gathering.namesDelimiter = DelimiterSense.isNamed(start)
    }

    deinit { csv_free(&parser) }

    func next() throws(TableFault) -> TableRow? {
        while given == gathering.rows.count {
            gathering.rows.removeAll(keepingCapacity: true)
            given = 0
            if let fault = gathering.fault { throw fault }
            guard !isAtEnd else { return nil }
            try readBlock()
        }
        defer { given += 1 }
        return gathering.rows[given]
    }

    private func readBlock() throws(TableFault) {
        let block = try text.next()
        let context = Unmanaged.passUnretained(gathering).toOpaque()
        if block.isEmpty {
            isAtEnd = true
            // FIELD_BEGUN with a quote that is open: the rest of the file went into one cell.
            if parser.quoted != 0, parser.pstate == 2 {
                throw .damaged(
                    "a quotation mark that opens in line \(gathering.line) is never closed", line: gathering.line)
            }
            csv_fini(&parser, CSVGathering.cell, CSVGathering.rowEnd, context)
            return
        }
        let read = block.withUnsafeBytes {
            csv_parse(&parser, $0.baseAddress, $0.count, CSVGathering.cell, CSVGathering.rowEnd, context)
        }
        guard read == block.count else { throw .damaged("it cannot be read behind line \(gathering.line)") }
        // libcsv keeps a cell until it ends; one that never ends would fill the memory.
        if parser.entry_pos > 4 * limits.cell { throw .tooLong(limits, line: gathering.line) }
    }
}

/// Where libcsv's callbacks put cells and rows.
final class CSVGathering {
    private let limits: TableLimits
    var rows: [TableRow] = []
    private(set) var fault: TableFault?
    /// Whether the first line only names the delimiter (`sep=;`).
    var namesDelimiter = false
    private var cells: [String] = []
    /// The line that is being read, and the one where the row began.
    private(set) var line = 1
    private var begun = 1
    private var endedWithReturn = false

    init(limits: TableLimits) {
        self.limits = limits
    }

    static let cell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        text, count, context in
        guard let context else { return }
        Unmanaged<CSVGathering>.fromOpaque(context).takeUnretainedValue()
            .take(UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : count))
    }

    static let rowEnd: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { sign, context in
        guard let context else { return }
        Unmanaged<CSVGathering>.fromOpaque(context).takeUnretainedValue().end(sign)
    }

    private func take(_ bytes: UnsafeRawBufferPointer) {
        endedWithReturn = false
        guard fault == nil else { return }
        if cells.isEmpty { begun = line }
        guard cells.count < limits.columns else { return fault = .tooWide(limits, line: begun) }
        line += Self.lineEnds(in: bytes)
        let text = CellText.text(bytes)
        if bytes.count > limits.cell, text.unicodeScalars.count > limits.cell {
            return fault = .tooLong(limits, line: begun)
        }
        cells.append(text)
    }

    private func end(_ sign: Int32) {
        if !cells.isEmpty {
            if !(namesDelimiter && begun == 1), fault == nil { rows.append(TableRow(number: begun, cells: cells)) }
            cells.removeAll(keepingCapacity: true)
        }
        // CR LF is one line's end, told in two calls.
        if !(sign == 10 && endedWithReturn) { line += 1 }
        endedWithReturn = sign == 13
    }

    private static func lineEnds(in bytes: UnsafeRawBufferPointer) -> Int {
        var count = 0
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 13 || byte == 10 && last != 13 { count += 1 }
            last = byte
        }
        return count
    }
}

/// A cell's bytes as text.
enum CellText {
    /// The text; what is no UTF-8 becomes the sign for it, and the character that databases refuse goes.
    static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.contains(0) ? String(text.filter { $0 != "\0" }) : text
    }
}
