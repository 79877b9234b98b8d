/// The head of a page: a sentence about this person, what follows from it, and what one may do here.
struct PageHead: Component {
    var title: String
    var lead: HTML?
    var back: (words: String, link: Link)?
    var actions: HTML?

    init(_ title: String, lead: HTML? = nil, back: (words: String, link: Link)? = nil, actions: HTML? = nil) {
        self.title = title
        self.lead = lead
        self.back = back
        self.actions = actions
    }

    func write(into html: inout HTML) {
        html += """
            <div class='head'>\(some: back, { "<p class='back'><a href='\($0.link)'>\(Icon.chevron)\($0.words)</a></p>" })\
            <div class='head-row'><div class='head-words'><h1>\(title)</h1>\
            \(some: lead, { "<p class='lead'>\($0)</p>" })</div>\
            \(some: actions, { "<div class='actions'>\($0)</div>" })</div></div>
            """
    }
}
