public import Primitives
public import Rules

/// How to keep the credentials of one body, drawn from its rules.
public struct GuideProgrammePage: Page {
    /// The version in force.
    public var version: ProgrammeVersion
    /// A version that takes effect later.
    public var later: ProgrammeVersion?
    /// The day the page holds for.
    public var asOf: CalendarDate
    /// What the catalogue has that the body takes.
    public var glance: GuideGlance?
    /// What each group of its credentials costs over a cycle.
    public var fees: [GuideFees] = []

    /// The page.
    public init(version: ProgrammeVersion, later: ProgrammeVersion?, asOf: CalendarDate) {
        self.version = version
        self.later = later
        self.asOf = asOf
    }

    /// What the window is called.
    public var title: String { "\(version.parts.title), \(version.parts.bodyName)" }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let parts = version.parts
        html += """
            \(PageHead(parts.title, lead: "\(parts.bodyName). What it asks, as the rules stand on \(day: asOf).", back: ("The guide", .guide)))
            <article class='guide prose'>
            """
        if let day = later?.parts.effective {
            html += "\(Notice(.info, "New rules are coming", "They hold for what is renewed from \(day: day) on."))"
        }
        dates(&html)
        if let glance { html += "\(glance)" }
        var seen: Set<String> = []
        for code in Set(version.credentials.values.map(\.code)).sorted() {
            guard let rule = version.credentials[code], seen.insert(rule.group.id).inserted else { continue }
            let same = Set(version.credentials.values.filter { $0.group.id == rule.group.id }.map(\.shortName)).sorted()
            html +=
                "<h2 id='\(rule.group.id.anchor)'>\(same.prefix(8).joined(separator: ", "))\(when: same.count > 8, " …")</h2>"
            html += "\(RequirementTable(rule: rule, version: version))"
            if !rule.group.exceptions.isEmpty {
                html += "<ul>"
                for exception in rule.group.exceptions {
                    html += "<li>\(exception.why.capitalised): "
                    amount(exception.total, &html)
                    html += "</li>"
                }
                html += "</ul>"
            }
        }
        kinds(&html)
        costs(&html)
        sources(&html)
        html += "</article>"
        if frame.visitor == nil {
            html += """
                <p class='row-actions'><a class='button' href='\(Link.signUp)'>See where you stand</a></p>
                """
        }
    }

    private func amount(_ figure: Figure<Credits>, _ html: inout HTML) {
        let unit = version.parts.unit
        guard let value = figure.value else {
            html += "not known (\(figure.unknown ?? ""))"
            return
        }
        html += "\(value) \(value == Credits(1) ? unit.one : unit.many)"
        if figure.confidence == .low { html += " <small class='doubt'>(unverified)</small>" }
    }

    private func dates(_ html: inout HTML) {
        let parts = version.parts
        var lines: [HTML] = []
        if let cycle = version.credentials.values.first?.cycle {
            lines.append(
                cycle.years.value.map { "A cycle is \($0.of("year")) long\(cycleWords(cycle.kind))." }
                    ?? "The length of a cycle is not known here: \(cycle.years.unknown ?? "").")
        }
        if let opens = parts.opensDaysBefore?.value {
            lines.append("The declaration opens \(opens.of("day")) before the last day.")
        }
        if let due = parts.dueDaysBefore?.value { lines.append("It is due \(due.of("day")) before the last day.") }
        if let late = parts.latePeriodDays?.value { lines.append("Renewing late is possible for \(late.of("day")).") }
        if let minutes = parts.contactHourMinutes?.value { lines.append("A contact hour is \(minutes.of("minute")).") }
        guard !lines.isEmpty else { return }
        html += "<ul>\(each: lines, { "<li>\($0)</li>" })</ul>"
    }

    private func cycleWords(_ kind: CycleKind) -> String {
        switch kind {
        case .personal: ", counted from your own date"
        case .fixed: ", and ends on the same day for everybody"
        case .calendar: ", in whole calendar years"
        case .calendarBeforeRenewal: ": the calendar years before the one of renewal"
        }
    }

    private func kinds(_ html: inout HTML) {
        let parts = version.parts
        var rows: [(String, HTML)] = []
        for kind in ActivityKind.allCases {
            guard let rule = parts.kinds[kind] else { continue }
            let words = kind.words
            if let why = rule.notAccepted?.unknown {
                rows.append((words, "Not accepted: \(why)"))
            } else if rule.rates.isEmpty {
                rows.append((words, "Accepted; its value is not known here: \(rule.unknown?.unknown ?? "")"))
            } else {
                let rates = AmountUnit.allCases.compactMap { unit -> String? in
                    rule.rates[unit].map {
                        "\($0.value?.description ?? "?") for each \(unit.code.replacing("-", with: " "))"
                    }
                }
                rows.append((words, "\(rates.joined(separator: ", "))"))
            }
        }
        guard !rows.isEmpty else { return }
        html += """
            <h2 id='what-counts'>What counts</h2><div class='table-wrap'><table class='asks'><caption class='unseen'>\
            What counts</caption><thead><tr><th scope='col'>Activity</th><th scope='col'>\
            \(parts.unit.many.capitalised)</th></tr></thead><tbody>\
            \(each: rows, { "<tr><th scope='row'>\($0.0)</th><td>\($0.1)</td></tr>" })</tbody></table></div>
            """
    }

    private func costs(_ html: inout HTML) {
        let cases = version.parts.fees.filter { $0.charged == .otherwise }
        guard !version.parts.fees.isEmpty else { return }
        html += "<h2 id='fees'>What it costs</h2>\(each: fees, { "\($0)" })"
        guard !cases.isEmpty else { return }
        html += """
            <h3>Only in certain cases</h3><div class='guide-fees'>\(FeeList(fees: cases.map { FeeLine($0, in: version) }, body: version.parts.bodyName))</div>
            """
    }

    private func sources(_ html: inout HTML) {
        let parts = version.parts
        html += "<h2 id='sources'>Where this was read</h2><ul class='sources'>"
        for source in parts.sources {
            html += "<li>"
            if let url = source.url {
                html += "<a href='\(url)' rel='noopener'>\(source.title)</a>"
            } else {
                html += "\(source.title)"
            }
            if let date = source.date { html += " <span class='soft small'>\(date)</span>" }
            html += "</li>"
        }
        html += "</ul>"
        if let reviewed = parts.reviewedOn {
            html += "<p class='soft small'>Last read against its sources on \(day: reviewed).</p>"
        }
    }
}
