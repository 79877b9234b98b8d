import Primitives
import Rules

/// One line of the log: what, who, when, and what it counts for.
struct EntryRow: Component {
    var entry: EntryLine
    var counts: [EntryCount]
    var isLinked = true

    func write(into html: inout HTML) {
        let all = EntryCounts(counts: counts)
        html += """
            <li class='entry\(when: entry.withdrawn != nil, " gone")\(when: all.isAgain, " again")'>\
            <div class='entry-main'>\
            <h3>\(Dots(topics: entry.topics))\(isLinked ? "<a href='\(Link.entry(entry.id))'>\(title)</a>" : title)</h3>\
            <p class='entry-facts'><span>\(entry.provider.isEmpty ? "Provider not named" : entry.provider)</span> \
            <span>\(day: entry.completed)</span> <span>\(entry.amount) \(entry.unit.words(entry.amount))</span> \
            \(evidence)</p></div>
            """
        if let reason = entry.withdrawn {
            html += "<div class='entry-why'><p class='why'>Withdrawn: \(reason.sentence)</p></div></li>"
            return
        }
        html += "\(all)"
        let reasons = all.reasons
        if !reasons.isEmpty {
            html += "<div class='entry-why'>\(each: reasons, { "<p class='why'>\($0)</p>" })</div>"
        }
        html += "</li>"
    }

    private var title: HTML { entry.withdrawn == nil ? "\(entry.title)" : "<del>\(entry.title)</del>" }

    private var evidence: HTML {
        if entry.evidenceCount > 0 {
            return "<span class='clipped'>\(Icon.clip)\(entry.evidenceCount.of("file"))</span>"
        }
        guard let noted = entry.notedWords else { return "<span class='lacking'>no evidence yet</span>" }
        return "<span>\(noted) noted, no file</span>"
    }
}

/// The caps of an entry's topics; the names follow for who cannot see them.
struct Dots: Component {
    var topics: [Topic]

    func write(into html: inout HTML) {
        var caps: [TubeCap] = []
        for topic in topics {
            let cap = TubeCap(topic)
            if !caps.contains(cap) { caps.append(cap) }
        }
        guard !caps.isEmpty else { return }
        html += """
            <span class='dots' title='\(topics.map(\.words).listed)'>\
            \(each: caps.prefix(4), { "<span class='dot \($0.rawValue)'></span>" })</span>
            """
    }
}
