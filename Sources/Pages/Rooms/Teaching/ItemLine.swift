/// How a question of a course did.
public struct ItemLine: Sendable {
    /// What the figures say of it.
    public enum Verdict: Sendable {
        /// It tells who knows from who does not.
        case good
        /// Nothing yet: too few were asked.
        case early
        /// Look at it: the words say why.
        case look(String)
        /// It is most likely wrong.
        case wrong(String)

        var chip: HTML {
            switch self {
            case .good: "<span class='chip good'>\(Icon.check)Does its work</span>"
            case .early: "<span class='chip soft'>Too few attempts to say</span>"
            case .look(let words): "<span class='chip warn'>\(Icon.info)\(words)</span>"
            case .wrong(let words): "<span class='chip bad'>\(Icon.stop)\(words)</span>"
            }
        }
    }

    /// The question's id.
    public var id: String
    /// What it asks, in plain words.
    public var prompt: String
    /// "Asked 14 times · 71 % right on average · discrimination 0.42".
    public var figures: String
    /// What follows.
    public var verdict: Verdict
    /// Its answers and how often each was chosen; empty where they are not chosen from a list.
    public var choices: [(words: String, isRight: Bool, count: Int)]
    /// How often it was asked.
    public var asked: Int

    /// How a question did.
    public init(
        id: String, prompt: String, figures: String, verdict: Verdict,
        choices: [(words: String, isRight: Bool, count: Int)], asked: Int
    ) {
        self.id = id
        self.prompt = prompt
        self.figures = figures
        self.verdict = verdict
        self.choices = choices
        self.asked = asked
    }

    func write(_ course: String, into html: inout HTML) {
        html += """
            <li><div class='item-head'><b><a href='\(Link.teaching(.question(course, id)))'>\(prompt)</a></b>\(verdict.chip)</div>\
            <p class='small soft'>\(figures)</p>
            """
        if !choices.isEmpty {
            html += """
                <details><summary>Which answers were chosen</summary><table class='chosen'><thead class='unseen'><tr>\
                <th scope='col'>Answer</th><th scope='col'>Chosen</th></tr></thead><tbody>
                """
            for choice in choices {
                let width = choice.count * 100 / max(1, asked)
                html += """
                    <tr><th scope='row'>\(choice.words)\(when: choice.isRight, " <span class='chip good'>\(Icon.check)Right</span>")</th>\
                    <td><svg class='chosen-bar' viewBox='0 0 100 10' preserveAspectRatio='none' aria-hidden='true'>\
                    <rect class='\(choice.isRight ? "right" : "wrong")' width='\(max(1, width))' height='10' rx='2'/></svg>\
                    <span class='figure'>\(choice.count)</span></td></tr>
                    """
            }
            html += "</tbody></table></details>"
        }
        html += "</li>"
    }
}
