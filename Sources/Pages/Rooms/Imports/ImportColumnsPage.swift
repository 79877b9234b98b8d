/// Which column of a spreadsheet holds what, and how it is read. Posts `column-N`, `heading`, `date-order`, `decimal`, `unit`,
/// `encoding`, `delimiter` and `sheet` to `/log/import/ID/columns`, with `do` = `look` where the file is to be read
/// differently.
public struct ImportColumnsPage: Page {
    /// A column as it stands in the file.
    public struct Column: Sendable {
        /// Its place, counted from 0.
        public var place: Int
        /// Its letter.
        public var letter: String
        /// Its heading.
        public var heading: String?
        /// The first values.
        public var samples: [String]
        /// What it holds, by its code; empty for nothing.
        public var chosen: String
        /// How surely that was told, and why; nothing where it was chosen.
        public var reason: String?
        /// Whether that is a guess worth a look.
        public var isUnsure: Bool

        /// A column.
        public init(
            place: Int, letter: String, heading: String?, samples: [String], chosen: String, reason: String?,
            isUnsure: Bool
        ) {
            self.place = place
            self.letter = letter
            self.heading = heading
            self.samples = samples
            self.chosen = chosen
            self.reason = reason
            self.isUnsure = isUnsure
        }
    }

    /// A list to choose from, and what is chosen.
    public struct Options: Sendable {
        /// The values with their words.
        public var all: [(value: String, words: String)]
        /// What is chosen.
        public var chosen: String

        /// A list.
        public init(_ all: [(value: String, words: String)], chosen: String) {
            self.all = all
            self.chosen = chosen
        }
    }

    /// A heading in the list of what a column may hold.
    public struct FieldGroup: Sendable {
        /// What the fields have in common.
        public var words: String
        /// The fields, by code.
        public var fields: [(value: String, words: String)]

        /// A group.
        public init(_ words: String, _ fields: [(value: String, words: String)]) {
            self.words = words
            self.fields = fields
        }
    }

    /// The import's id.
    public var id: String
    /// The revision.
    public var revision: Int
    /// The name of the file.
    public var name: String
    /// What kind of file it is, in words.
    public var kind: String
    /// What was told of the file as a whole.
    public var notes: [String]
    /// The columns, from the left.
    public var columns: [Column]
    /// What a column may hold.
    public var fields: [FieldGroup]
    /// Where the headings stand.
    public var heading: Options
    /// The order of dates.
    public var dateOrder: Options
    /// A date of the file that can be read in two ways.
    public var doubtful: String?
    /// What stands before decimals.
    public var decimal: Options
    /// The unit of amounts that name none.
    public var unit: Options
    /// Encodings, where it is text.
    public var encoding: Options?
    /// Separators, where it is text.
    public var delimiter: Options?
    /// Sheets, where there are several.
    public var sheet: Options?
    /// What is wrong.
    public var errors: [FieldError]

    /// The page.
    public init(
        id: String, revision: Int, name: String, kind: String, notes: [String], columns: [Column],
        fields: [FieldGroup], heading: Options, dateOrder: Options, doubtful: String?, decimal: Options, unit: Options,
        encoding: Options?, delimiter: Options?, sheet: Options?, errors: [FieldError] = []
    ) {
        self.id = id
        self.revision = revision
        self.name = name
        self.kind = kind
        self.notes = notes
        self.columns = columns
        self.fields = fields
        self.heading = heading
        self.dateOrder = dateOrder
        self.doubtful = doubtful
        self.decimal = decimal
        self.unit = unit
        self.encoding = encoding
        self.delimiter = delimiter
        self.sheet = sheet
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Columns of \(name)" }
    /// Its place in the navigation.
    public var room: Room? { .log }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let told = columns.filter { !$0.chosen.isEmpty }.count
        html += """
            \(PageHead(
                told == columns.count
                    ? "Every column is known" : "\(told.word) of \(columns.count.of("column")) \(told == 1 ? "is" : "are") known",
                lead: "Look whether each holds what is said below it. The rest of the file stays out.",
                back: ("Imports", .imports)))\(ImportSteps(current: .columns))
            <p class='file-line'>\(Icon.file)<strong class='file-name'>\(name)</strong> <span class='soft'>\(kind)</span></p>\
            \(each: notes, { "<p class='small soft'>\($0)</p>" })
            <form method='post' action='\(Link.importColumns(id))' novalidate>\(frame.tokenField)\
            <input type='hidden' name='revision' value='\(revision)'>\(FieldFault(id: "columns", text: errors.text("columns")))\
            <ol class='columns' id='columns'>\(each: columns, { self.card($0) })</ol>
            """
        reading(&html)
        html += """
            <p class='row-actions'><button class='button' type='submit' name='do' value='check'>Check every row</button>\
            <a class='button quiet' href='\(Link.imports)'>Later</a></p></form>\
            <form class='discard-form' method='post' action='\(Link.discardImport(id))'>\(frame.tokenField)<button class='plain' type='submit'>Throw \
            this file away</button></form>
            """
    }

