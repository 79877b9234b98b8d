import Primitives

/// What somebody wishes of a plan: a form that only asks, so that every question has an address.
struct PlanWishForm: Component {
    var query: PlanQuery
    var credentials: [(id: String, name: String)]
    var cities: [String]
    var errors: [FieldError]

    func write(into html: inout HTML) {
        html += """
            <details class='panel plan-wishes'\(flag: "open", !errors.isEmpty)>\
            <summary><h2>Your wishes <span class='soft small'>\(words)</span></h2></summary>\
            <form method='get' action='\(Link.plan)'><input type='hidden' name='for' value='\(query.objective)'>\
            <div class='plan-fields'>\
            \(amount("budget", "Spend at most", "dollars, beside what your employer pays", query.budget))\
            \(amount("allowance", "Your employer pays", "dollars, spent first", query.allowance))\
            \(amount("weekly", "Hours a week", "for what you do in your own time", query.weekly))
            """
        Choices(
            kind: .several, name: "online", legend: "Where",
            options: [.init(value: "yes", words: "Online only")], chosen: query.isOnline ? ["yes"] : []
        ).write(into: &html)
        Choices(
            kind: .several, name: "evenings", legend: "When it is held",
            options: [.init(value: "yes", words: "Evenings only", hint: "begins at 17:00 or later")],
            chosen: query.isEvenings ? ["yes"] : []
        ).write(into: &html)
        html += """
            \(Field(name: "near", label: "Set out from", value: query.near, hint: "a city, for what you go to",
                error: errors.text("near"), isOptional: true, suggestions: cities))\
            \(amount("within", "Go at most", "miles", query.within))\
            \(Field(name: "earliest", label: "Not before", kind: .date, value: day(query.earliest),
                error: errors.text("earliest"), isOptional: true))\
            \(Field(name: "latest", label: "Done by", kind: .date, value: day(query.latest),
                error: errors.text("latest"), isOptional: true))
            """
        if credentials.count > 1 {
            Choices(
                kind: .several, name: "without", legend: "Leave out",
                options: credentials.map { .init(value: $0.id, words: $0.name) }, chosen: Set(query.leaveOut)
            ).write(into: &html)
        }
        html += """
            </div><p class='row-actions'><button class='button small' type='submit'>Plan with these</button>\
            \(when: query.hasWishes, "<a href='\(Link.planWhere(PlanQuery(objective: query.objective)))'>Drop all wishes</a>")\
            </p></form></details>
            """
    }

    /// What is wished, in a line.
    private var words: String {
        var parts: [String] = []
        if !query.budget.isEmpty { parts.append("at most $\(query.budget)") }
        if !query.allowance.isEmpty { parts.append("$\(query.allowance) from your employer") }
        if !query.weekly.isEmpty { parts.append("\(query.weekly) hours a week") }
        if query.isOnline { parts.append("online only") }
        if query.isEvenings { parts.append("evenings only") }
        if !query.near.isEmpty {
            parts.append("within \(query.within.isEmpty ? "50" : query.within) miles of \(query.near)")
        }
        if !query.earliest.isEmpty { parts.append("not before \(query.earliest)") }
        if !query.latest.isEmpty { parts.append("done by \(query.latest)") }
        let left = credentials.filter { query.leaveOut.contains($0.id) }.map(\.name)
        if !left.isEmpty { parts.append("without \(left.listed)") }
        return parts.isEmpty ? "budget, time, place, dates" : parts.listed
    }

    /// A field of days holds a day or nothing.
    private func day(_ typed: String) -> String { CalendarDate(typed)?.description ?? "" }

    private func amount(_ name: String, _ label: String, _ hint: String, _ value: String) -> Field {
        Field(
            name: name, label: label, kind: .amount, value: value, hint: "\(hint)", error: errors.text(name),
            isOptional: true, size: "short")
    }
}
