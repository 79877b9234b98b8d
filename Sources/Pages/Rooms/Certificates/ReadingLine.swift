public import Primitives

/// A paper that was dropped to be read, as a line of the list shows it.
public struct ReadingLine: Sendable {
    /// How far it is.
    public enum State: Sendable {
        /// It waits for its turn, or is being read.
        case waiting
        /// It was read; so many things have to be checked, and whose name stands on it is a question or not.
        case read(toCheck: Int, isOthers: Bool)
        /// It could not be read, and why.
        case failed(String)
        /// It was recorded as this entry.
        case confirmed(entry: String)
    }

    /// The reading's id.
    public var id: String
    /// The file's name.
    public var file: String
    /// How far it is.
    public var state: State
    /// The title, as far as it was read.
    public var title: String
    /// The day, as far as it was read.
    public var completed: CalendarDate?
    /// How much, in words.
    public var amount: String

    /// A paper.
    public init(
        id: String, file: String, state: State, title: String = "", completed: CalendarDate? = nil, amount: String = ""
    ) {
        self.id = id
        self.file = file
        self.state = state
        self.title = title
        self.completed = completed
        self.amount = amount
    }

    var isWaiting: Bool { if case .waiting = state { true } else { false } }
    var isDone: Bool { if case .confirmed = state { true } else { false } }
}

/// Papers that were dropped, with how far each is.
struct ReadingList: Component {
    var lines: [ReadingLine]

    func write(into html: inout HTML) {
        let waiting = lines.count { $0.isWaiting }
        html += """
            <section class='readings' id='readings' aria-labelledby='readings-title'\
            \(flag: "data-waiting", waiting > 0)><div class='readings-head'><h2 id='readings-title'>Your papers</h2>\
            <p class='soft small' role='status'>\(progress(waiting))</p></div>
            """
        if waiting > 0 {
            html += """
                <progress max='\(lines.count)' value='\(lines.count - waiting)' aria-label='Papers read'></progress>\
                <p class='small no-script'><a href='\(Link.certificates)'>Look again</a></p>
                """
        }
        html += "<ol class='panel reading-lines'>"
        for line in lines { write(line, &html) }
        html += "</ol></section>"
    }

    private func progress(_ waiting: Int) -> String {
        let open = lines.count { !$0.isWaiting && !$0.isDone }
        if waiting > 0 { return "\(lines.count - waiting) of \(lines.count) read" }
        return open == 0 ? "All recorded" : "\(open.of("paper")) to confirm"
    }

    private func write(_ line: ReadingLine, _ html: inout HTML) {
        let link: Link = if case .confirmed(let entry) = line.state { .entry(entry) } else { .certificate(line.id) }
        let title = line.title.isEmpty ? line.file : line.title
        html += "<li class='reading-line'>\(icon(line.state))<div class='reading-words'>"
        html +=
            line.isWaiting
            ? "<p class='reading-title'>\(title)</p>" : "<p class='reading-title'><a href='\(link)'>\(title)</a></p>"
        html += "<p class='small soft'>"
        if let completed = line.completed { html += "\(day: completed) · " }
        if !line.amount.isEmpty { html += "\(line.amount) · " }
        html += "\(line.file)</p></div><p class='reading-state'>\(words(line.state))</p></li>"
    }

    private func icon(_ state: ReadingLine.State) -> HTML {
        switch state {
        case .waiting: "<span class='reading-icon soft'>\(Icon.clock)</span>"
        case .read(0, false): "<span class='reading-icon good'>\(Icon.check)</span>"
        case .read: "<span class='reading-icon warn'>\(Icon.question)</span>"
        case .failed: "<span class='reading-icon bad'>\(Icon.alert)</span>"
        case .confirmed: "<span class='reading-icon good'>\(Icon.check)</span>"
        }
    }

    private func words(_ state: ReadingLine.State) -> HTML {
        switch state {
        case .waiting: "Waiting to be read"
        case .read(_, true): "Whose is it?"
        case .read(0, _): "Ready to confirm"
        case .read(let count, _): "\(count.of("thing")) to check"
        case .failed(let why): "\(why)"
        case .confirmed: "In your log"
        }
    }
}
