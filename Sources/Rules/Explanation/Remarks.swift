import Primitives

extension Explanation {
    /// That a body's value for a kind or unit is not known here.
    func unknownValue(_ activity: Activity) -> String {
        let kind = appraisal.choice.version.kinds[Int(activity.kind.rawValue)].rule
        if kind.unknown == nil, !kind.rates.isEmpty {
            return
                "what \(parts.bodyName) gives for \(activity.kind.phrase) stated in \(activity.unit.words(Credits(2))) is not known here; ask \(parts.bodyName)"
        }
        return "the body's value for \(activity.kind.phrase) is not known here; ask \(parts.bodyName)"
    }

    /// Remarks on one activity: how it was converted, what is unverified, what an audit would miss.
    func reasons(_ activity: Activity, _ fate: Fate, _ isEmpty: Bool) -> [Standing.Note] {
        var notes: [Standing.Note] = []
        func note(_ code: String, _ text: String) { notes.append(Standing.Note(code: code, text: text)) }
        let kind = appraisal.choice.version.kinds[Int(activity.kind.rawValue)]
        guard fate.refusal == nil, let rate = kind.rate(activity.unit), let earned = fate.earned else { return notes }
        if activity.unit == .minute, let minutes = parts.contactHourMinutes?.value {
            let range = parts.contactHourNote.map { " (\($0.hasSuffix(".") ? String($0.dropLast()) : $0))" } ?? ""
            note(
                "converted",
                "\(activity.amount) minutes are \(amount(earned)) at \(minutes) minutes a contact hour\(range).")
        } else if rate.multiplier != rate.divisor {
            let verb = activity.amount == Credits(1) ? "gives" : "give"
            note("converted", "\(activity.amount) \(activity.unit.words(activity.amount)) \(verb) \(amount(earned)).")
        }
        if let told = rate.told {
            note("as-told", "The value of this kind is \(told).")
        } else if rate.confidence.isUnverified {
            note("unverified", "Unverified: what \(parts.bodyName) gives for this kind was not read on its own page.")
        }
        if activity.completed > appraisal.asOf {
            note("planned", "Completed after the day asked about: it counts as planned.")
        }
        if fate.isCarried { note("carried-over", "Surplus of the cycle before, carried over.") }
        guard !isEmpty else { return notes }
        if let named = parts.namedTopics, scheme.rest.map({ !scheme.needs[$0].takesAnything }) ?? true {
            let others = activity.topics.all.subtracting(named).subtracting([TopicSet(.general)])
            let health = others.intersection(.generalHealth)
            if !others.isEmpty {
                let names = others.topics.map { $0.words }.joined(separator: ", ")
                let text =
                    health == others
                    ? "counts as general health (\(names))" : "the body's text does not name this topic (\(names))"
                note("unverified-topic", "Unverified: \(text).")
            }
        }
        if !kind.rule.asksFor.isEmpty, kind.rule.asksFor.isDisjoint(with: activity.evidence) {
            let papers = kind.rule.asksFor.papers.map(\.code).joined(separator: " or ")
            note("evidence", "For an audit the \(papers) is still missing.")
        }
        return notes
    }

    /// Everything that is not known and matters here.
    func unknowns() -> [Standing.Unknown] {
        var unknowns: [Standing.Unknown] = []
        func add(_ what: String, _ text: String) { unknowns.append(Standing.Unknown(what: what, text: text)) }
        func ask(_ why: String?) -> String { why?.contains("ask ") ?? false ? "" : "; ask \(parts.bodyName)" }
        if appraisal.choice.cycle.span == nil {
            add("cycle", "when this cycle begins and ends is not known here; state \(cycleHint) in the portfolio")
        }
        if scheme.total.value == nil {
            add("total", "the required total is not known here\(why(scheme.total))\(ask(scheme.total.unknown))")
        }
        if let why = scheme.requirementsUnknown {
            add("requirements", "which topics are required is not known here (\(why))\(ask(why))")
        }
        for need in scheme.needs where need.amount.value == nil {
            add(
                "requirement:\(need.id)",
                "how much \(words(need)) is required is not known here\(why(need.amount))\(ask(need.amount.unknown))")
        }
        for fact in scheme.unknownFacts {
            switch fact.name {
            case "issued":
                add("fact:issued", "less may be asked of somebody licensed inside this cycle; state the date `issued`")
            case "categories":
                add("fact:categories", "which categories are licensed is not stated; state the fact `categories`")
            default:
                add(
                    "fact:\(fact.name)",
                    "whether \(fact.name.spaced) is asked is not known; state the facts it depends on")
            }
        }
        for (place, activity) in log.activities.enumerated() {
            let fate = appraisal.screening.fates[place]
            if case .capUnknown(let cap) = fate.refusal {
                add(
                    "activity:\(activity.id)", "the limit for \(parts.caps[cap].id.spaced) is not known here\(ask(nil))"
                )
            } else if fate.earned == nil {
                add("activity:\(activity.id)", unknownValue(activity))
            }
        }
        if appraisal.choice.cycle.expires == nil { add("dates:expires", "the last day is not known here") }
        if appraisal.submissionOpens == nil {
            add("dates:submission_opens", "when the declaration opens is not known here\(ask(nil))")
        }
        if appraisal.submissionDue == nil {
            add("dates:submission_due", "when the declaration is due is not known here\(ask(nil))")
        }
        return unknowns
    }

