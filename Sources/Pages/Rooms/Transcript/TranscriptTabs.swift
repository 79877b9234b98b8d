/// The parts of a transcript, each with how much is in it.
struct TranscriptTabs: Component {
    var query: TranscriptQuery
    var counts: [TranscriptQuery.Tab: Int]

    func write(into html: inout HTML) {
        html += "<nav class='tabs' aria-label='Parts of the transcript'><ul>"
        for tab in TranscriptQuery.Tab.allCases {
            html += """
                <li><a href='\(Link.transcriptOf(TranscriptQuery(tab: tab)))'\
                \(attribute: "aria-current", tab == query.tab ? "page" : nil)>\(tab.words) <span \
                class='tab-count'>\(counts[tab] ?? 0)</span></a></li>
                """
        }
        html += "</ul></nav>"
    }
}
