import Domain

/// What an XLS workbook (BIFF8) says of itself: its sheets, its texts and how its numbers are shown.
struct OlderWorkbook {
    /// The records' numbers.
    enum Record {
        static let beginning = 0x0809, end = 0x000A, password = 0x002F, dates = 0x0022, format = 0x041E, style = 0x00E0
        static let sheet = 0x0085, texts = 0x00FC, more = 0x003C, sharedText = 0x00FD, text = 0x0204, richText = 0x00D6
        static let number = 0x0203, short = 0x027E, shorts = 0x00BD, bool = 0x0205, formula = 0x0006, result = 0x0207
    }

    /// A sheet's name, where its records begin, and whether it is shown.
    struct Sheet {
        var name: String
        var start: Int
        var isHidden: Bool
    }

    let stream: [UInt8]
    private(set) var sheets: [Sheet] = []
    private(set) var texts: [String] = []
    private(set) var formats = CellFormats(isFrom1904: false, shows: [])

    init(_ path: String, limits: TableLimits) throws(TableFault) {
        let file = try OpenFile(path)
        guard file.size <= limits.olderWorkbook else {
            throw TableFault(
                .tooLarge, "This workbook is larger than \(limits.olderWorkbook >> 20) MB.",
                cure: "Save it as XLSX or CSV.")
        }
        let compound = try CompoundFile(try file.bytes(at: 0, count: file.size))
        if compound.has("EncryptedPackage") || compound.has("EncryptionInfo") { throw .passwordProtected }
        guard let stream = try compound.stream("Workbook") else {
            if compound.has("Book") { throw .olderThanOld }
            throw TableFault(
                .notATable, "This is an older Office document, not a workbook.",
                cure: "Choose a spreadsheet: CSV, XLSX or XLS.")
        }
        self.stream = stream
        guard stream.word(0) == Record.beginning else { throw .damaged("it does not begin like a workbook") }
        guard stream.word(4) == 0x0600 else { throw .olderThanOld }
        try readGlobals(limits)
        guard !sheets.isEmpty else { throw .damaged("there is no sheet in it") }
    }

    private mutating func readGlobals(_ limits: TableLimits) throws(TableFault) {
        var (codes, styles, isFrom1904) = ([Int: CellFormats.Show](), [Int](), false)
        var records = OlderRecords(stream, from: 0)
        while let record = records.next(), record.kind != Record.end {
            let body = record.body
            switch record.kind {
            case Record.password: throw .passwordProtected
            case Record.dates: isFrom1904 = stream.word(body.lowerBound) == 1
            case Record.format:
                var text = OlderText(stream, [(body.lowerBound + 2)..<max(body.lowerBound + 2, body.upperBound)])
                codes[stream.word(body.lowerBound)] = CellFormats.show(code: text.string(isLong: true) ?? "")
            case Record.style: styles.append(stream.word(body.lowerBound + 2))
            case Record.sheet: readSheet(body)
            case Record.texts:
                var pieces = [body]
                while let more = records.next(ifKind: Record.more) { pieces.append(more) }
                try readTexts(pieces, limits)
            default: break
            }
        }
        formats = CellFormats(
            isFrom1904: isFrom1904, shows: styles.map { codes[$0] ?? CellFormats.show(builtIn: $0) })
    }

    private mutating func readSheet(_ body: Range<Int>) {
        // Charts and macro sheets have no rows.
        guard body.count > 8, stream[body.lowerBound + 5] == 0, sheets.count < 1000 else { return }
        var text = OlderText(stream, [(body.lowerBound + 6)..<body.upperBound])
        sheets.append(
            Sheet(
                name: text.string(isLong: false) ?? "Sheet \(sheets.count + 1)",
                start: Int(stream.long(body.lowerBound)), isHidden: stream[body.lowerBound + 4] & 3 != 0))
    }

    private mutating func readTexts(_ pieces: [Range<Int>], _ limits: TableLimits) throws(TableFault) {
        guard let first = pieces.first, first.count >= 8 else { return }
        let count = Int(stream.long(first.lowerBound + 4))
        var reading = OlderText(stream, [(first.lowerBound + 8)..<first.upperBound] + pieces.dropFirst())
        while texts.count < count, let text = reading.string(isLong: true) { texts.append(text) }
        guard texts.count == count else { throw .damaged("its list of texts breaks off") }
    }
}

/// The records of an older workbook, one behind the other.
struct OlderRecords {
    private let stream: [UInt8]
    private(set) var place: Int

    init(_ stream: [UInt8], from place: Int) {
        self.stream = stream
        self.place = place
    }

    /// The next record's number and where its body lies; nothing at the end or where one is cut off.
    mutating func next() -> (kind: Int, body: Range<Int>)? {
        guard place >= 0, place + 4 <= stream.count else { return nil }
        let from = place + 4
        let to = from + stream.word(place + 2)
        guard to <= stream.count else { return nil }
        defer { place = to }
        return (stream.word(place), from..<to)
    }

    /// The next record if it is of this kind.
    mutating func next(ifKind kind: Int) -> Range<Int>? {
        guard place >= 0, place + 4 <= stream.count, stream.word(place) == kind else { return nil }
        return next()?.body
    }
}

/// Reads texts of an older workbook. A text may go on in the next record, and there says again how wide its letters are.
struct OlderText {
    private let stream: [UInt8]
    private let pieces: [Range<Int>]
    private var piece = 0
    private var place: Int

    init(_ stream: [UInt8], _ pieces: [Range<Int>]) {
        self.stream = stream
        self.pieces = pieces
        place = pieces.first?.lowerBound ?? 0
    }

    /// The next text, with a length of two bytes or of one; nothing where it breaks off.
    mutating func string(isLong: Bool) -> String? {
        guard var left = isLong ? word() : byte(), let flags = byte() else { return nil }
        var isWide = flags & 1 != 0
        var runs = 0
        var spoken = 0
        if flags & 8 != 0 {
            guard let count = word() else { return nil }
            runs = count
        }
        if flags & 4 != 0 {
            guard let low = word(), let high = word() else { return nil }
            spoken = low | high << 16
        }
        var letters: [UInt16] = []
        letters.reserveCapacity(min(left, 32_768))
        while left > 0 {
            if place == pieces[piece].upperBound {
                guard turn(), let flags = byte() else { return nil }
                isWide = flags & 1 != 0
            }
            guard let letter = isWide ? word() : byte() else { return nil }
            if letter != 0 { letters.append(UInt16(letter)) }
            left -= 1
        }
        guard skip(4 * runs + spoken) else { return nil }
        return String(decoding: letters, as: UTF16.self)
    }

    private mutating func turn() -> Bool {
        guard piece + 1 < pieces.count else { return false }
        piece += 1
        place = pieces[piece].lowerBound
        return true
    }

    private mutating func byte() -> Int? {
        while piece < pieces.count, place >= pieces[piece].upperBound {
            guard turn() else { return nil }
        }
        guard piece < pieces.count, place < stream.count else { return nil }
        defer { place += 1 }
        return Int(stream[place])
    }

    private mutating func word() -> Int? {
        guard let low = byte(), let high = byte() else { return nil }
        return low | high << 8
    }

    private mutating func skip(_ count: Int) -> Bool {
        var left = count
        while left > 0 {
            let here = min(left, pieces[piece].upperBound - place)
            place += here
            left -= here
            if left > 0, !turn() { return false }
        }
        return true
    }
}
