import Primitives
import Rules

/// What to look for in the log; a form that only asks.
struct LogFilterForm: Component {
    var filter: LogFilter
    var standings: [Standing]
    var topics: [Topic]
    var years: [Int]

    func write(into html: inout HTML) {
        html += """
            <form class='filters' method='get' action='\(Link.log)' role='search' data-auto>\
            <div class='filter-text'><label class='unseen' for='q'>Title or provider</label>\(Icon.search)\
            <input type='search' id='q' name='q' value='\(filter.text)' placeholder='Title or provider' \
            autocomplete='off'></div>
            """
        html += """
            \(FilterSelect(
                name: "credential", label: "Credential", all: "All credentials",
                options: standings.map { ($0.id, $0.name) }, value: filter.credential))
            \(FilterSelect(
                name: "topic", label: "Topic", all: "All topics", options: topics.map { ($0.code, $0.words.capitalised) },
                value: filter.topic?.code))
            \(FilterSelect(
                name: "year", label: "Year", all: "All years", options: years.map { (String($0), String($0)) },
                value: filter.year.map(String.init)))
            \(FilterSelect(
                name: "counted", label: "Counts", all: "Counted or not",
                options: [("yes", "Counts"), ("no", "Does not count"), ("unknown", "Value not known")],
                value: filter.counted?.rawValue))
            """
        html += """
            <button class='button quiet small' type='submit'>Show</button>\
            \(when: !filter.isAll, "<a class='clear' href='\(Link.log)'>Show everything</a>")</form>
            """
    }
}
