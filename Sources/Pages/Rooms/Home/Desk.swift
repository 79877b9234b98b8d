/// A room of somebody's work, with the figure that matters there now.
public struct Desk: Sendable {
    /// What it is called.
    public var title: String
    /// The figure: "4".
    public var figure: String
    /// What the figure counts: "credentials lapse within 60 days".
    public var sentence: String
    /// Where it leads.
    public var link: Link
    /// Whether it presses.
    public var isPressing: Bool

    /// A room of work.
    public init(title: String, figure: String, sentence: String, link: Link, isPressing: Bool = false) {
        self.title = title
        self.figure = figure
        self.sentence = sentence
        self.link = link
        self.isPressing = isPressing
    }
}

/// The rooms of somebody's work.
struct DeskRow: Component {
    var desks: [Desk]

    func write(into html: inout HTML) {
        guard !desks.isEmpty else { return }
        html +=
            """
            <section class='desk-row' aria-labelledby='desks'><h2 class='unseen' id='desks'>Your work</h2><ul \
            class='desks'>
            """
        for desk in desks {
            html += """
                <li><a class='desk\(when: desk.isPressing, " pressing")' href='\(desk.link)'><span \
                class='desk-title'>\(desk.title)</span>\
                <b>\(desk.figure)</b><span>\(desk.sentence)</span>\(Icon.arrow)</a></li>
                """
        }
        html += "</ul></section>"
    }
}
