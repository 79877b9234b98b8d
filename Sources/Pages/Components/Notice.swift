/// A framed remark in the running page.
struct Notice: Component {
    var tone: Tone
    var title: String?
    var text: HTML

    init(_ tone: Tone, _ title: String? = nil, _ text: HTML) {
        self.tone = tone
        self.title = title
        self.text = text
    }

    func write(into html: inout HTML) {
        html += """
            <div class='notice \(tone.rawValue)'>\(tone.icon)<div>\
            \(some: title, { "<p class='notice-title'>\($0)</p>" })<p>\(text)</p></div></div>
            """
    }
}
