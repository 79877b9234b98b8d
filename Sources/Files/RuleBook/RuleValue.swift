import Primitives
import Rules

/// How single values of a rule file are read.
enum RuleValue {
    static func credits(_ node: RuleNode) throws(FileFault) -> Credits {
        guard let text = node.scalar, let amount = try? Credits(reading: Array(text.utf8)) else {
            throw node.fault(
                "“\(node.scalar ?? "this")” is not an amount (at most three decimals, not negative)", code: "bad-amount"
            )
        }
        guard amount <= Credits(10_000) else {
            throw node.fault("\(amount) is too large to be meant (at most 10000)", code: "bad-amount")
        }
        return amount
    }

    static func whole(_ node: RuleNode) throws(FileFault) -> Int {
        guard let text = node.scalar, let number = Int(text), number >= 0 else {
            throw node.fault("“\(node.scalar ?? "this")” is not a whole number", code: "bad-amount")
        }
        guard number <= 5_000 else {
            throw node.fault("\(number) is too large to be meant (at most 5000)", code: "bad-amount")
        }
        return number
    }

    static func percent(_ node: RuleNode) throws(FileFault) -> Int {
        let number = try whole(node)
        guard number <= 100 else { throw node.fault("“\(number)” is more than 100 percent", code: "bad-amount") }
        return number
    }

    static func years(_ node: RuleNode) throws(FileFault) -> Int {
        let number = try whole(node)
        guard (1...50).contains(number) else {
            throw node.fault("a cycle is at least a year and at most 50 years long")
        }
        return number
    }

    static func cents(_ node: RuleNode) throws(FileFault) -> Int {
        let amount = try credits(node)
        guard amount.thousandths % 10 == 0 else { throw node.fault("money has two decimals", code: "bad-amount") }
        return Int(amount.thousandths / 10)
    }

    static func date(_ node: RuleNode) throws(FileFault) -> CalendarDate {
        guard let text = node.scalar, let date = CalendarDate(text) else {
            throw node.fault("“\(node.scalar ?? "this")” is not a date (write 2026-03-02)", code: "bad-date")
        }
        return date
    }

    static func text(_ node: RuleNode) throws(FileFault) -> String {
        guard let text = node.scalar, !text.isEmpty else {
            throw node.fault("a text is expected here", code: "wrong-shape")
        }
        return text
    }

    static func bool(_ node: RuleNode) throws(FileFault) -> Bool {
        switch node.scalar {
        case "yes", "true": return true
        case "no", "false": return false
        default: throw node.fault("yes or no is expected here", code: "wrong-shape")
        }
    }

    static func word<Value>(_ node: RuleNode, _ codes: Codes<Value>, _ what: String) throws(FileFault) -> Value {
        if let word = node.scalar, let value = codes.find(word) { return value }
        let word = node.scalar ?? ""
        let meant = NearestWord.hint(word, among: codes.words)
        throw node.fault("unknown \(what) “\(word)”\(meant)", code: "unknown-word")
    }

    static func list(_ node: RuleNode) throws(FileFault) -> [RuleNode] {
        switch node.value {
        case .list(let members): return members
        case .empty: return []
        default: throw node.fault("a list is expected here", code: "wrong-shape")
        }
    }

    static func texts(_ node: RuleNode) throws(FileFault) -> [String] {
        var texts: [String] = []
        for member in try list(node) { texts.append(try text(member)) }
        return texts
    }

    static func topics(_ node: RuleNode) throws(FileFault) -> TopicSet {
        var topics: TopicSet = []
        for member in try list(node) { topics.insert(TopicSet(try word(member, Topic.codes, "topic"))) }
        return topics
    }

    static func approvals(_ node: RuleNode) throws(FileFault) -> ApprovalSet {
        var approvals: ApprovalSet = []
        for member in try list(node) { approvals.insert(ApprovalSet(try word(member, Approval.codes, "approval"))) }
        return approvals
    }
}
