import Primitives
import Rules

/// An offering among those that were found.
struct OfferingCard: Component {
    var line: OfferingLine
    /// Whether what it would close is said: for somebody with gaps.
    var saysCloses: Bool

    func write(into html: inout HTML) {
        html += """
            <li class='offer'><div class='offer-main'><h3>\(Dots(topics: line.topics))\
            <a href='\(Link.offering(line.id))'>\(line.title)</a></h3>\
            <p class='entry-facts'><span>\(line.provider)</span> <span>\(line.kind)</span> \(when)\(approval)</p>
            """
        if !line.closes.isEmpty {
            html +=
                "<p class='offer-closes'>\(Icon.check)<span>Closes \(each: line.closes.enumerated(), part)</span></p>"
        }
        html += "\(taken)\(SourceNote(source: line.source, isDemo: line.isDemo && line.takers.isEmpty))</div>"
        html += """
            <dl class='offer-facts'><div><dt class='unseen'>Credit</dt><dd>\(credit)</dd></div>\
            <div><dt class='unseen'>Price</dt><dd>\(price)</dd></div>\
            <div><dt class='unseen'>Time</dt><dd class='soft'>\(line.time ?? "time not known")\
            \(some: line.format, { " · \($0)" })</dd></div></dl></li>
            """
    }

    private func part(_ item: (offset: Int, element: (credential: String, amount: String))) -> HTML {
        "\(when: item.offset > 0, ", ")<b>\(item.element.amount)</b> for \(item.element.credential)"
    }

    private var credit: HTML {
        line.credit.map { "<b>\($0)</b>" } ?? "<span class='soft'>credit not known</span>"
    }

    private var price: HTML {
        guard let price = line.price else { return "<span class='soft'>price not known; see provider</span>" }
        return line.isFree ? "<span class='chip good'>Free</span>" : "\(price)"
    }

    private var when: HTML {
        guard let starts = line.starts else { return "" }
        return """
            <span class='offer-when'>\(day: starts)\(some: line.clock, { ", \($0)" })\
            \(some: line.place, { ", \($0)" })</span>
            """
    }

    private var approval: HTML {
        guard let by = line.approvedBy else { return "" }
        return "<span>\(by)\(some: line.approvedUntil, { " until \(day: $0)" })</span>"
    }

    private var taken: HTML {
        guard !line.takers.isEmpty else { return "" }
        let shown = line.takers.prefix(6)
        let more = line.takers.count - shown.count
        return """
            <p class='offer-taken soft small'>Accepted by \(Array(shown).joined(separator: ", "))\
            \(when: more > 0, " and \(more) more")\(when: line.isDemo, " · made up for the demonstration")</p>
            """
    }
}

/// Where an offering was read, and how surely it is known.
struct SourceNote: Component {
    var source: OfferingLine.Source?
    var isDemo: Bool

    func write(into html: inout HTML) {
        if isDemo {
            html += "<p class='offer-source soft small'>\(Icon.info)Made up for the demonstration</p>"
            return
        }
        guard let source else { return }
        html += "<p class='offer-source soft small'>\(Icon.info)<span>"
        if let site = source.site { html += "Read at \(site)" } else { html += "Source not known" }
        if let asOf = source.asOf { html += ", as of \(asOf)" }
        if let day = source.checkedOn { html += ", checked \(day: day)" }
        if source.isUnsure { html += " · <span class='mark-unsure'>unverified</span>" }
        html += "</span></p>"
    }
}
