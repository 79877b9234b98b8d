import Primitives

/// What one credential asks of one person in one cycle: a rule with every condition decided.
struct Scheme: Sendable {
    var total: Figure<Credits>
    var needs: [Need]
    /// Credit counts on these days.
    var window: DateSpan?
    /// The exception that applies, if one does.
    var exception: ExceptionRule?
    /// Facts that would change what is asked, and are not known.
    var unknownFacts: [UnknownFact] = []
    /// Why the minimums are not known.
    var requirementsUnknown: String?

    /// The place of the free part.
    var rest: Int? { needs.firstIndex { $0.isRest } }

    /// A fact that is not known, by the name people state it with.
    struct UnknownFact: Hashable, Sendable {
        var name: String
        /// Whether knowing it could only ask less than is asked now.
        var asksLess: Bool
    }

    /// One requirement as it stands for this person.
    struct Need: Sendable {
        var id: String
        var amount: Figure<Credits>
        var isRest: Bool
        var topics: TopicSet
        /// Whether it takes whatever was learnt, not only laboratory topics.
        var takesAnything: Bool
        /// The place of the free part inside which it lies.
        var within: Int?
        var providers: ProviderRule?
        var label: String?
        /// The id of the free part inside which it lies.
        fileprivate var withinId: String?
        /// Whether it is what the minimums leave of the total.
        fileprivate var isBalance: Bool
    }
}

extension Scheme {
    /// What a credential's rule asks in a person's situation. Where it asks the same of everybody, it was worked out before.
    init(_ choice: VersionChoice, held: HeldCredential, asOf: CalendarDate) {
        if let plain = choice.version.plainSchemes[held.credential] {
            self = plain
            window = choice.cycle.window
        } else {
            self.init(deciding: choice, held: held, asOf: asOf)
        }
    }

    /// The scheme of a rule that depends on nothing but the credential.
    init?(plain rule: CredentialRule, accepted: TopicSet) {
        let group = rule.group
        let dependsOnPerson = group.requirements.contains { $0.forEachCategory || $0.when != nil || $0.unless != nil }
        guard group.exceptions.isEmpty, group.totalByMonthOfIssue.isEmpty, !dependsOnPerson else { return nil }
        total = group.total
        requirementsUnknown = group.requirementsUnknown
        needs = group.requirements.map { Self.need($0, category: nil, rule: rule, accepted: accepted) }
        finish()
    }

    /// Decides every condition of a credential's rule for a person's situation.
    private init(deciding choice: VersionChoice, held: HeldCredential, asOf: CalendarDate) {
        let situation = Situation(
            held: held, rule: choice.rule, cycle: choice.cycle, version: choice.version, asOf: asOf)
        let group = choice.rule.group
        var unknown: [UnknownFact] = []
        func note(_ name: String, asksLess: Bool) {
            let fact = UnknownFact(name: name, asksLess: asksLess)
            if !unknown.contains(fact) { unknown.append(fact) }
        }
        if !group.totalByMonthOfIssue.isEmpty, held.issued == nil { note("issued", asksLess: true) }
        var exception: ExceptionRule?
        for candidate in group.exceptions {
            let answer = situation.holds(candidate.when)
            if answer == nil { note("issued", asksLess: true) }
            if answer == true {
                exception = candidate
                break
            }
        }
        self.exception = exception
        total = exception?.total ?? Self.total(of: group, situation)
        needs = []
        requirementsUnknown = group.requirementsUnknown
        if let months = exception?.windowMonths?.value {
            window = DateSpan.months(months, endingOn: held.facts.submittedOn ?? asOf)
        } else {
            window = choice.cycle.window
        }
        let accepted = choice.version.parts.acceptedTopics
        for requirement in group.requirements {
            if let only = exception?.only, !only.contains(requirement.id) { continue }
            let categories: [Topic?]
            if requirement.forEachCategory {
                if held.facts.categories == nil { note("categories", asksLess: false) }
                categories = held.facts.categories?.topics ?? []
            } else {
                categories = [nil]
            }
            for category in categories {
                if let when = requirement.when {
                    let answer = situation.holds(when, category: category)
                    if answer == nil { note(requirement.id, asksLess: false) }
                    if answer != true { continue }
                }
                if let unless = requirement.unless {
                    let answer = situation.holds(unless, category: category)
                    if answer == nil { note(requirement.id, asksLess: true) }
                    if answer == true { continue }
                }
                needs.append(Self.need(requirement, category: category, rule: choice.rule, accepted: accepted))
            }
        }
        finish()
        unknownFacts = unknown
    }

    private static func total(of group: GroupRule, _ situation: Situation) -> Figure<Credits> {
        guard !group.totalByMonthOfIssue.isEmpty, let issued = situation.held.issued, let span = situation.cycle.span,
            let years = situation.rule.cycle.years.value
        else { return group.total }
        // Counted from where the programme's own cycle begins, also where a joiner states a shorter one.
        let begins = span.to.adding(days: 1).adding(months: -12 * years)
        guard begins <= issued, issued <= span.to else { return group.total }
        var total = group.total
        for band in group.totalByMonthOfIssue where issued >= begins.adding(months: band.fromMonth - 1) {
            total = band.total
        }
        return total
    }

    private static func need(
        _ requirement: RequirementRule, category: Topic?, rule: CredentialRule, accepted: TopicSet
    ) -> Need {
        var id = requirement.id
        let topics: TopicSet
        var takesAnything = false
        switch requirement.topics {
        case .these(let set): topics = set
        case .laboratory: topics = .laboratory.union(accepted.intersection(.generalHealth))
        case .any: (topics, takesAnything) = (.any, true)
        case .ownArea:
            topics = rule.ownArea
            if let first = rule.ownArea.topics.first, id == "own-area" { id = first.code }
        case .category: topics = category.map { TopicSet($0) } ?? []
        }
        if let category { id = "category-\(category.code)" }
        return Need(
            id: id, amount: requirement.amount ?? Figure(.zero), isRest: requirement.isRest,
            topics: topics.intersection(accepted), takesAnything: takesAnything, within: nil,
            providers: requirement.providers,
            label: requirement.label, withinId: requirement.within,
            isBalance: requirement.isRest && requirement.amount == nil)
    }

    /// Points nested minimums at their free part, and works out a free part that is the balance of the total.
    private mutating func finish() {
        for place in needs.indices {
            guard let within = needs[place].withinId else { continue }
            needs[place].within = needs.firstIndex { $0.isRest && $0.id == within }
        }
        guard let rest, needs[rest].isBalance else { return }
        guard requirementsUnknown == nil, let total = total.value else {
            needs[rest].amount = Figure(nil, unknown: requirementsUnknown ?? total.unknown ?? "the total is not known")
            return
        }
        var balance = total
        var confidence = self.total.confidence
        for place in needs.indices where !needs[place].isRest && needs[place].within == nil {
            guard let amount = needs[place].amount.value else {
                needs[rest].amount = Figure(nil, unknown: needs[place].amount.unknown)
                return
            }
            balance = balance.less(amount)
            confidence = min(confidence, needs[place].amount.confidence)
        }
        needs[rest].amount = Figure(balance, sources: self.total.sources, confidence: confidence, told: self.total.told)
    }
}

extension ProgrammeVersion.Parts {
    /// Topics that count at all.
    var acceptedTopics: TopicSet {
        var topics = TopicSet.any.subtracting(refusedTopics)
        if takesGeneralHealth?.value != true {
            // A topic that the body itself names counts whatever its family.
            topics.subtract(TopicSet.generalHealth.subtracting(namedTopics ?? []))
        }
        return topics
    }
}
