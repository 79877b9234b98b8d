import Primitives
import Rules

/// Reads the closed list of conditions.
enum ConditionReader {
    static func condition(_ node: RuleNode) throws(FileFault) -> Condition {
        guard let first = node.members.first else {
            throw node.fault("a condition is expected here", code: "wrong-shape")
        }
        if first.key == "fact" { return try fact(node) }
        guard node.members.count == 1 else {
            throw node.fault("one condition at a time; join several with all: […]", code: "wrong-shape")
        }
        let value = first.node
        switch first.key {
        case "role-in": return .roleIn(try RuleValue.texts(value).map { $0.lowercased() })
        case "issued-before": return .issuedBefore(try RuleValue.date(value))
        case "issued-from": return .issuedFrom(try RuleValue.date(value))
        case "category-held": return .categoryHeld(try RuleValue.word(value, Topic.codes, "topic"))
        case "category-added":
            if value.scalar == "each" { return .eachCategoryAdded }
            return .categoryAdded(try RuleValue.word(value, Topic.codes, "topic"))
        case "upgraded-in-cycle": return try RuleValue.bool(value) ? .upgradedInCycle : .not(.upgradedInCycle)
        case "expired": return try RuleValue.bool(value) ? .expired : .not(.expired)
        case "voluntary": return try RuleValue.bool(value) ? .voluntary : .not(.voluntary)
        case "market": return .marketIs(try RuleValue.word(value, Market.codes, "market"))
        case "all": return .all(try conditions(value))
        case "any": return .any(try conditions(value))
        case "not": return .not(try condition(value))
        default:
            let known = [
                "fact", "role-in", "issued-before", "issued-from", "category-held", "category-added",
                "upgraded-in-cycle", "expired", "voluntary", "market", "all", "any", "not",
            ]
            let meant = NearestWord.hint(first.key, among: known)
            throw node.fault("unknown condition “\(first.key)”\(meant)", code: "unknown-word")
        }
    }

    private static func conditions(_ node: RuleNode) throws(FileFault) -> [Condition] {
        var conditions: [Condition] = []
        for member in try RuleValue.list(node) { conditions.append(try condition(member)) }
        return conditions
    }

    /// `{fact: NAME, is: VALUE}` and `{fact: NAME, in: [..]}`.
    private static func fact(_ node: RuleNode) throws(FileFault) -> Condition {
        for member in node.members where !["fact", "is", "in"].contains(member.key) {
            throw member.node.fault("a fact is asked with is or in, not “\(member.key)”", code: "unknown-field")
        }
        let name = node["fact"]?.scalar ?? ""
        if let value = node["is"] {
            switch name {
            case "first-renewal": return .firstRenewal(try RuleValue.bool(value))
            case "voluntary": return try RuleValue.bool(value) ? .voluntary : .not(.voluntary)
            case "role": return .roleIn([try RuleValue.text(value).lowercased()])
            case "market": return .marketIs(try RuleValue.word(value, Market.codes, "market"))
            default: break
            }
        } else if let values = node["in"], name == "role" {
            return .roleIn(try RuleValue.texts(values).map { $0.lowercased() })
        }
        throw node.fault("the fact “\(name)” cannot be asked this way", code: "unknown-word")
    }
}