    /// What would make the cycle known.
    private var cycleHint: String {
        switch appraisal.choice.rule.cycle.kind {
        case .fixed: "it as `cycle`"
        case .personal, .calendar: "the date `issued`, or the `cycle` itself,"
        case .calendarBeforeRenewal: "the fact `renewal-date`, or the `cycle` itself,"
        }
    }

    private func words(_ need: Scheme.Need) -> String { Topic.codes.find(need.id)?.words ?? need.id.spaced }

    private func why<Value>(_ figure: Figure<Value>) -> String {
        figure.unknown.map { " (\($0))" } ?? ""
    }

    /// Remarks on the credential as a whole.
    func notes() -> [Standing.Note] {
        var notes: [Standing.Note] = []
        func note(_ code: String, _ text: String) { notes.append(Standing.Note(code: code, text: text)) }
        let held = appraisal.held
        if appraisal.choice.cycle.isUnverified {
            note(
                "cycle-unverified",
                "The dates of this cycle are worked out from a rule nobody has verified; state `cycle` if the body shows others."
            )
        }
        if case .calendarBeforeRenewal = appraisal.choice.rule.cycle.kind, let window = scheme.window, held.cycle != nil
        {
            let reading =
                appraisal.choice.cycle.span == window
                ? "as the years in which credit is earned" : "as the licence's own term"
            note(
                "cycle-read",
                "The stated cycle is read \(reading): credit counts from \(window.from.spelled) to \(window.to.spelled). The fact renewal-date says it beyond doubt."
            )
        }
        if let exception = scheme.exception { note("exception", exception.why) }
        if appraisal.state == .voluntary, held.facts.voluntary == nil {
            note("voluntary", "First certified before the programme became a duty: taking part is voluntary.")
        }
        if let renamed = appraisal.choice.rule.renamed {
            let on = renamed.on.map { " since \($0)" } ?? ""
            note("renamed", "This credential may be used as \(renamed.to)\(on); its rules are the same.")
        }
        for family in parts.overlaps where family.contains(appraisal.choice.rule.code) {
            let others = portfolio.credentials.map(\.credential).filter { family.contains($0) && $0 != held.credential }
            guard let other = others.first else { continue }
            note("overlap", "Overlaps with \(other): the holder may choose which of the two to maintain.")
        }
        for told in Set(toldFigures).sorted() { note("as-told", "A figure used here is \(told).") }
        return notes
    }

    private var toldFigures: [String] {
        var told = [scheme.total.told] + scheme.needs.map(\.amount.told)
        told += parts.caps.flatMap { [$0.amount?.told, $0.percentOfTotal?.told] }
        told += parts.kinds.values.flatMap { [$0.percent?.told, $0.minimumLength?.told, $0.ended?.told] }
        told += [
            parts.takesGeneralHealth?.told, parts.contactHourMinutes?.told, parts.rounding?.step.told,
            parts.latePeriodDays?.told,
        ]
        let cycle = appraisal.choice.rule.cycle
        told += [cycle.windowIfExpired?.told, cycle.windowIfVoluntary?.told, cycle.carryOver?.told]
        told += [parts.opensDaysBefore?.told, parts.dueDaysBefore?.told, appraisal.choice.rule.cycle.years.told]
        if case .fixed(let ends, _) = appraisal.choice.rule.cycle.kind { told.append(ends.told) }
        return told.compactMap { $0 }
    }
}
