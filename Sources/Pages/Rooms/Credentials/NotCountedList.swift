import Primitives
import Rules

/// What does not count, why, and the smallest change that would make it count.
struct NotCountedList: Component {
    var standing: Standing
    var completed: [String: CalendarDate]

    func write(into html: inout HTML) {
        let outside = standing.notCounted.filter { $0.code == .outsideCycle }
        let others = standing.notCounted.filter { $0.code != .outsideCycle }
        guard !others.isEmpty || !outside.isEmpty else { return }
        html +=
            """
            <section aria-labelledby='uncounted'><div class='section-head'><h2 id='uncounted'>What does not \
            count, and why</h2></div>
            """
        if !others.isEmpty {
            html += "<ul class='panel uncounted'>"
            for line in others { row(line, &html) }
            html += "</ul>"
        }
        if !outside.isEmpty { outsideCycle(outside, &html) }
        html += "</section>"
    }

    private func row(_ line: Standing.NotCounted, _ html: inout HTML) {
        html += """
            <li><div class='uncounted-head'><h3><a href='\(Link.entry(line.id))'>\(line.title)</a></h3>\
            <span class='chip soft'>\(line.code.words.capitalised)</span>\
            <b>\(line.amount.map { standing.amount($0) } ?? "not known")</b></div><p>\
            \(standing.named(line.text).sentence)</p>
            """
        if line.code == .kindUnknownValue {
            html += """
                <p class='would'>\(Icon.arrow)<span>Would count if the value were known: ask, then \
                <a href='#unknown'>write down what you were told</a>.</span></p>
                """
        } else if let change = line.wouldCountIf {
            html += """
                <p class='would'>\(Icon.arrow)<span>Would count if \(standing.named(change).lowercasedFirst.sentenceEnd)</span></p>
                """
        }
        if let source = line.source {
            html += "<p class='source'>\(Icon.scale)<span>Read in \(SourceText(source))</span></p>"
        }
        html += "</li>"
    }

    /// What was done in other years is no fault of anybody: one fold for all of it.
    private func outsideCycle(_ lines: [Standing.NotCounted], _ html: inout HTML) {
        html += """
            <details class='panel fold-panel'><summary>\(lines.count.of("entry", "entries")) completed outside this \
            cycle</summary>\
            <ul class='inside'>
            """
        for line in lines {
            html += """
                <li><a href='\(Link.entry(line.id))'>\(line.title)</a>\
                <span class='soft small'>\(some: completed[line.id], { "\(day: $0)" })</span>\
                <b>\(line.amount.map { standing.amount($0) } ?? "not known")</b></li>
                """
        }
        html += "</ul></details>"
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
    var sentenceEnd: String { hasSuffix(".") || hasSuffix("?") ? self : self + "." }
}
