import Primitives
import Rules

/// Every requirement in rule order; each opens to the entries inside it and to where its figure was read.
struct RequirementList: Component {
    var standing: Standing
    var completed: [String: CalendarDate]

    func write(into html: inout HTML) {
        guard !standing.requirements.isEmpty else { return }
        html += """
            <section aria-labelledby='asked'><div class='section-head'><h2 id='asked'>What is asked</h2>\
            <p>Open a line to see what is inside and where the figure was read.</p></div><div class='panel needs'>
            """
        for requirement in standing.requirements { row(requirement, &html) }
        html += "</div></section>"
    }

    private func row(_ requirement: Standing.RequirementTally, _ html: inout HTML) {
        let tally = requirement.tally
        let missing = tally.missing ?? .zero
        html += """
            <details class='need\(when: requirement.within != nil, " inner")'><summary>\(Tube(requirement))\
            <span class='need-name'><strong>\(requirement.spelled.capitalised)</strong>\
            \(some: requirement.within, { "<span class='small soft'>inside \(inside($0))</span>" })</span>\
            <span class='need-have'>\(amount(tally))\(unsure(requirement))</span><span class='need-left'>
            """
        if tally.missing == nil {
            html += "<span class='chip warn'>\(Icon.question)Not known</span>"
        } else if missing == .zero {
            html += "<span class='chip good'>\(Icon.check)Met</span>"
        } else {
            html += "<span class='missing'>\(standing.amount(missing)) missing</span>"
        }
        html += "</span></summary><div class='need-inside'>"
        inside(requirement, &html)
        html += "</div></details>"
    }

    private func amount(_ tally: Tally) -> HTML {
        switch (tally.counted, tally.required) {
        case (let counted?, let required?): "<b>\(counted)</b> of \(standing.amount(required))"
        case (let counted?, nil): "<b>\(counted)</b> \(standing.unit(counted)), asked: not known"
        case (nil, let required?): "<b>?</b> of \(standing.amount(required))"
        case (nil, nil): "not known"
        }
    }

    private func unsure(_ requirement: Standing.RequirementTally) -> HTML {
        requirement.told != nil
            ? " <span class='mark-unsure told'>as told</span>"
            : requirement.confidence.isUnverified && requirement.tally.required != nil ? Unsure().html : ""
    }

    private func inside(_ id: String) -> String {
        standing.requirements.first { $0.id == id }?.spelled ?? id
    }

    private func inside(_ requirement: Standing.RequirementTally, _ html: inout HTML) {
        let inner = Set(standing.requirements.filter { $0.within == requirement.id }.map(\.id))
        var rows: [(activity: Standing.ActivityTally, amount: Credits)] = []
        for activity in standing.activities {
            let amount = activity.placed.reduce(Credits.zero) {
                $1.requirement == requirement.id || inner.contains($1.requirement) ? $0 + $1.amount : $0
            }
            if amount > .zero { rows.append((activity, amount)) }
        }
        if rows.isEmpty {
            html += "<p class='soft'>Nothing counts here yet.</p>"
        } else {
            html += "<ul class='inside'>"
            for row in rows.sorted(by: {
                (completed[$0.activity.id]?.dayNumber ?? 0) > (completed[$1.activity.id]?.dayNumber ?? 0)
            }) {
                html += """
                    <li><a href='\(Link.entry(row.activity.id))'>\(row.activity.title)</a>\
                    <span class='soft small'>\(some: completed[row.activity.id], { "\(day: $0)" })\
                    \(some: row.activity.earned.flatMap { $0 == row.amount ? nil : $0 }, { " · \(row.amount) of its \(standing.amount($0))" })</span>\
                    <b>\(standing.amount(row.amount))</b></li>
                    """
            }
            html += "</ul>"
        }
        SourceLine(requirement: requirement, standing: standing).write(into: &html)
    }
}

/// Where a figure was read and how surely it is known.
struct SourceLine: Component {
    var requirement: Standing.RequirementTally
    var standing: Standing

    func write(into html: inout HTML) {
        html += "<p class='source'>\(Icon.scale)<span>"
        if let told = requirement.told {
            html += "The figure is \(told). "
        } else if let required = requirement.tally.required {
            html += "Asked: \(standing.amount(required)). \(confidence) "
        } else {
            html += "How much is asked is not known here. "
        }
        if let source = requirement.source { html += "Read in \(SourceText(source))" }
        html += "</span></p>"
    }

    private var confidence: String {
        switch requirement.confidence {
        case .high: "Read on the body’s own page."
        case .medium: "Read on the body’s page, or on one that quotes it."
        case .low: "Unverified: not read on the body’s own page. Ask \(standing.bodyName) before you rely on it."
        case .none: "How surely is not known."
        }
    }
}

/// A source as words that lead to it.
struct SourceText: Component {
    var text: String

    init(_ text: String) {
        self.text = text
    }

    func write(into html: inout HTML) {
        guard let (words, address) = parts else {
            html += "\(text)."
            return
        }
        html += "<a href='\(address)' rel='external noreferrer'>\(words)</a>."
    }

    /// "Title, https://…" taken apart.
    private var parts: (words: String, address: String)? {
        guard let comma = text.utf8.lastIndex(of: UInt8(ascii: ",")) else { return nil }
        let address = text[text.index(after: comma)...].drop { $0 == " " }
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
        return (String(text[..<comma]), String(address))
    }
}
