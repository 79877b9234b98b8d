import Primitives
import Rules

/// Works out which column holds what: by the headings, then by what stands below them.
struct ColumnGuessing {
    private let rows: [TableRow]
    private let chosen: ImportPreset?
    private var heading: TableRow?
    private var body: [TableRow] = []
    private var contents: [ColumnContent] = []
    private var map = ColumnMap()
    private var told: [Int: (field: ImportField?, certainty: Certainty, reason: String)] = [:]
    private var notes: [String] = []

    /// Headings stand in the first lines, below at most a title and a few words.
    private static let furthestHeading = 15

    init(_ rows: [TableRow], preset: ImportPreset?) {
        self.rows = rows
        chosen = preset
    }

    mutating func guess() -> ColumnGuess {
        findHeading()
        let width = min(rows.map(\.cells.count).max() ?? 0, 1000)
        contents = (0..<width).map { ColumnContent(body, column: $0) }
        if let preset = brokerPreset {
            takeBroker(preset)
        } else {
            takeTopics()
            takeHeadings()
            takeContents()
            takePreset()
        }
        var dates = DateOrderSense()
        for row in body {
            for field in [ImportField.completed, .started] {
                if let text = map.text(field, in: row) { dates.look(at: RowCells.line(text)) }
            }
        }
        map.dateOrder = dates.order
        if dates.isContradictory {
            notes.append("Some dates can only have the month first, others only the day: mend the file, or choose one.")
        }
        takeDecimalMark()
        let columns = (0..<width).map { place in
            let telling = told[place]
            return ColumnGuess.Column(
                place: place, heading: heading.map { RowCells.line($0[place]) }.flatMap { $0.isEmpty ? nil : $0 },
                field: telling?.field, certainty: telling?.certainty ?? .unsure,
                reason: telling?.reason ?? "Nothing is taken from it.", samples: contents[place].samples)
        }
        return ColumnGuess(map: map, columns: columns, dates: dates, notes: notes)
    }

    /// The row of the first ones in which most cells mean something, if it does not look like a row of values itself.
    private mutating func findHeading() {
        var best: (score: Int, row: TableRow)?
        for row in rows.prefix(Self.furthestHeading) {
            let isValues = row.cells.contains { text in
                let line = RowCells.line(text)
                return line.utf8.count <= 40 && line.contains(where: \.isNumber)
                    && DateReading.shape(line, thisYear: 2049) != .none
            }
            guard !isValues else { continue }
            let fields = Set(row.cells.compactMap { HeadingWords.fields(RowCells.line($0)).first?.field })
            let isEnough = fields.count >= 2 || fields.count == 1 && row.cells.count <= 2
            if isEnough, fields.count > best?.score ?? 0 { best = (fields.count, row) }
        }
        heading = best?.row
        map.headingLine = heading?.number
        body = rows.filter { $0.number > (heading?.number ?? 0) }
    }

    /// The columns A to J as CE Broker describes them, without headings; or the preset that was chosen.
    private var brokerPreset: ImportPreset? {
        if let chosen { return chosen.isDocumented ? chosen : nil }
        guard contents.count >= 8, contents[6].isMostly(contents[6].states),
            contents[7].isMostly(contents[7].professions)
        else { return nil }
        return contents.count >= 10 && contents[9].isMostly(contents[9].amounts) ? .ceBrokerPartial : .ceBrokerFull
    }

    private mutating func takeBroker(_ preset: ImportPreset) {
        map.preset = preset
        var fields: [ImportField?] = [
            .providerNumber, .courseNumber, .externalID, nil, .licence, .completed, .state, .profession,
        ]
        if preset == .ceBrokerPartial { fields += [.subjectArea, .hours] }
        // Column I of partial credit is the subject area, J the hours; full credit has neither.
        for (place, field) in fields.enumerated() where place < max(contents.count, fields.count) {
            guard let field else { continue }
            map.columns[field] = place
            told[place] = (field, .sure, "CE Broker's spreadsheets have it in column \(Self.letter(place)).")
        }
        notes.append(
            "\(preset.words): the columns are those that CE Broker publishes for providers, without headings.")
        if preset == .ceBrokerFull {
            notes.append("Hours are not in this spreadsheet: they are asked for once a course.")
        }
    }

    private static func letter(_ place: Int) -> Character {
        Character(Unicode.Scalar(UInt8(65 + min(place, 25))))
    }

    /// Each field goes to the column whose heading says it most surely; equal ones to the left.
    private mutating func takeHeadings() {
        guard let heading else { return }
        var wishes: [(certainty: Certainty, rank: Int, place: Int, field: ImportField)] = []
        for place in contents.indices {
            for (rank, wish) in HeadingWords.fields(RowCells.line(heading[place])).enumerated() {
                wishes.append((wish.certainty, rank, place, wish.field))
            }
        }
        wishes.sort { ($1.certainty, $0.rank, $0.place) < ($0.certainty, $1.rank, $1.place) }
        for wish in wishes where map.columns[wish.field] == nil && told[wish.place]?.field == nil {
            let content = contents[wish.place]
            if let objection = objection(to: wish.field, content) {
                told[wish.place] = (nil, .unsure, objection)
                continue
            }
            map.columns[wish.field] = wish.place
            let isSure = wish.certainty == .sure
            told[wish.place] = (
                wish.field, wish.certainty,
                isSure ? "The heading says so." : "The heading sounds like it."
            )
        }
        if let place = map.columns[.hours] {
            let words = RowCells.line(heading[place])
            if let unit = HeadingWords.unit(words) { map.fallbackUnit = unit }
            map.fallbackApprovals.formUnion(
                ColumnWords.approvals(words).intersection([ApprovalSet(.pace), ApprovalSet(.cmle)]))
        }
        for field in [ImportField.providerNumber, .courseNumber] {
            guard let place = map.columns[field], contents[place].isMostly(contents[place].filled) else { continue }
            if FoldedText.words(heading[place]).contains("pace") { map.fallbackApprovals.insert(ApprovalSet(.pace)) }
        }
        if map.fallbackApprovals.contains(ApprovalSet(.pace)) {
            notes.append("The headings speak of P.A.C.E.: every row is taken as approved by P.A.C.E.")
        }
    }

