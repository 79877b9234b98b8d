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
            <li class='entry\(when: entry.withdrawn != nil, " gone")'><div class='entry-main'>\
            <h3>\(Dots(topics: entry.topics))\(isLinked ? "<a href='\(Link.entry(entry.id))'>\(title)</a>" : title)</h3>\
            <p class='entry-facts'>\(entry.provider.isEmpty ? "Provider not named" : entry.provider) · \
            \(day: entry.completed) · \
            \(entry.amount) \(entry.unit.words(entry.amount))\(evidence)</p>
            """
        if let reason = entry.withdrawn {
            html += "<p class='why'>Withdrawn: \(reason.sentence)</p>"
        }
        guard entry.withdrawn == nil else {
            html += "</div></li>"
            return
        }
        html += "\(each: all.reasons, { "<p class='why'>\($0)</p>" })</div>\(all)</li>"
    }

    private var title: HTML { entry.withdrawn == nil ? "\(entry.title)" : "<del>\(entry.title)</del>" }

    private var evidence: HTML {
        entry.evidenceCount == 0
            ? " · <span class='lacking'>no evidence yet</span>"
            : " · <span class='clipped'>\(Icon.clip)\(entry.evidenceCount.of("file"))</span>"
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
