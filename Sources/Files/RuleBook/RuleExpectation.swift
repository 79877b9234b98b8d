import Primitives
import Rules

extension RuleCaseReader {
    private typealias Expectation = RuleCase.Expectation

    /// What one key of `expect` asks of the answer.
    func expectations(_ member: RuleNode.Member) throws(FileFault) -> [RuleCase.Expectation] {
        let node = member.node
        func one(_ what: String, _ wanted: String, _ found: @escaping @Sendable (Standing) -> String) -> Expectation {
            Expectation(what: what, wanted: wanted, line: member.line, found: found)
        }
        switch member.key {
        case "rules": return [one("rules", try RuleValue.text(node)) { $0.rules }]
        case "state": return [one("state", try RuleValue.text(node)) { $0.state.code }]
        case "complete":
            let words = Codes<String>([
                ("yes", "yes"), ("true", "yes"), ("no", "no"), ("false", "no"), ("unknown", "unknown"),
            ])
            let wanted = try RuleValue.word(node, words, "answer")
            return [one("complete", wanted) { $0.isComplete.map { $0 ? "yes" : "no" } ?? "unknown" }]
        case "cycle":
            return try each(member, "cycle", ["from", "to"]) { key in
                { standing in
                    (key == "from" ? standing.cycle?.from : standing.cycle?.to)?.description ?? "unknown"
                }
            }
        case "dates":
            return try each(member, "dates", ["submission-opens", "submission-due", "expires"]) { key in
                { standing in
                    switch key {
                    case "submission-opens": standing.submissionOpens?.description ?? "unknown"
                    case "submission-due": standing.submissionDue?.description ?? "unknown"
                    default: standing.expires?.description ?? "unknown"
                    }
                }
            }
        case "total":
            return try each(member, "total", ["required", "counted", "missing"]) { key in
                { Self.shown(Self.part(key, of: $0.total)) }
            }
        case "required":
            return try each(member, "required") { key in
                { standing in Self.requirement(key, in: standing) { Self.shown($0.required) } }
            }
        case "counted":
            return try each(member, "counted") { key in
                { standing in Self.requirement(key, in: standing) { Self.shown($0.counted) } }
            }
        case "missing":
            let wanted = node.members.map { "\($0.key) \(Self.normal($0.node.scalar))" }.sorted().joined(
                separator: ", ")
            return [
                one("missing", "{\(wanted)}") { standing in
                    let found = standing.requirements.compactMap { requirement in
                        requirement.tally.missing.flatMap { $0 > .zero ? "\(requirement.id) \($0)" : nil }
                    }
                    return "{\(found.sorted().joined(separator: ", "))}"
                }
            ]
        default: return try activityExpectations(member)
        }
    }

    private func activityExpectations(_ member: RuleNode.Member) throws(FileFault) -> [RuleCase.Expectation] {
        let node = member.node
        switch member.key {
        case "earned":
            return try each(member, "earned") { key in
                { standing in Self.shown(standing.activities.first { $0.id == key }?.earned) }
            }
        case "placed":
            return node.members.map { activity in
                let wanted = activity.node.members.map { "\($0.key) \(Self.normal($0.node.scalar))" }.sorted()
                return Expectation(
                    what: "placed.\(activity.key)", wanted: "{\(wanted.joined(separator: ", "))}", line: activity.line
                ) { standing in
                    let placed = standing.activities.first { $0.id == activity.key }?.placed ?? []
                    return "{\(placed.map { "\($0.requirement) \($0.amount)" }.sorted().joined(separator: ", "))}"
                }
            }
        case "not-counted":
            var wanted: [(line: String, hasAmount: Bool)] = []
            for line in try RuleValue.list(node) {
                let amount = line["amount"].map { " \(Self.normal($0.scalar))" }
                wanted.append(
                    ("\(line["id"]?.scalar ?? "?") \(line["code"]?.scalar ?? "?")\(amount ?? "")", amount != nil))
            }
            let withAmounts = Set(wanted.filter(\.hasAmount).map { Self.head($0.line) })
            return [
                Expectation(
                    what: "not-counted", wanted: "[\(wanted.map(\.line).sorted().joined(separator: ", "))]",
                    line: member.line
                ) { standing in
                    let found = standing.notCounted.map { line in
                        let head = "\(line.id) \(line.code.code)"
                        return withAmounts.contains(head) ? "\(head) \(Self.shown(line.amount))" : head
                    }
                    return "[\(found.sorted().joined(separator: ", "))]"
                }
            ]
        case "duties":
            var wanted: [String] = []
            for duty in try RuleValue.list(node) {
                let due = duty["due"]?.scalar ?? "unknown"
                let done = duty["done"]?.scalar
                wanted.append(
                    "\(duty["id"]?.scalar ?? "?") \(duty["year"]?.scalar ?? "?") \(due) \(done == "yes" || done == "true" ? "done" : "open")"
                )
            }
            return [
                Expectation(what: "duties", wanted: "[\(wanted.joined(separator: ", "))]", line: member.line) {
                    standing in
                    let found = standing.duties.map {
                        "\($0.id) \($0.year) \($0.due?.description ?? "unknown") \($0.isDone ? "done" : "open")"
                    }
                    return "[\(found.joined(separator: ", "))]"
                }
            ]
        case "unknown":
            return try RuleValue.texts(node).map { what in
                Expectation(what: "unknown", wanted: "\(what) reported", line: member.line) { standing in
                    standing.unknown.contains { $0.what == what } ? "\(what) reported" : "\(what) not reported"
                }
            }
        default:
            let known = [
                "rules", "state", "complete", "cycle", "dates", "total", "required", "counted", "missing", "earned",
                "placed", "not-counted", "duties", "unknown",
            ]
            let meant = NearestWord.hint(member.key, among: known)
            throw FileFault(
                "unknown-field", "unknown expectation “\(member.key)”\(meant)", file: node.file, line: member.line)
        }
    }

    /// One expectation for each key of a mapping.
    private func each(
        _ member: RuleNode.Member, _ name: String, _ keys: [String]? = nil,
        _ found: (String) -> @Sendable (Standing) -> String
    ) throws(FileFault) -> [RuleCase.Expectation] {
        guard case .map(let members) = member.node.value else {
            throw member.node.fault("\(name) is a mapping", code: "wrong-shape")
        }
        for part in members {
            guard let keys, !keys.contains(part.key) else { continue }
            throw FileFault(
                "unknown-field", "\(name) has no “\(part.key)”\(NearestWord.hint(part.key, among: keys))",
                file: node.file,
                line: part.line)
        }
        return members.map { part in
            Expectation(
                what: "\(name).\(part.key)", wanted: Self.normal(part.node.scalar), line: part.line,
                found: found(part.key))
        }
    }

    /// `2.50` and `2.5` are one amount; what is no amount stays as it is.
    private static func normal(_ text: String?) -> String {
        guard let text else { return "?" }
        return (try? Credits(reading: Array(text.utf8)))?.description ?? text
    }

    private static func head(_ line: String) -> String {
        line.split(separator: " ").prefix(2).joined(separator: " ")
    }

    private static func shown(_ amount: Credits?) -> String { amount?.description ?? "unknown" }

    private static func part(_ key: String, of tally: Tally) -> Credits? {
        switch key {
        case "required": tally.required
        case "counted": tally.counted
        default: tally.missing
        }
    }

    private static func requirement(_ id: String, in standing: Standing, _ show: (Tally) -> String) -> String {
        standing.requirements.first { $0.id == id }.map { show($0.tally) } ?? "not asked"
    }
}
