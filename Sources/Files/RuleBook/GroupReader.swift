import Primitives
import Rules

/// Reads groups: a total, its requirements, what changes them.
struct GroupReader {
    let scope: RuleScope

    /// A group with a cycle and duties of its own, where it has them.
    struct Group {
        var rule: GroupRule
        var cycle: CycleRule?
        var duties: [DutyRule]?
    }

    func groups() throws(FileFault) -> [String: Group] {
        guard let block = try scope.block("groups") else {
            throw scope.node.fault("groups are missing", code: "missing")
        }
        var groups: [String: Group] = [:]
        for member in block.entries {
            groups[member.key] = try group(member.key, try block.at(member.node))
        }
        return groups
    }

    private func group(_ id: String, _ scope: RuleScope) throws(FileFault) -> Group {
        try scope.only([
            "total", "total-by-month-of-issue", "exceptions", "requirements", "cycle", "duties", "participation",
        ])
        guard let total = try scope.figure("total", RuleValue.credits) else {
            throw scope.node.fault("the group “\(id)” has no total", code: "missing")
        }
        var rule = GroupRule(id: id, total: total)
        for band in try scope.node["total-by-month-of-issue"].map(RuleValue.list) ?? [] {
            let block = try scope.at(band)
            try block.only(["from-month", "total"])
            guard let month = band["from-month"], let total = try block.figure("total", RuleValue.credits) else {
                throw band.fault("a band has from-month and total", code: "missing")
            }
            rule.totalByMonthOfIssue.append((fromMonth: try RuleValue.whole(month), total: total))
        }
        if let exceptions = try scope.block("exceptions") {
            for member in exceptions.entries {
                rule.exceptions.append(try exception(member.key, try exceptions.at(member.node)))
            }
        }
        if let participation = try scope.block("participation", ["always"]), let always = participation.node["always"] {
            rule.alwaysTakesPart = try RuleValue.bool(always)
        }
        try readRequirements(&rule, scope)
        let duties = scope.node["duties"] == nil ? nil : try Self.duties(scope)
        return Group(rule: rule, cycle: try CycleReader.cycle(scope), duties: duties)
    }

    private func exception(_ id: String, _ scope: RuleScope) throws(FileFault) -> ExceptionRule {
        try scope.only(["when", "total", "only", "window", "why"])
        guard let when = scope.node["when"], let total = try scope.figure("total", RuleValue.credits),
            let why = scope.node["why"]
        else { throw scope.node.fault("an exception has when, total and why", code: "missing") }
        return ExceptionRule(
            id: id, when: try ConditionReader.condition(when), total: total,
            only: try scope.node["only"].map(RuleValue.texts),
            windowMonths: try scope.block("window", ["months"])?.figure("months", RuleValue.whole),
            why: try RuleValue.text(why))
    }

    private func readRequirements(_ rule: inout GroupRule, _ scope: RuleScope) throws(FileFault) {
        guard let block = try scope.block("requirements") else {
            throw scope.node.fault(
                "the group has no requirements; at least remainder: {rest: balance, topics: …}", code: "missing")
        }
        if let why = block.node["unknown"] {
            rule.requirementsUnknown = try RuleValue.text(why)
            var rest = RequirementRule(id: "remainder", amount: nil, isRest: true, topics: .laboratory)
            rest.label = nil
            rule.requirements = [rest]
            return
        }
        for member in block.entries {
            rule.requirements.append(try requirement(member.key, try block.at(member.node)))
        }
        if rule.requirements.count > 24 { throw block.node.fault("more than 24 requirements") }
        if rule.requirements.count(where: { $0.isRest }) > 1 {
            throw block.node.fault("only one requirement can be the rest")
        }
        try check(rule, block.node)
        for requirement in rule.requirements {
            guard let within = requirement.within else { continue }
            guard rule.requirements.contains(where: { $0.id == within && $0.isRest }) else {
                throw block.node.fault("“\(requirement.id)” lies within “\(within)”, which is no rest of this group")
            }
        }
    }

