import Primitives

extension Explanation {
    /// A line per activity and code for every amount that does not count.
    func notCounted() -> [Standing.NotCounted] {
        var lines: [Standing.NotCounted] = []
        for place in log.order {
            let fate = appraisal.screening.fates[place]
            if let refusal = fate.refusal {
                guard let code = refusal.code else { continue }
                lines.append(line(place, fate.earned, code, refused(place, refusal, fate)))
                continue
            }
            guard fate.earned != nil else { continue }
            if fate.isCarried { addCarriedRest(place, fate, &lines) }
            if fate.topicLost > .zero {
                lines.append(line(place, fate.topicLost, .topicNotAccepted, topicReason(place)))
            }
            if fate.providerLost > .zero {
                lines.append(line(place, fate.providerLost, .providerNotAccepted, requirementProviderReason(place)))
            }
            if fate.roundingLost > .zero {
                lines.append(line(place, fate.roundingLost, .rounding, roundingReason(place, fate)))
            }
            let over = leftOver(place, fate)
            guard over > .zero, !fate.isCarried else { continue }
            let isDayRounded = limitsOver(place).contains {
                uses[$0].isUsedUp && appraisal.screening.causes[$0] == .rounding
            }
            if parts.rounding?.perDay == true, isDayRounded {
                lines.append(line(place, over, .rounding, roundingReason(place, fate)))
            } else {
                lines.append(line(place, over, .overCap, capReason(place)))
            }
        }
        return lines
    }

    /// A sentence, the change that would help, and the source.
    struct Reason {
        var text: String
        var wouldCountIf: String?
        var source: String?
    }

    private func line(
        _ place: Int, _ amount: Credits?, _ code: NotCountedCode, _ reason: Reason
    ) -> Standing.NotCounted {
        Standing.NotCounted(
            id: log.activities[place].id, title: log.activities[place].title, amount: amount, code: code,
            text: reason.text, wouldCountIf: reason.wouldCountIf, source: reason.source)
    }

    /// What was screened in but found no room.
    private func leftOver(_ place: Int, _ fate: Fate) -> Credits {
        let placed = placed(place).reduce(Credits.zero) { $0 + $1.amount }
        return (fate.earned ?? .zero) - placed - fate.topicLost - fate.providerLost - fate.roundingLost
    }

    private func addCarriedRest(_ place: Int, _ fate: Fate, _ lines: inout [Standing.NotCounted]) {
        let over = leftOver(place, fate)
        guard over > .zero, let most = appraisal.choice.rule.cycle.carryOver else { return }
        let text =
            "\(amount(over)) belong to the cycle before; only surplus up to \(amount(most.value ?? .zero)) is carried over."
        lines.append(line(place, over, .outsideCycle, Reason(text: text, source: source(most))))
    }

    private func refused(_ place: Int, _ refusal: Fate.Refusal, _ fate: Fate) -> Reason {
        let activity = log.activities[place]
        let kind = appraisal.choice.version.kinds[Int(activity.kind.rawValue)].rule
        switch refusal {
        case .outsideCycle:
            return windowReason(place)
        case .kindEnded:
            let last = kind.ended?.value?.spelled ?? "an earlier day"
            return Reason(
                text:
                    "\(parts.bodyName) took this kind (\(activity.kind.words)) only when it was completed by \(last).",
                wouldCountIf: nil, source: source(kind.ended))
        case .kindNotAccepted:
            let why = kind.notAccepted?.unknown ?? "it is not on the body's list"
            return Reason(
                text: "\(parts.bodyName) gives nothing for this kind (\(activity.kind.words)): \(why).",
                wouldCountIf: nil,
                source: source(kind.notAccepted))
        case .kindUnknown:
            return Reason(
                text: unknownValue(activity),
                wouldCountIf: "the value were known: ask \(parts.bodyName) and give it in an overlay file",
                source: source(kind.unknown))
        case .capUnknown(let cap):
            return Reason(
                text:
                    "\(parts.bodyName) limits this (\(parts.caps[cap].id.spaced)), but how far is not known here; ask \(parts.bodyName).",
                wouldCountIf: "the limit were known: ask \(parts.bodyName) and give it in an overlay file", source: nil)
        case .providerNotAccepted:
            var reason = providerReason(kind.providers ?? parts.providers, activity)
            if !wouldCountOtherwise(place, isAccepted: true) { reason.wouldCountIf = nil }
            return reason
        case .belowMinimumLength:
            let shortest = kind.minimumLength?.value ?? .zero
            let had = fate.earned ?? .zero
            return Reason(
                text: "A programme counts from \(amount(shortest)) on; this one is \(amount(had)).",
                wouldCountIf: "it were at least \(amount(shortest.less(had))) longer",
                source: source(kind.minimumLength))
        case .duplicate(let original):
            let other = log.activities[original]
            let day = other.completed == activity.completed ? "" : " of \(other.completed.spelled)"
            return Reason(
                text: "The same course as \(other.id)\(day), which counts; one course counts once in a cycle.",
                wouldCountIf: other.completed == activity.completed
                    ? "\(other.id) were withdrawn"
                    : "it were marked as part of a series (series: true), if it is one", source: nil)
        case .cycleUnknown:
            return Reason(text: "The cycle is not known.", wouldCountIf: nil, source: nil)
        }
    }

    /// Whether nothing else stands in the way of an activity: a suggestion must come true when it is followed.
    private func wouldCountOtherwise(_ place: Int, isAccepted: Bool) -> Bool {
        appraisal.screening.wouldCount(place, of: log, scheme, appraisal.choice.version, isAccepted: isAccepted)
    }

