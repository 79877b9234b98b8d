import Primitives
import Prose
public import Rules

/// A figure of the rule book inside a text.
public struct ShownFigure: Sendable {
    /// The figure in words: "36 points".
    public var words: String
    /// What has to be said beside it: "unverified", or why it is not known.
    public var doubt: String?
    /// Where it was read.
    public var source: String?

    /// A figure.
    public init(words: String, doubt: String? = nil, source: String? = nil) {
        self.words = words
        self.doubt = doubt
        self.source = source
    }
}

/// What a text draws from the rule book, by the address it names.
public struct ProseFigures: Sendable {
    /// Figures in the line: `rule:ascp-boc/MLT/total`.
    public var figures: [String: ShownFigure]
    /// What a credential asks, as a table: `ascp-boc/MLT`.
    public var credentials: [String: (rule: CredentialRule, version: ProgrammeVersion)]
    /// What a credential costs, by its code.
    public var fees: [String: GuideFees] = [:]
    /// What the catalogue has, by the text of the block that asks.
    public var glances: [String: GuideGlance] = [:]

    /// What a text draws.
    public init(
        figures: [String: ShownFigure] = [:],
        credentials: [String: (rule: CredentialRule, version: ProgrammeVersion)] = [:]
    ) {
        self.figures = figures
        self.credentials = credentials
    }
}

/// A text on a page.
struct ProseView: Component {
    var prose: Prose
    var figures = ProseFigures()
    /// What is added to the level of headings, so that they stand below the page's own.
    var deeper = 0

    func write(into html: inout HTML) {
        html += "<div class='prose'>"
        for block in prose.blocks { write(block, &html) }
        html += "</div>"
    }

    private func write(_ block: Prose.Block, _ html: inout HTML) {
        switch block {
        case .heading(let level, let words):
            let id = words.plain.anchor
            switch min(4, max(2, level + deeper)) {
            case 2: html += "<h2 id='\(id)'>\(line(words))</h2>"
            case 3: html += "<h3 id='\(id)'>\(line(words))</h3>"
            default: html += "<h4 id='\(id)'>\(line(words))</h4>"
            }
        case .paragraph(let words): html += "<p>\(line(words))</p>"
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

    private func item(_ blocks: [Prose.Block], _ isTight: Bool, _ html: inout HTML) {
        html += "<li>"
        for block in blocks {
            if isTight, case .paragraph(let words) = block { html += line(words) } else { write(block, &html) }
        }
        html += "</li>"
    }

    private func requirements(_ codes: [String], _ html: inout HTML) {
        for code in codes {
            guard let found = figures.credentials[code] else { continue }
            html += "\(RequirementTable(rule: found.rule, version: found.version))"
        }
    }

    private func line(_ inlines: [Prose.Inline]) -> HTML {
        var html = HTML()
        for inline in inlines { write(inline, &html) }
        return html
    }

    private func write(_ inline: Prose.Inline, _ html: inout HTML) {
        switch inline {
        case .text(let text): html += "\(text)"
        case .emphasis(let words): html += "<em>\(line(words))</em>"
        case .strong(let words): html += "<strong>\(line(words))</strong>"
        case .code(let text): html += "<code>\(text)</code>"
        case .lineBreak: html += "<br>"
        case .picture(_, _, let words): html += "\(line(words))"
        case .link(let address, _, let words):
            if let figure = figures.figures[address] {
                html += "\(FigureInLine(figure: figure))"
            } else if address.hasPrefix("/") || address.hasPrefix("#") {
                html += "<a href='\(address)'>\(line(words))</a>"
            } else if address.hasPrefix("https://") || address.hasPrefix("http://") {
                html += "<a href='\(address)' rel='noopener'>\(line(words))</a>"
            } else {
                html += line(words)
            }
        }
    }
}

/// A figure in a line: its words, and in small what has to be said beside it.
struct FigureInLine: Component {
    var figure: ShownFigure

    func write(into html: inout HTML) {
        html += "<span class='figure'\(attribute: "title", figure.source.map { "Source: \($0)" })>\(figure.words)"
        if let doubt = figure.doubt { html += " <small class='doubt'>(\(doubt))</small>" }
        html += "</span>"
    }
}

/// What a credential asks, by the version in force.
struct RequirementTable: Component {
    var rule: CredentialRule
    var version: ProgrammeVersion

    func write(into html: inout HTML) {
        let unit = version.parts.unit
        html += """
            <div class='table-wrap'><table class='asks'><caption>\(rule.shortName): what it asks</caption><thead><tr>\
            <th scope='col'>Requirement</th><th scope='col' class='amount'>\(unit.many.capitalised)</th>\
            <th scope='col'>How surely known</th></tr></thead><tbody>
            """
        row("Total", rule.group.total, "total", &html)
        if let why = rule.group.requirementsUnknown {
            html += "<tr><th scope='row'>Topics</th><td class='amount'>?</td><td>Not known: \(why)</td></tr>"
        } else {
            for requirement in rule.group.requirements {
                if let amount = requirement.amount {
                    row(words(requirement), amount, "", &html)
                } else {
                    html += """
                        <tr><th scope='row'>\(words(requirement))</th><td class='amount'>the rest</td><td></td></tr>
                        """
                }
            }
        }
        html += "</tbody></table></div>"
    }

    private func words(_ requirement: RequirementRule) -> String {
        if let label = requirement.label { return label.capitalised }
        if requirement.isRest { return "Any other accepted topic" }
        if requirement.forEachCategory { return "Each licensed category" }
        return requirement.id.replacing("-", with: " ").capitalised
    }

    private func row(_ words: String, _ figure: Figure<Credits>, _ look: String, _ html: inout HTML) {
        html += "<tr\(attribute: "class", look.isEmpty ? nil : look)><th scope='row'>\(words)</th><td class='amount'>"
        if let value = figure.value { html += "\(value)" } else { html += "?" }
        html += "</td><td>"
        if figure.value == nil {
            html += "Not known: \(figure.unknown ?? "")"
        } else {
            let source = figure.sources.first.flatMap {
                version.parts.sources.indices.contains($0) ? version.parts.sources[$0] : nil
            }
            html += figure.confidence == .low ? "Unverified" : "\(figure.confidence.rawValue.capitalised)"
            if let source, let url = source.url {
                html += ": <a href='\(url)' rel='noopener'>\(source.title)</a>"
            } else if let source {
                html += ": \(source.title)"
            }
        }
        html += "</td></tr>"
    }
}

extension CredentialRule {
    /// How it is called in a line: what stands behind a name, or the licence's title.
    public var shortName: String { sign.contains("/") ? title : sign }
}
