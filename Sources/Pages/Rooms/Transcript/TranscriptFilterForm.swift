import Primitives
import Rules

/// What to narrow the transcript to; a form that only asks.
struct TranscriptFilterForm: Component {
    var query: TranscriptQuery
    var standings: [Standing]
    var choices: TranscriptPage.Choices

    func write(into html: inout HTML) {
        html += """
            <form class='filters' method='get' action='\(Link.transcript)' data-auto>\
            \(when: query.tab != .done, "<input type='hidden' name='tab' value='\(query.tab.rawValue)'>")\
            \(FilterSelect(
                name: "credential", label: "Credential", all: "Any credential",
                options: standings.map { ($0.id, $0.name) }, value: query.credential))
            """
        if query.credential != nil, let latest = choices.cycles.first {
            html += """
                \(FilterSelect(
                    name: "cycle", label: "Cycle", all: "Cycle now: \(latest.words)",
                    options: choices.cycles.dropFirst().map { ($0.from.description, $0.words) },
                    value: query.cycle == latest.from ? nil : query.cycle?.description, fewest: 1))
                """
        }
        html += """
            \(FilterSelect(
                name: "topic", label: "Topic", all: "All topics",
                options: choices.topics.map { ($0.code, $0.words.capitalised) }, value: query.topic?.code))\
            \(FilterSelect(
                name: "year", label: "Year", all: "All years",
                options: choices.years.map { (String($0), String($0)) }, value: query.year.map(String.init)))\
            <button class='button quiet small' type='submit'>Show</button>\
            \(when: query.isNarrowed, "<a class='clear' href='\(Link.transcriptOf(TranscriptQuery(tab: query.tab)))'>Show all of it</a>")</form>
            """
    }
}

extension DateSpan {
    /// `1 Jun 2024 – 31 May 2027`.
    var words: String { "\(from.spelled) – \(to.spelled)" }
}
