import Primitives
import Rules

/// The topics as caps to tick, the sections of the bench first; ticked ones can share the amount.
/// Sends `topics` for each ticked one and `share-TOPIC` for its part of the amount.
struct TopicPicker: Component {
    var chosen: Set<Topic>
    var shares: [Topic: String]
    var errors: [FieldError]

    /// The sections of a laboratory, then what concerns everybody.
    static let first: [Topic] = [
        .hematology, .chemistry, .bloodBanking, .microbiology, .coagulation, .immunology, .urinalysis, .molecular,
        .safety, .ethics, .qualityControl, .general,
    ]
    /// The others.
    static let others: [Topic] = Topic.allCases.filter { !first.contains($0) }

    func write(into html: inout HTML) {
        let error = errors.text("topics")
        html += """
            <fieldset class='field topics\(when: error != nil, " wrong")' aria-describedby='topics-hint'>\
            <legend>Topics</legend>\
            <p class='hint' id='topics-hint'>Everything it taught. Where a body asks for a topic, it is counted there \
            first.</p>\
            \(FieldFault(id: "topics", text: error))<div class='caps'>
            """
        for (place, topic) in Self.first.enumerated() { pick(topic, id: place == 0 ? "topics" : nil, &html) }
        html += """
            </div><details class='more-topics'\(flag: "open", !chosen.isDisjoint(with: Self.others))><summary>More \
            topics</summary><div class='caps'>
            """
        for topic in Self.others { pick(topic, id: nil, &html) }
        html += "</div></details>"
        split(&html)
        html += "</fieldset>"
    }

    private func pick(_ topic: Topic, id: String?, _ html: inout HTML) {
        let own = id ?? "topics-\(topic.code)"
        html += """
            <span class='cap-choice'><input type='checkbox' id='\(own)' name='topics' value='\(topic.code)'\
            \(flag: "checked", chosen.contains(topic))><label for='\(own)'><span class='dot \
            \(TubeCap(topic).rawValue)'></span>\
            \(topic.words.capitalised)</label></span>
            """
    }

    /// A line for each topic; the style shows those that are ticked.
    private func split(_ html: inout HTML) {
        let isSplit = !shares.isEmpty || errors.contains { $0.field.hasPrefix("share-") }
        html += """
            <details class='split'\(flag: "open", isSplit)><summary>Split the amount between them</summary>\
            <p class='hint'>Only if the certificate says how much of each. Otherwise leave it: each body then counts \
            it \
            where it helps you most.</p><div class='shares'>
            """
        for topic in Self.first + Self.others {
            let name = "share-\(topic.code)"
            html += """
                <div class='share share-of-\(topic.code)'>\(Field(
                    name: name, label: topic.words.capitalised, kind: .amount, value: shares[topic] ?? "",
                    error: errors.text(name), isOptional: true, autocomplete: "off"))</div>
                """
        }
        html += "</div><p class='hint' data-share-rest></p></details>"
    }
}
