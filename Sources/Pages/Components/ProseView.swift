import Prose

/// A text on a page.
struct ProseView: Component {
    var prose: Prose
    var figures = ProseFigures()
    /// The pictures that it shows; one that is not here is said in its words.
    var pictures: ShownPictures = [:]
    /// What is added to the level of headings, so that they stand below the page's own.
    var deeper = 0
    /// Keeps the ids of headings apart where a page shows several texts.
    var scope = ""

    func write(into html: inout HTML) {
        html += "<div class='prose'>"
        for block in prose.blocks { write(block, &html) }
        html += "</div>"
    }

    private func write(_ block: Prose.Block, _ html: inout HTML) {
        switch block {
        case .heading(let level, let words):
            let id = scope.isEmpty ? words.plain.anchor : "\(scope)-\(words.plain.anchor)"
            switch min(4, max(2, level + deeper)) {
            case 2: html += "<h2 id='\(id)'>\(line(words))</h2>"
            case 3: html += "<h3 id='\(id)'>\(line(words))</h3>"
            default: html += "<h4 id='\(id)'>\(line(words))</h4>"
            }
        case .paragraph(let words):
            if let figure = figure(words) { html += figure } else { html += "<p>\(line(words))</p>" }
        case .list(let start, let isTight, let items):
            html += start.map { "<ol\(attribute: "start", $0 == 1 ? nil : String($0))>" } ?? "<ul>"
            for item in items { self.item(item, isTight, &html) }
            html += start == nil ? "</ul>" : "</ol>"
        case .quote(let blocks):
            html += "<blockquote>"
            for block in blocks { write(block, &html) }
            html += "</blockquote>"
        case .code(let text, let word):
            switch word {
            case "requirements": requirements(text.split(whereSeparator: \.isWhitespace).map(String.init), &html)
            case "fees":
                for code in text.split(whereSeparator: \.isWhitespace) { html += "\(figures.fees[String(code)])" }
            case "catalogue": html += "\(figures.glances[text])"
            default: html += "<pre tabindex='0'><code>\(text)</code></pre>"
            }
        case .rule: html += "<hr>"
        }
    }

    /// A paragraph that is nothing but one picture stands by itself, with its title below.
    private func figure(_ words: [Prose.Inline]) -> HTML? {
        guard words.count == 1, case .picture(let name, let title, let alt) = words[0], let shown = pictures[name]
        else {
            return nil
        }
        return """
            <figure>\(ProsePicture(picture: shown, alt: alt.plain))\
            \(when: !title.isEmpty, "<figcaption>\(title)</figcaption>")</figure>
            """
    }

    private func item(_ blocks: [Prose.Block], _ isTight: Bool, _ html: inout HTML) {
        html += "<li>"
        for block in blocks {
            if isTight, case .paragraph(let words) = block { html += "\(line(words))" } else { write(block, &html) }
        }
        html += "</li>"
    }

    private func requirements(_ codes: [String], _ html: inout HTML) {
        for code in codes {
            guard let found = figures.credentials[code] else { continue }
            html += "\(RequirementTable(rule: found.rule, version: found.version))"
        }
    }

    private func line(_ inlines: [Prose.Inline]) -> ProseWords {
        ProseWords(words: inlines, figures: figures, pictures: pictures)
    }
}

/// Words of a text in a line, with their stress, links and pictures.
struct ProseWords: Component {
    var words: [Prose.Inline]
    var figures = ProseFigures()
    var pictures: ShownPictures = [:]
    /// Whether what leads elsewhere does; not inside of something that is pressed itself.
    var hasLinks = true

    func write(into html: inout HTML) { write(words, &html) }

    private func write(_ words: [Prose.Inline], _ html: inout HTML) {
        for word in words { write(word, &html) }
    }

    private func write(_ inline: Prose.Inline, _ html: inout HTML) {
        switch inline {
        case .text(let text): html += "\(text)"
        case .emphasis(let words): wrap("<em>", words, "</em>", &html)
        case .strong(let words): wrap("<strong>", words, "</strong>", &html)
        case .code(let text): html += "<code>\(text)</code>"
        case .lineBreak: html += "<br>"
        case .picture(let name, _, let words):
            if let shown = pictures[name] {
                ProsePicture(picture: shown, alt: words.plain).write(into: &html)
            } else {
                write(words, &html)
            }
        case .link(let address, _, let words):
            if let figure = figures.figures[address] {
                html += "\(FigureInLine(figure: figure))"
            } else if hasLinks, address.hasPrefix("/") || address.hasPrefix("#") {
                wrap("<a href='\(address)'>", words, "</a>", &html)
            } else if hasLinks, address.hasPrefix("https://") || address.hasPrefix("http://") {
                wrap("<a href='\(address)' rel='noopener'>", words, "</a>", &html)
            } else {
                write(words, &html)
            }
        }
    }

    private func wrap(_ open: HTML, _ words: [Prose.Inline], _ close: HTML, _ html: inout HTML) {
        html += open
        write(words, &html)
        html += close
    }
}

/// A text where only a line may stand: in a label, a legend, an option's words.
struct ProseLine: Component {
    var prose: Prose
    var pictures: ShownPictures = [:]

    func write(into html: inout HTML) {
        for (place, block) in prose.blocks.enumerated() {
            if place > 0 { html += "<br>" }
            write(block, &html)
        }
    }

    private func write(_ block: Prose.Block, _ html: inout HTML) {
        switch block {
        case .heading(_, let words), .paragraph(let words):
            html += "\(ProseWords(words: words, pictures: pictures, hasLinks: false))"
        case .code(let text, _): html += "<code>\(text)</code>"
        case .quote(let blocks): html += "\(ProseLine(prose: Prose(blocks), pictures: pictures))"
        case .list(_, _, let items):
            for (place, item) in items.enumerated() {
                if place > 0 { html += "<br>" }
                html += "\(ProseLine(prose: Prose(item), pictures: pictures))"
            }
        case .rule: html += "<br>"
        }
    }
}

/// A picture of a text, in the room that it takes.
private struct ProsePicture: Component {
    var picture: ShownPicture
    var alt: String

    func write(into html: inout HTML) {
        html += """
            <img src='\(picture.address)' width='\(picture.width)' height='\(picture.height)' alt='\(alt)'>
            """
    }
}