    private func card(_ column: Column) -> HTML {
        let label = column.heading.map { $0.isEmpty ? "Column \(column.letter)" : $0 } ?? "Column \(column.letter)"
        let id = "column-\(column.place)"
        return """
            <li class='column\(when: column.chosen.isEmpty, " unused")'><div class='column-head'><span class='letter' aria-hidden='true'>\(column.letter)</span>\
            <label for='\(id)'>\(label)</label></div>\
            <ul class='samples' aria-label='Values in this column'>\(each: column.samples, { "<li>\($0)</li>" })</ul>\
            \(select(column, id))\
            \(some: column.reason, {
                "<p class='column-why' id='\(id)-why'>\(column.isUnsure ? Icon.question : Icon.check)\($0)</p>"
            })</li>
            """
    }

    private func select(_ column: Column, _ id: String) -> HTML {
        var html: HTML = """
            <select id='\(id)' name='\(id)'\(attribute: "aria-describedby", column.reason == nil ? nil : "\(id)-why")>\
            <option value=''>Not needed</option>
            """
        for group in fields {
            html += "<optgroup label='\(group.words)'>"
            for field in group.fields {
                html +=
                    "<option value='\(field.value)'\(flag: "selected", field.value == column.chosen)>\(field.words.capitalised)</option>"
            }
            html += "</optgroup>"
        }
        html += "</select>"
        return html
    }

    private func reading(_ html: inout HTML) {
        let hint: HTML? = doubtful.map { "“\($0)” stands in the file and can be read in two ways." }
        html +=
            "<section class='panel' aria-labelledby='reading'><h2 id='reading'>How it is read</h2><div class='read-as'>"
        Choice(
            name: "date-order", label: "Order of dates", options: dateOrder.all, value: dateOrder.chosen,
            prompt: dateOrder.chosen.isEmpty ? "Choose" : nil, hint: hint, error: errors.text("date-order")
        ).write(into: &html)
        Choice(name: "heading", label: "Headings stand in", options: heading.all, value: heading.chosen)
            .write(into: &html)
        Choice(name: "unit", label: "Amounts without a unit are", options: unit.all, value: unit.chosen).write(
            into: &html)
        Choice(name: "decimal", label: "One and a half is written", options: decimal.all, value: decimal.chosen)
            .write(into: &html)
        html += "</div>"
        if encoding != nil || delimiter != nil || sheet != nil { file(&html) }
        html += "</section>"
    }

    private func file(_ html: inout HTML) {
        html += """
            <details class='fold'><summary>Letters look wrong, or it is the wrong \
            \(sheet == nil ? "separator" : "sheet")?</summary><div class='read-as'>
            """
        for (name, label, options) in [
            ("sheet", "Sheet", sheet), ("encoding", "Letters are written as", encoding),
            ("delimiter", "Cells are separated by", delimiter),
        ] {
            guard let options else { continue }
            Choice(name: name, label: label, options: options.all, value: options.chosen).write(into: &html)
        }
        html += """
            </div><p class='row-actions'><button class='button quiet small' type='submit' name='do' value='look'>Read it \
            like this</button></p></details>
            """
    }
}
