/// A row of somebody's spreadsheet as a page names it.
public struct ImportRow: Sendable {
    /// The line of the file.
    public var line: Int
    /// What it is: title, day, amount.
    public var head: String
    /// Day and amount, as they stand in the file.
    public var facts: String
    /// Why it is here.
    public var why: String
    /// The entry that it is or may be, where there is one.
    public var twin: Twin?

    /// The entry or line that a row is compared with.
    public struct Twin: Sendable {
        /// Its title, or the line it stands in.
        public var words: String
        /// The entry's id.
        public var entry: String?

        /// What a row is compared with.
        public init(words: String, entry: String?) {
            self.words = words
            self.entry = entry
        }
    }

    /// A row.
    public init(line: Int, head: String, facts: String, why: String, twin: Twin? = nil) {
        self.line = line
        self.head = head
        self.facts = facts
        self.why = why
        self.twin = twin
    }

    var heading: HTML {
        """
        <span class='row-number'>Row \(line)</span> <strong>\(head)</strong>\(when: !facts.isEmpty, " <span class='soft small'>\(facts)</span>")
        """
    }
}

/// A row with errors, with the cells that may be written anew.
public struct FaultyRow: Sendable {
    /// A cell with what is wrong in it.
    public struct Cell: Sendable {
        /// The column, counted from 0.
        public var column: Int
        /// What the column is called.
        public var label: String
        /// What stands in it.
        public var value: String
        /// What is wrong.
        public var text: String
        /// What to do.
        public var cure: String

        /// A cell.
        public init(column: Int, label: String, value: String, text: String, cure: String) {
            self.column = column
            self.label = label
            self.value = value
            self.text = text
            self.cure = cure
        }
    }

    /// The row.
    public var row: ImportRow
    /// The cells that are wrong.
    public var cells: [Cell]
    /// What is wrong and has no cell.
    public var others: [String]

    /// A row with errors.
    public init(row: ImportRow, cells: [Cell], others: [String]) {
        self.row = row
        self.cells = cells
        self.others = others
    }
}

/// Rows in a list that opens.
struct ImportRowList: Component {
    var title: String
    var note: HTML
    var rows: [ImportRow]
    var count: Int

    func write(into html: inout HTML) {
        guard count > 0 else { return }
        html += """
            <details class='panel fold-panel'><summary><span>\(title)</span></summary><p class='soft small'>\(note)</p>\
            <ul class='import-rows'>
            """
        for row in rows {
            html += "<li><p>\(row.heading)</p><p class='small soft'>\(row.why)"
            if let twin = row.twin, let entry = twin.entry {
                html += " <a href='\(Link.entry(entry))'>\(twin.words)</a>"
            }
            html += "</p></li>"
        }
        html += "</ul>"
        if count > rows.count { html += "<p class='small soft'>and \(count - rows.count) more</p>" }
        html += "</details>"
    }
}
