import Primitives
import Rules

/// Reads what a programme gives for each kind of activity, whose programmes it takes, and its caps.
struct KindReader {
    let scope: RuleScope

    private static let keys = [
        "per", "percent", "providers", "minimum-length", "ended", "asks-for", "not-accepted",
    ]

    func kinds() throws(FileFault) -> [ActivityKind: KindRule] {
        guard let block = try scope.block("kinds") else { throw scope.node.fault("kinds are missing", code: "missing") }
        var kinds: [ActivityKind: KindRule] = [:]
        for member in block.entries {
            guard let kind = ActivityKind.codes.find(member.key) else {
                let meant =
                    NearestWord.hint(member.key, among: ActivityKind.codes.words)
                throw FileFault(
                    "unknown-word", "unknown kind “\(member.key)”\(meant)", file: member.node.file, line: member.line)
            }
            kinds[kind] = try rule(try block.at(member.node))
        }
        return kinds
    }

    private func rule(_ scope: RuleScope) throws(FileFault) -> KindRule {
        try scope.only(Self.keys)
        var rule = KindRule()
        if let per = try scope.block("per") {
            for member in per.entries {
                guard let unit = AmountUnit.codes.find(member.key) else {
                    let meant =
                        NearestWord.to(member.key, among: AmountUnit.codes.words).map { ": did you mean “\($0)”?" }
                        ?? ""
                    throw FileFault(
                        "unknown-word", "unknown unit “\(member.key)”\(meant)", file: member.node.file,
                        line: member.line)
                }
                rule.rates[unit] = try per.figure(member.node, RuleValue.credits)
            }
        }
        rule.percent = try scope.figure("percent", RuleValue.percent)
        if let providers = scope.node["providers"] { rule.providers = try Self.providers(providers, scope) }
        rule.minimumLength = try scope.figure("minimum-length", RuleValue.credits)
        rule.ended = try scope.figure("ended", RuleValue.date)
        for member in try scope.node["asks-for"].map(RuleValue.list) ?? [] {
            rule.asksFor.insert(EvidenceSet(try RuleValue.word(member, Evidence.codes, "paper")))
        }
        rule.unknown = try reason("unknown", scope)
        rule.notAccepted = try reason("not-accepted", scope)
        if rule.rates.isEmpty, rule.unknown == nil, rule.notAccepted == nil {
            throw scope.node.fault("this kind says neither per nor unknown nor not-accepted", code: "missing")
        }
        return rule
    }

    /// Why something is unknown or not accepted, with the standing of its block.
    private func reason(_ key: String, _ scope: RuleScope) throws(FileFault) -> Figure<Bool>? {
        guard let node = scope.node[key] else { return nil }
        let figure = scope.reason(try RuleValue.text(node))
        return figure
    }

    /// What a kind gets that the programme does not list.
    func kindsNotNamed() throws(FileFault) -> KindRule {
        var rule = KindRule()
        let node = scope.node["kinds-not-named"]
        switch node?.scalar {
        case nil where node == nil, "unknown":
            rule.unknown = Figure(true, unknown: "this kind is not on the pages read")
        default:
            if let node, case .map = node.value { try scope.at(node).only(["not-accepted", "unknown"]) }
            guard let node, let why = node["not-accepted"] ?? node["unknown"] else {
                throw (node ?? scope.node).fault(
                    "kinds-not-named is unknown, or not-accepted: why", code: "unknown-word")
            }
            let figure = Figure(true, unknown: try RuleValue.text(why))
            if node["not-accepted"] != nil { rule.notAccepted = figure } else { rule.unknown = figure }
        }
        return rule
    }

    static func providers(_ node: RuleNode, _ parent: RuleScope) throws(FileFault) -> ProviderRule {
        if node.scalar == "any" { return .any }
        let scope = try parent.at(node)
        try scope.only(["any-of", "organisations", "complete", "any"])
        if let any = node["any"], try RuleValue.bool(any) { return .any }
        let standing = scope.reason("the list of accepted providers")
        let approvals = try node["any-of"].map(RuleValue.approvals) ?? []
        if let organisations = node["organisations"] {
            let isComplete = try node["complete"].map(RuleValue.bool) ?? true
            let list = OrganisationList(try RuleValue.texts(organisations), isComplete: isComplete)
            return .organisations(list, or: approvals, standing: standing)
        }
        guard !approvals.isEmpty else {
            throw node.fault("providers are any, any-of: […] or organisations: […]", code: "wrong-shape")
        }
        return .approvals(approvals, standing: standing)
    }

    func caps() throws(FileFault) -> [Cap] {
        guard let block = try scope.block("caps") else { return [] }
        var caps: [Cap] = []
        for member in block.entries {
            let scope = try block.at(member.node)
            try scope.only([
                "amount", "percent-of-total", "kinds", "delivery", "topics", "approvals-any-of", "approvals-none-of",
                "per",
            ])
            var cap = Cap(id: member.key)
            cap.amount = try scope.figure("amount", RuleValue.credits)
            cap.percentOfTotal = try scope.figure("percent-of-total", RuleValue.percent)
            if cap.amount == nil, cap.percentOfTotal == nil, member.node["unknown"] == nil {
                throw member.node.fault("a cap has an amount or percent-of-total, or is unknown", code: "missing")
            }
            for kind in try member.node["kinds"].map(RuleValue.list) ?? [] {
                cap.kinds.insert(try RuleValue.word(kind, ActivityKind.codes, "kind"))
            }
            for delivery in try member.node["delivery"].map(RuleValue.list) ?? [] {
                cap.delivery.insert(try RuleValue.word(delivery, Delivery.codes, "delivery"))
            }
            cap.topics = try member.node["topics"].map(RuleValue.topics)
            cap.approvals = try member.node["approvals-any-of"].map(RuleValue.approvals)
            cap.withoutApprovals = try member.node["approvals-none-of"].map(RuleValue.approvals)
            if let per = member.node["per"] { cap.per = try RuleValue.word(per, Codes<Cap.Period>(), "period") }
            caps.append(cap)
        }
        return caps
    }
}
