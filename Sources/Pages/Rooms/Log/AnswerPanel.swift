import Primitives
public import Rules

/// What an entry would count for each credential, said before it is saved.
/// Also served alone, as the answer to a form posted to `/log/answer`.
public struct AnswerPanel: Component {
    /// What can be said.
    public var answer: Answer

    /// What can be said of an entry before it is saved.
    public enum Answer: Sendable {
        /// Too little is filled in; what is needed.
        case waiting
        /// Something does not fit: the sentences of the form.
        case unclear([String])
        /// The standings as they would be with it, the entry's id in them, and an entry that looks the same.
        case counted([Standing], id: String, twin: EntryLine?)
    }

    /// What can be said.
    public init(_ answer: Answer) {
        self.answer = answer
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        html +=
            """
            <section class='answer' id='answer' aria-live='polite' aria-labelledby='answer-title'><h2 \
            id='answer-title'>What it counts</h2>
            """
        switch answer {
        case .waiting:
            html +=
                """
                <p class='soft'>Write the day and the amount, and here stands what it counts for each of your \
                credentials, and why.</p>
                """
        case .unclear(let sentences):
            html +=
                """
                <p class='soft'>It can be counted when this is clear:</p><ul class='unclear'>\
                \(each: sentences, { "<li>\($0)</li>" })</ul>
                """
        case .counted(let standings, let id, let twin):
            if let twin {
                html += """
                    <div class='notice warn'>\(Icon.alert)<div><p class='notice-title'>Is this already in your log?</p>\
                    <p><a href='\(Link.entry(twin.id))'>\(twin.title)</a>, \(day: twin.completed), looks the same. \
                    The same \
                    course counts once.</p></div></div>
                    """
            }
            let counts = EntryCount.all(of: id, in: standings)
            if counts.isEmpty {
                html +=
                    """
                    <p class='soft'>Add a credential, and every entry is counted for it. <a \
                    href='\(Link.newCredential)'>Add one</a></p>
                    """
            } else {
                html += "<ul class='answers'>"
                for count in counts { AnswerLine(count: count).write(into: &html) }
                html += "</ul>"
            }
        }
        html += "</section>"
    }
}

/// What an entry counts for one credential, where, and why not more.
struct AnswerLine: Component {
    var count: EntryCount

    func write(into html: inout HTML) {
        let standing = count.standing
        html += """
            <li class='answer-line \(count.look)'><p class='answer-head'><a href='\(Link.credential(standing.id))'>\
            \(standing.name)</a>\
            <b>\(count.words)</b></p>
            """
        if !count.activity.placed.isEmpty {
            html += "<ul class='placed'>"
            for part in count.activity.placed {
                let requirement = standing.requirements.first { $0.id == part.requirement }
                html += """
                    <li><span class='dot \((requirement?.cap ?? .gray).rawValue)'></span>\
                    \(standing.amount(part.amount)) \
                    \(requirement?.isRest == true && requirement?.id != "general" ? "of your choice" : "in \(requirement?.spelled ?? part.requirement)")</li>
                    """
            }
            html += "</ul>"
        }
        for refusal in count.refusals {
            html +=
                "<p class='why'>\(refusal.amount.map { "\(standing.amount($0)) not: " } ?? "")\(standing.named(refusal.text).sentence)"
            if refusal.code == .kindUnknownValue {
                html += " <a href='\(Link.credential(standing.id))#unknown'>Write down what you were told</a>"
            } else if let change = refusal.wouldCountIf {
                html += " Would count if \(standing.named(change).lowercasedFirst.sentenceEnd)"
            }
            html += "</p>"
        }
        for note in count.activity.reasons { html += "<p class='why'>\(standing.named(note.text).sentence)</p>" }
        html += "</li>"
    }
}
