public import Primitives
public import Rules

/// A trial: one credential more, or other rules; before and after side by side. Nothing is kept.
public struct WhatIfPage: Page {
    /// One credential before and after.
    public struct Pair: Sendable {
        /// As it is; nothing for a credential that is only tried.
        public var before: Standing?
        /// As it would be; nothing where the rules tried do not know it.
        public var after: Standing?

        /// Before and after.
        public init(before: Standing?, after: Standing?) {
            self.before = before
            self.after = after
        }
    }

    /// The day of the answer.
    public var asOf: CalendarDate
    /// What is tried.
    public var query: WhatIfQuery
    /// Every credential that may be tried: code and words.
    public var codes: [(value: String, words: String)]
    /// Every version that may be tried: id and words.
    public var versions: [(value: String, words: String)]
    /// What it changes.
    public var pairs: [Pair]
    /// The names of credentials that stay as they are.
    public var untouched: [String]
    /// The name of what is held already of the kind that is tried.
    public var alreadyHeld: String?
    /// The address to pass on.
    public var address: String
    /// What is wrong with what was asked.
    public var errors: [FieldError]

    /// The page.
    public init(
        asOf: CalendarDate, query: WhatIfQuery, codes: [(value: String, words: String)],
        versions: [(value: String, words: String)], pairs: [Pair] = [], untouched: [String] = [],
        alreadyHeld: String? = nil, address: String = "", errors: [FieldError] = []
    ) {
        self.asOf = asOf
        self.query = query
        self.codes = codes
        self.versions = versions
        self.pairs = pairs
        self.untouched = untouched
        self.alreadyHeld = alreadyHeld
        self.address = address
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "What if" }
    /// Its place in the navigation.
    public var room: Room? { .credentials }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        PageHead(
            headline,
            lead: "Try a further credential, another state, or other rules on your own log. Nothing is saved.",
            back: ("Credentials", .credentials)
        ).write(into: &html)
        AheadTabs(current: .whatIf).write(into: &html)
        if query.isEmpty || !errors.isEmpty {
            forms(&html)
        } else {
            answer(&html)
            html += "<h2 class='group' id='again'>Try something else</h2>"
            forms(&html)
        }
    }

    private var headline: String {
        guard !query.isEmpty, errors.isEmpty, let first = pairs.first(where: { $0.before == nil }) ?? pairs.first else {
            return query.isEmpty ? "What if …?" : "Nothing changes"
        }
        guard let after = first.after else { return "These rules do not know it" }
        if first.before == nil { return "If you held \(after.name)" }
        return "If other rules were in force"
    }

    private func forms(_ html: inout HTML) {
        html += """
            <div class='trial-forms'><form class='panel' method='get' action='\(Link.whatIf)'>\
            <h2>A credential or a state more</h2>\
            \(Choice(name: "add", label: "Credential or licence", options: codes, value: query.code, prompt: "Choose one", error: errors.text("add")))\
            \(Field(name: "issued", label: "Issued on", kind: .date, value: query.issued, hint: "Leave it empty for today.", error: errors.text("issued"), isOptional: true, size: "medium"))\
            <button class='button' type='submit'>Try it</button></form>
            """
        if !versions.isEmpty {
            html += """
                <form class='panel' method='get' action='\(Link.whatIf)'><h2>Other rules</h2>\
                \(Choice(name: "rules", label: "Count what I hold by", options: versions, value: query.version, prompt: "Choose a version", hint: "Older versions, and those that are to come.", error: errors.text("rules")))\
                <button class='button' type='submit'>Try it</button></form>
                """
        }
        html += "</div>"
    }

    private func answer(_ html: inout HTML) {
        if let alreadyHeld {
            Notice(.info, "You hold \(alreadyHeld) already", "Below it is counted as if it were issued anew.").write(
                into: &html)
        }
        if pairs.isEmpty {
            Notice(.info, nil, "None of your credentials is counted by these rules, so nothing would change.").write(
                into: &html)
        }
        for pair in pairs { section(pair, &html) }
        if !untouched.isEmpty {
            html += """
                <p class='soft trial-after'>\(untouched.listed) \(untouched.count == 1 ? "stays as it is" : "stay as they are"): one \
                entry counts for each credential by itself.</p>
                """
        }
        html += """
            <p class='soft small'>To pass this question on: <a class='address' href='\(Link.whatIfOf(query))'>\(address)</a>. \
            It holds nothing of your log; whoever opens it sees their own.</p>
            """
    }

    private func section(_ pair: Pair, _ html: inout HTML) {
        guard let shown = pair.after ?? pair.before else { return }
        let id = "trial-\(shown.id.anchor)"
        html += """
            <section class='panel' aria-labelledby='\(id)'><div class='pace-head'><h2 id='\(id)'>\(shown.name)</h2>
            """
        if pair.before == nil {
            html += """
                <a class='button' href='\(Link.newCredentialOf(query.code))'>\(Icon.plus)Add to my wallet</a>
                """
        }
        html += """
            </div><p class='soft'>\(shown.title) · \(shown.bodyName)</p><div class='trial-pair'>\
            \(TrialSide(title: "Now", standing: pair.before, asOf: asOf, isThen: false, none: alreadyHeld == nil ? "You do not hold it." : "What you hold stands among your credentials, with its own dates."))\
            \(TrialSide(title: "Then", standing: pair.after, asOf: asOf, isThen: true, none: "These rules do not name this credential."))</div>
            """
        if let after = pair.after {
            if let before = pair.before {
                changes(before, after, &html)
            } else {
                already(after, &html)
            }
        }
        html += "</section>"
    }

    /// What is asked differently, requirement by requirement.
    private func changes(_ before: Standing, _ after: Standing, _ html: inout HTML) {
        var ids = before.requirements.map(\.id)
        for requirement in after.requirements where !ids.contains(requirement.id) { ids.append(requirement.id) }
        var rows: [TrialRow] = [
            TrialRow(name: "In all", before: before.total, after: after.total)
        ]
        rows += ids.map { id in
            let (old, new) = (
                before.requirements.first { $0.id == id }, after.requirements.first { $0.id == id }
            )
            return TrialRow(name: (new ?? old)?.spelled.capitalised ?? id, before: old?.tally, after: new?.tally)
        }
        let different = rows.contains { $0.isDifferent }
        html += """
            <p>\(different ? "" as HTML : "Nothing is asked differently of you by <code>\(after.rules)</code>.")</p>
            """
        guard different else { return }
        html += """
            <div class='table-wrap trial-changes'><table class='asks'><caption class='unseen'>What is asked, now and then</caption>\
            <thead><tr><th scope='col'>Asked, in \(after.unit.many)</th><th scope='col' class='amount'>Now</th>\
            <th scope='col' class='amount'>Then</th><th scope='col' class='amount'>Missing then</th></tr></thead><tbody>\
            \(each: rows, { "\($0)" })</tbody></table></div>\
            <p class='soft small'>Now by <code>\(before.rules)</code>, then by <code>\(after.rules)</code>.</p>
            """
    }

    /// What of the log counts already for a credential that is only tried.
    private func already(_ after: Standing, _ html: inout HTML) {
        let counting = after.activities.compactMap { tally -> (tally: Standing.ActivityTally, amount: Credits)? in
            guard let amount = tally.counted, amount > .zero else { return nil }
            return (tally, amount)
        }
        guard !counting.isEmpty else {
            html += """
                <p class='soft'>\(after.cycle == nil ? "When its cycle would run is not known, so nothing can be counted yet." : "Nothing of your log counts for it yet.")</p>
                """
            return
        }
        html += """
            <details class='pace-past' open><summary>\(counting.count.of("entry", "entries")) of your log \
            \(counting.count == 1 ? "counts" : "count") for it already</summary><ul class='inside'>
            """
        for line in counting.prefix(40) {
            html += """
                <li><a href='\(Link.entry(line.tally.id))'>\(line.tally.title)</a><b>\(after.amount(line.amount))</b></li>
                """
        }
        html += """
            </ul>\(when: counting.count > 40, "<p class='soft small'>And \(counting.count - 40) more.</p>")</details>
            """
    }
}

