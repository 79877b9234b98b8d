/// A choice among filters that stands in the address.
struct FilterSelect: Component {
    var name: String
    var label: String
    var all: String
    var options: [(value: String, words: String)]
    var value: String?
    /// With fewer options there is nothing to choose.
    var fewest = 2

    func write(into html: inout HTML) {
        guard options.count >= fewest || value != nil else { return }
        html += """
            <div class='filter\(when: value != nil, " on")'><label class='unseen' for='\(name)'>\(label)</label>\
            <select id='\(name)' name='\(name)'><option value=''>\(all)</option>
            """
        for option in options {
            html += "<option value='\(option.value)'\(flag: "selected", option.value == value)>\(option.words)</option>"
        }
        html += "</select></div>"
    }
}