    private func windowReason(_ place: Int) -> Reason {
        let activity = log.activities[place]
        guard let window = scheme.window else { return Reason(text: "The cycle is not known.") }
        let early = activity.completed < window.from
        let days = early ? window.from.days(since: activity.completed) : activity.completed.days(since: window.to)
        let gap = "\(days) \(days == 1 ? "day" : "days") too \(early ? "early" : "late")"
        let change = "it had been completed \(early ? "on or after \(window.from.spelled)" : "by \(window.to.spelled)")"
        return Reason(
            text:
                "Completed on \(activity.completed.spelled), \(gap): credit counts from \(window.from.spelled) to \(window.to.spelled).",
            wouldCountIf: wouldCountOtherwise(place, isAccepted: false) ? change : nil,
            source: source(appraisal.choice.rule.cycle.years))
    }

    private func providerReason(_ rule: ProviderRule, _ activity: Activity) -> Reason {
        let name = activity.provider?.name.map { "“\($0)”" } ?? "The provider"
        switch rule {
        case .any:
            return Reason(text: "\(name) is not accepted.")
        case .approvals(let accepted, let standing):
            let list = accepted.approvals.map(\.words).joined(separator: ", ")
            return Reason(
                text: "\(name) shows none of the approvals that \(parts.bodyName) accepts.",
                wouldCountIf: "one of these stood behind the programme: \(list)", source: source(standing))
        case .organisations(let list, _, let standing):
            let known = list.isComplete ? "" : " The list known here is not complete: ask \(parts.bodyName)."
            return Reason(
                text: "\(name) is not on \(parts.bodyName)'s list of organisations.\(known)",
                wouldCountIf:
                    "a listed organisation or a chapter of one gave it, such as \(list.names.prefix(4).joined(separator: ", "))",
                source: source(standing))
        }
    }

    private func requirementProviderReason(_ place: Int) -> Reason {
        let activity = log.activities[place]
        let taught = activity.topics.all
        let need = scheme.needs.first { $0.providers != nil && !$0.topics.isDisjoint(with: taught) }
        guard let need, let rule = need.providers else { return Reason(text: "The provider is not accepted.") }
        var reason = providerReason(rule, activity)
        reason.text = "For \(Topic.codes.find(need.id)?.words ?? need.id.spaced): " + reason.text
        return reason
    }

    private func topicReason(_ place: Int) -> Reason {
        let taught = appraisal.screening.fates[place].lostTopics
        let names = taught.topics.map { $0.words }.joined(separator: ", ")
        if let exception = scheme.exception, exception.only != nil {
            return Reason(
                text: "Nothing in this cycle takes \(names): \(exception.why)", wouldCountIf: nil,
                source: source(exception.total))
        }
        let taken = scheme.needs.reduce(into: TopicSet()) { $0.formUnion($1.topics) }
        let list = taken.topics.prefix(6).map { $0.words }.joined(separator: ", ")
        return Reason(
            text: "\(parts.bodyName) does not take this topic (\(names)).",
            wouldCountIf: "it had taught a topic that counts, such as \(list)",
            source: source(parts.takesGeneralHealth))
    }

    private func roundingReason(_ place: Int, _ fate: Fate) -> Reason {
        let activity = log.activities[place]
        let step = parts.rounding?.step.value ?? Credits(1)
        let scope = parts.rounding?.perDay == true ? "what was done on one day" : "each programme"
        var change: String?
        if parts.rounding?.perDay != true, fate.roundingLost > .zero, fate.roundingLost < step, activity.unit != .item,
            let rate = appraisal.choice.version.kinds[Int(activity.kind.rawValue)].rate(activity.unit),
            let more = rate.amount(for: step - fate.roundingLost)
        {
            change = "the programme were \(more) \(activity.unit.words(more)) longer"
        }
        return Reason(
            text: "Credit is cut down to whole steps of \(amount(step)) for \(scope).", wouldCountIf: change,
            source: source(parts.rounding?.step))
    }

    private func capReason(_ place: Int) -> Reason {
        for number in limitsOver(place) where uses[number].isUsedUp {
            guard case .cap(let cap) = appraisal.screening.causes[number] else { continue }
            let rule = parts.caps[cap]
            let most = Credits(thousandths: appraisal.screening.problem.limits[number].amount)
            let share = rule.percentOfTotal?.value.map { " (\($0) % of the required total)" } ?? ""
            let rivals = uses[number].claimants.filter { $0 != place }.map { log.activities[$0].id }
            // What a rival gives up is this line's only where no other line waits for it.
            let isAlone = uses[number].isWaitedForBy == 1
            return Reason(
                text:
                    "The limit for \(rule.id.spaced) is \(amount(most)) a \(rule.per.rawValue)\(share), and it is used up.",
                wouldCountIf: rivals.isEmpty || !isAlone
                    ? nil : "less of \(rivals.joined(separator: ", ")) were claimed under the same limit",
                source: rule.percentOfTotal.map { source($0) } ?? source(rule.amount))
        }
        return Reason(text: "What is asked of this topic is complete, and nothing else in this cycle takes more of it.")
    }

    /// The limits that hold an activity's portions.
    private func limitsOver(_ place: Int) -> [Int] {
        let portions = appraisal.screening.fates[place].portions
        return Array(Set(portions.flatMap { limitsOfPortion[$0] })).sorted()
    }
}

extension ActivityTopics {
    /// Every topic taught.
    var all: TopicSet {
        switch self {
        case .undivided(let topics): topics
        case .split(let shares): shares.reduce(into: TopicSet()) { $0.insert(TopicSet($1.topic)) }
        }
    }
}