/// One requirement now and then.
private struct TrialRow: Component {
    var name: String
    var before: Tally?
    var after: Tally?

    var isDifferent: Bool { before?.required != after?.required || before?.missing != after?.missing }

    func write(into html: inout HTML) {
        let more = (after?.required ?? .zero) > (before?.required ?? .zero)
        let look = before?.required == after?.required ? "" : more ? " up" : " down"
        html += """
            <tr><th scope='row'>\(name)</th><td class='amount'>\(amount(before))</td>\
            <td class='amount\(look)'>\(amount(after))</td><td class='amount'>\(after?.missing?.description ?? "–")</td></tr>
            """
    }

    private func amount(_ tally: Tally?) -> String {
        guard let tally else { return "–" }
        return tally.required?.description ?? "not known"
    }
}

/// One side of a trial: where the credential stands.
struct TrialSide: Component {
    var title: String
    var standing: Standing?
    var asOf: CalendarDate
    var isThen: Bool
    var none: String

    func write(into html: inout HTML) {
        html += """
            <div class='trial-side\(when: isThen, " then")'><h3>\(title)\(standing.map { StateChip($0) })</h3>
            """
        if let standing {
            html += "\(TotalLine(standing: standing))\(Track(standing, asOf: asOf))"
            if !standing.requirements.isEmpty {
                html += "<ul class='tubes'>"
                for requirement in standing.requirements {
                    TubeItem(standing: standing, requirement: requirement).write(into: &html)
                }
                html += "</ul>"
            }
            if let missing = standing.missingList {
                html += "<p><b>Missing:</b> \(missing).</p>"
            } else if standing.cycle == nil {
                html += "<p>Its cycle depends on a date that is not known here.</p>"
            } else if standing.isComplete == true {
                html += "<p>Nothing is missing.</p>"
            }
            if let expires = standing.expires {
                html += "<p class='soft small'>\(expires < asOf ? "Ended" : "Ends") \(day: expires)</p>"
            }
            unknown(standing, &html)
        } else {
            html += "<p class='soft'>\(none)</p>"
        }
        html += "</div>"
    }

    private func unknown(_ standing: Standing, _ html: inout HTML) {
        guard !standing.unknown.isEmpty else { return }
        html += """
            <details class='pace-figures'><summary>Not known here: \(standing.unknown.count.of("thing"))</summary>\
            <ul class='small soft'>\(each: standing.unknown, { "<li>\($0.text.sentence)</li>" })</ul></details>
            """
    }
}