    /// A heading may promise what the values do not keep.
    private func objection(to field: ImportField, _ content: ColumnContent) -> String? {
        guard content.filled > 0 else { return nil }
        switch field {
        case .completed, .started:
            return content.dates * 2 < content.filled ? "The heading says so, but most of its values are no days." : nil
        case .hours:
            return content.amounts * 2 < content.filled
                ? "The heading says so, but most of its values are no amounts." : nil
        default: return nil
        }
    }

    /// Columns of single topics: "Hematology", "Safety" with amounts below.
    private mutating func takeTopics() {
        guard let heading else { return }
        for place in contents.indices {
            // "Hours" is a heading of its own, "Safety hours" is one of a topic.
            guard HeadingWords.fields(RowCells.line(heading[place])).first?.certainty != .sure else { continue }
            guard let topic = HeadingWords.topic(RowCells.line(heading[place])), map.topicColumns[topic] == nil else {
                continue
            }
            let content = contents[place]
            guard content.filled > 0, content.isMostly(content.amounts) else { continue }
            map.topicColumns[topic] = place
            told[place] = (
                .topicSplit, .likely, "The heading names a topic and its values are amounts: \(topic.words)."
            )
        }
    }

    /// What no heading told, the values may tell.
    private mutating func takeContents() {
        func free(_ fits: (ColumnContent) -> Bool) -> Int? {
            contents.indices.first { told[$0]?.field == nil && fits(contents[$0]) }
        }
        func take(_ field: ImportField, _ place: Int?, _ reason: String) {
            guard map.columns[field] == nil, let place else { return }
            map.columns[field] = place
            told[place] = (field, heading == nil ? .likely : .unsure, reason)
        }
        take(.completed, free { $0.isMostly($0.dates) }, "Its values are days.")
        take(.email, free { $0.isMostly($0.addresses) }, "Its values are e-mail addresses.")
        take(.licence, free { $0.isMostly($0.licences) && $0.variety <= 3 }, "Its values look like licence numbers.")
        if map.topicColumns.isEmpty {
            take(.hours, free { $0.isMostly($0.amounts) && !$0.isMostly($0.dates) }, "Its values are amounts.")
        }
        // A file without headings has its titles in the column with the longest words.
        if map.columns[.title] == nil {
            let longest = contents.indices.filter { told[$0]?.field == nil && contents[$0].averageLetters >= 12 }
                .max { contents[$0].averageLetters < contents[$1].averageLetters }
            take(.title, longest, "Its values are the longest words.")
        }
    }

    /// Where the file comes from: it is only said where the file itself names the place.
    private mutating func takePreset() {
        let preset = chosen ?? namedPreset
        map.preset = preset
        guard let preset else { return }
        let why = chosen == nil ? "The file names it" : "Chosen"
        notes.append(
            "\(preset.words): \(why.lowercased()). It publishes no list of its columns, so they are guessed by their headings."
        )
        switch preset {
        case .ceOrganizer:
            map.fallbackApprovals.insert(ApprovalSet(.pace))
            notes.append("CE Organizer keeps P.A.C.E. programmes: every row is taken as approved by P.A.C.E.")
        case .labce, .medialab, .amtrax, .ascpTranscript, .ceBrokerFull, .ceBrokerPartial: break
        }
    }

    private var namedPreset: ImportPreset? {
        var words = " "
        for row in rows where row.number <= (heading?.number ?? 0) {
            words += row.cells.map { FoldedText.line($0) }.joined(separator: " ") + " "
        }
        // A provider that every row names is the place, too.
        if let place = map.columns[.provider], contents[place].variety == 1, let name = contents[place].samples.first {
            words += FoldedText.line(name) + " "
        }
        let names: [(String, ImportPreset)] = [
            ("ce organizer", .ceOrganizer), ("ceorganizer", .ceOrganizer), ("amtrax", .amtrax),
            ("ascp transcript", .ascpTranscript),
            ("cmp transcript", .ascpTranscript), ("ascp boc", .ascpTranscript), ("cmp points", .ascpTranscript),
            ("ascp customer", .ascpTranscript),
            ("labce", .labce), ("medialab", .medialab),
        ]
        return names.first { words.contains(" \($0.0) ") }?.1
    }

    private mutating func takeDecimalMark() {
        guard let place = map.columns[.hours] else { return }
        if contents[place].commas > contents[place].points { map.decimalMark = .comma }
    }
}
