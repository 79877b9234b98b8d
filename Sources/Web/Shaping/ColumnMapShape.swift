import Actions
import Domain
import Pages
import Primitives
import Rules

/// A form's columns make no map; with what can be kept of it.
struct ColumnMapFault: Error {
    var map: ColumnMap
    var faults: [FieldFault]
}

extension ColumnMap {
    /// The map that a form says, on the ground of an earlier one.
    init(_ fields: Fields, _ old: ColumnMap, _ guess: ColumnGuess) throws(ColumnMapFault) {
        self = old
        columns = [:]
        topicColumns = [:]
        var faults: [FieldFault] = []
        for column in guess.columns {
            let code = fields["column-\(column.place)"]
            if code.hasPrefix("topic:") {
                if let topic = Topic.codes.find(String(code.dropFirst(6))) { topicColumns[topic] = column.place }
            } else if let field = ImportField.codes.find(code) {
                if columns[field] != nil {
                    faults.append(
                        FieldFault("columns", "Two columns cannot both be “\(field.words)”: choose one of them."))
                }
                columns[field] = column.place
            }
        }
        if !fields["heading"].isEmpty { headingLine = Int(fields["heading"]) }
        dateOrder = DateOrder.codes.find(fields["date-order"])
        decimalMark = DecimalMark.codes.find(fields["decimal"]) ?? old.decimalMark
        fallbackUnit = AmountUnit.codes.find(fields["unit"]) ?? old.fallbackUnit
        if !faults.isEmpty { throw ColumnMapFault(map: self, faults: faults) }
    }

    /// What a column holds, by its code in the form.
    func code(of column: Int) -> String {
        if let field = columns.first(where: { $0.value == column })?.key { return field.code }
        return topicColumns.first { $0.value == column }.map { "topic:\($0.key.code)" } ?? ""
    }
}

extension ImportLook {
    /// The lines in which the headings may stand.
    var headingLines: [Int?] {
        var lines: [Int?] = [first.number]
        if let guessed = guess.map.headingLine, guessed != first.number { lines.append(guessed) }
        return lines + [nil]
    }
}

extension TableChoice {
    /// How a form says that a file is read.
    init(_ fields: Fields, _ old: TableChoice) {
        self = old
        if !fields["encoding"].isEmpty { encoding = fields["encoding"] }
        if let delimiter = TableLook.Delimiter.codes.find(fields["delimiter"]) { self.delimiter = delimiter }
        if let sheet = Int(fields["sheet"]) { self.sheet = sheet }
    }
}

extension ImportColumnsPage {
    /// An import's columns as they were guessed or chosen.
    init(_ found: TableImport, _ look: ImportLook, map: ColumnMap, errors: [FieldError] = []) {
        let table = look.table
        let words = [table.format.words, table.encodingWords, table.delimiter?.words].compactMap { $0 }
        let codes = Set(look.guess.columns.map { map.code(of: $0.place) })
        self.init(
            id: found.id.text, revision: found.revision, name: found.plan.name, kind: words.joined(separator: ", "),
            notes: table.notes + look.guess.notes,
            columns: look.guess.columns.map { Column($0, map) }, fields: Self.fields(codes),
            heading: Options(
                look.headingLines.map {
                    ($0.map(String.init) ?? "none", $0.map { "row \($0)" } ?? "no row: every row is a course")
                },
                chosen: map.headingLine.map(String.init) ?? "none"),
            dateOrder: Options(
                DateOrder.allCases.map { ($0.code, $0.words) }, chosen: map.dateOrder?.code ?? ""),
            doubtful: look.guess.dates.isUndecided ? look.guess.dates.doubtful : nil,
            decimal: Options([("point", "1.5"), ("comma", "1,5")], chosen: map.decimalMark.code),
            unit: Options(
                AmountUnit.allCases.map { ($0.code, $0.words(Credits(2))) }, chosen: map.fallbackUnit.code),
            encoding: table.encoding.map { chosen in
                let known = TableLook.encodings
                let all = known.contains { $0.value == chosen } ? known : [(chosen, chosen)] + known
                return Options(all, chosen: chosen)
            },
            delimiter: table.delimiter.map { chosen in
                Options(TableLook.Delimiter.allCases.map { ($0.code, $0.words) }, chosen: chosen.code)
            },
            sheet: table.sheets.count < 2
                ? nil
                : Options(table.sheets.enumerated().map { (String($0), $1) }, chosen: String(table.sheet)),
            errors: errors)
    }

    private static func fields(_ codes: Set<String>) -> [FieldGroup] {
        func group(_ words: String, _ fields: [ImportField]) -> FieldGroup {
            FieldGroup(words, fields.map { ($0.code, $0.words) })
        }
        return [
            group(
                "The course",
                [
                    .title, .completed, .started, .hours, .unit, .topic, .topicSplit, .subjectArea, .kind, .delivery,
                    .level,
                    .courseNumber, .certificateNumber, .externalID, .note,
                ]),
            group("Who gave it", [.provider, .providerNumber, .accreditingBody, .accreditationNumber]),
            group(
                "Who did it",
                [
                    .participant, .firstName, .lastName, .email, .licence, .state, .profession, .ascpNumber, .amtNumber,
                    .aabNumber, .npi, .employeeNumber,
                ]),
            FieldGroup("Amount for one topic", Topic.allCases.map { ("topic:\($0.code)", $0.words) }),
        ]
    }
}

extension ImportColumnsPage.Column {
    /// A column as it was guessed, or chosen otherwise.
    init(_ column: ColumnGuess.Column, _ map: ColumnMap) {
        let code = map.code(of: column.place)
        let isGuess = code == column.field?.code ?? ""
        self.init(
            place: column.place, letter: ImportPlan.letters(column.place), heading: column.heading,
            samples: column.samples.map { String($0.prefix(80)) }, chosen: code,
            reason: isGuess && column.field != nil ? column.reason : nil, isUnsure: column.certainty < .likely)
    }
}

extension TableLook.Delimiter {
    var words: String {
        switch self {
        case .comma: "commas"
        case .semicolon: "semicolons"
        case .tab: "tabs"
        case .bar: "bars |"
        }
    }
}

extension TableLook {
    /// Encodings that spreadsheet programs write.
    static let encodings: [(value: String, words: String)] = [
        "UTF-8", "WINDOWS-1252", "ISO-8859-1", "ISO-8859-15", "MACINTOSH", "WINDOWS-1250", "UTF-16LE", "UTF-16BE",
    ].map { name in
        (name, TableLook(format: .csv, encoding: name).encodingWords ?? name)
    }
}
