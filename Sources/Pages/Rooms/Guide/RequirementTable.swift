import Primitives
public import Rules

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