    /// What no group means: an exception that keeps a requirement there is not, minimums that ask more than the total.
    private func check(_ rule: GroupRule, _ node: RuleNode) throws(FileFault) {
        let ids = rule.requirements.map(\.id)
        if ids.isEmpty {
            throw node.fault("the group asks nothing; at least remainder: {rest: balance, topics: …}", code: "missing")
        }
        for exception in rule.exceptions {
            for id in exception.only ?? [] where !ids.contains(id) {
                throw node.fault(
                    "the exception “\(exception.id)” keeps “\(id)”, which is no requirement\(NearestWord.hint(id, among: ids))"
                )
            }
        }
        let minimums = rule.requirements.filter {
            $0.within == nil && !$0.isRest && $0.when == nil && !$0.forEachCategory
        }
        let sum = minimums.reduce(Credits.zero) { $0 + ($1.amount?.value ?? .zero) }
        if let total = rule.total.value, sum > total {
            throw node.fault("the minimums ask \(sum), the total only \(total)")
        }
    }

    private func requirement(_ id: String, _ scope: RuleScope) throws(FileFault) -> RequirementRule {
        try scope.only([
            "minimum", "rest", "topics", "within", "providers", "for-each", "when", "unless", "label", "after",
        ])
        let node = scope.node
        guard let topics = node["topics"] else { throw node.fault("“\(id)” has no topics", code: "missing") }
        let amount: Figure<Credits>?
        let isRest = node["rest"] != nil
        if isRest {
            amount = node["rest"]?.scalar == "balance" ? nil : try scope.figure("rest", RuleValue.credits)
        } else {
            amount = try scope.figure("minimum", RuleValue.credits)
            if amount == nil { throw node.fault("“\(id)” has neither minimum nor rest", code: "missing") }
        }
        var rule = RequirementRule(id: id, amount: amount, isRest: isRest, topics: try topicRule(topics))
        rule.within = try node["within"].map(RuleValue.text)
        rule.providers = try node["providers"].map { (node) throws(FileFault) in try KindReader.providers(node, scope) }
        if let each = node["for-each"] {
            guard each.scalar == "category" else {
                throw each.fault("for-each: category is all there is", code: "unknown-word")
            }
            rule.forEachCategory = true
        }
        if rule.within == id { throw node.fault("“\(id)” cannot lie within itself") }
        if rule.forEachCategory != (node["topics"]?.scalar == "category") {
            throw node.fault("topics: category and for-each: category go together")
        }
        rule.when = try node["when"].map(ConditionReader.condition)
        rule.unless = try node["unless"].map(ConditionReader.condition)
        rule.label = try node["label"].map(RuleValue.text)
        return rule
    }

    private func topicRule(_ node: RuleNode) throws(FileFault) -> RequirementRule.TopicRule {
        switch node.scalar {
        case "laboratory": return .laboratory
        case "any": return .any
        case "own-area": return .ownArea
        case "category": return .category
        case let word?:
            throw node.fault(
                "topics are a list, or laboratory, any, own-area, category, not “\(word)”", code: "unknown-word")
        case nil: return .these(try RuleValue.topics(node))
        }
    }

    static func duties(_ scope: RuleScope) throws(FileFault) -> [DutyRule] {
        guard let block = try scope.block("duties") else { return [] }
        var duties: [DutyRule] = []
        for member in block.entries {
            let scope = try block.at(member.node)
            try scope.only(["what", "due", "every"])
            let due = try scope.figure("due") { (node) throws(FileFault) in
                try RuleValue.word(node, Codes<DutyRule.Due>(), "due date")
            }
            guard let what = member.node["what"], let due else {
                throw member.node.fault("a duty has what and due", code: "missing")
            }
            if let every = member.node["every"], every.scalar != "year" {
                throw every.fault("every: year is all there is", code: "unknown-word")
            }
            duties.append(DutyRule(id: member.key, what: try RuleValue.text(what), due: due))
        }
        return duties
    }
}
