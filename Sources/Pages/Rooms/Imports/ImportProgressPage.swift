/// A long file on its way: how far it is. A module looks again by itself; without it there is a link.
public struct ImportProgressPage: Page {
    /// What is done.
    public enum Work: Sendable {
        case checking, writing, undoing

        var words: String {
            switch self {
            case .checking: "Checking every row"
            case .writing: "Writing into your log"
            case .undoing: "Taking it back"
            }
        }

        var step: ImportSteps.Step { self == .checking ? .check : .log }
    }

    /// The import's id.
    public var id: String
    /// The name of the file.
    public var name: String
    /// What is done.
    public var work: Work
    /// How far it is, in percent.
    public var percent: Int
    /// Entries so far.
    public var entries: Int

    /// The page.
    public init(id: String, name: String, work: Work, percent: Int, entries: Int) {
        self.id = id
        self.name = name
        self.work = work
        self.percent = percent
        self.entries = entries
    }

    /// What the window is called.
    public var title: String { "\(work.words): \(percent) %" }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Looks again by itself.
    public var modules: [Module] { [.progress] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(work.words, lead: "It goes on by itself. You may leave this page and come back.", back: ("Imports", .imports)))\
            \(ImportSteps(current: work.step))\
            <div class='panel progress-panel' data-progress='\(Link.importProgress(id))'>\
            <p class='file-line'>\(Icon.file)<strong class='file-name'>\(name)</strong></p>\
            <label class='unseen' for='progress'>\(work.words)</label>\
            <progress id='progress' max='100' value='\(percent)'>\(percent) %</progress>\
            <p class='progress-words' role='status'><b data-percent>\(percent) %</b> \
            <span data-entries>\(when: entries > 0, "\(entries.of("entry", "entries"))")</span></p>\
            <p class='row-actions'><a class='button quiet' href='\(Link.tableImport(id))'>Look again</a></p></div>
            """
    }
}
