import Primitives
import Rules

extension PortfolioReader {
    enum ActivityField: UInt8, Coded {
        case id, title, kind, started, completed, amount, topics, delivery, provider, evidence, series, yearly
        static let codes = kebabCodes()
    }
    enum AmountField: UInt8, Coded {
        case value, unit
        static let codes = kebabCodes()
    }
    enum ProviderField: UInt8, Coded {
        case name, approvals, number, approvalNumber
        static let codes = kebabCodes()
    }

    /// One line of the log.
    func activity(_ node: Int, _ number: Int) throws(FileFault) -> Activity {
        var path: String { "activities[\(number)]" }
        var id: String?
        var title: String?
        var kind: ActivityKind?
        var completed: CalendarDate?
        var amount: (value: Credits, unit: AmountUnit)?
        var topicsNode: Int?
        var activity = Activity(
            id: "", title: "", kind: .ceCourse, completed: CalendarDate(dayNumber: 0), amount: .zero, unit: .contactHour
        )
        try map(node, path, ActivityField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .id: id = try text(value, "\(path).id")
            case .title: title = try text(value, "\(path).title")
            case .kind: kind = try word(value, path, ActivityKind.codes, "kind")
            case .started:
                activity.started = try optional(value) { (node) throws(FileFault) in try date(node, "\(path).started") }
            case .completed: completed = try date(value, "\(path).completed")
            case .amount: amount = try self.amount(value, path)
            case .topics: topicsNode = value
            case .delivery:
                activity.delivery = try optional(value) { (node) throws(FileFault) in
                    try word(node, path, Delivery.codes, "delivery")
                }
            case .provider:
                activity.provider = try optional(value) { (node) throws(FileFault) in try provider(node, path) }
            case .evidence: activity.evidence = try evidence(value, number)
            case .series: if try bool(value, "\(path).series") { activity.recurrence = .series }
            case .yearly: if try bool(value, "\(path).yearly") { activity.recurrence = .yearly }
            }
        }
        var name: String { id.map { "\(path) (\($0))" } ?? path }
        func missing(_ what: String) -> FileFault { fault(node, "missing", "\(name) has no \(what)") }
        guard let completed else { throw missing("completed date") }
        guard let amount else { throw missing("amount") }
        activity.completed = completed
        if let started = activity.started, started > completed {
            throw fault(node, "bad-date", "\(name) was completed (\(completed)) before it was started (\(started))")
        }
        (activity.amount, activity.unit) = amount
        if let topicsNode { activity.topics = try activityTopics(topicsNode, name, amount.value) }
        if isCase {
            activity.id = id ?? "a\(number + 1)"
            activity.title = title ?? "Activity \(number + 1)"
            activity.kind = kind ?? .ceCourse
            return activity
        }
        guard let id else { throw missing("id") }
        guard let title else { throw missing("title") }
        guard let kind else { throw missing("kind") }
        (activity.id, activity.title, activity.kind) = (id, title, kind)
        return activity
    }

    /// An amount with its unit.
    func amount(
        _ node: Int, _ path: @autoclosure () -> String
    ) throws(FileFault) -> (value: Credits, unit: AmountUnit) {
        var value: (Credits, Int)?
        var unit: AmountUnit?
        try map(node, "\(path()).amount", AmountField.codes) { (field, member) throws(FileFault) in
            switch field {
            case .value: value = (try credits(member, "\(path()).amount.value"), member)
            case .unit: unit = try word(member, path(), AmountUnit.codes, "unit")
            }
        }
        guard let value, let unit else { throw fault(node, "missing", "\(path()).amount needs both value and unit") }
        guard value.0 <= unit.largest else {
            throw fault(
                value.1, "bad-amount",
                "\(path()): \(value.0) \(unit.words(value.0)) is more than one activity can be (at most \(unit.largest))"
            )
        }
        return (value.0, unit)
    }

    /// Who gave it.
    func provider(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> Provider {
        var provider = Provider()
        try map(node, "\(path()).provider", ProviderField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .name:
                provider.name = try optional(value) { (node) throws(FileFault) in
                    try text(node, "\(path()).provider.name")
                }
            case .number:
                provider.number = try optional(value) { (node) throws(FileFault) in
                    try text(node, "\(path()).provider.number")
                }
            case .approvalNumber:
                provider.approvalNumber = try optional(value) { (node) throws(FileFault) in
                    try text(node, "\(path()).provider.approval-number")
                }
            case .approvals:
                for member in try list(value, "\(path()).provider.approvals") {
                    provider.approvals.insert(ApprovalSet(try word(member, path(), Approval.codes, "approval")))
                }
            }
        }
        return provider
    }

    private func evidence(_ node: Int, _ number: Int) throws(FileFault) -> EvidenceSet {
        var path: String { "activities[\(number)]" }
        var evidence: EvidenceSet = []
        for member in try list(node, "\(path).evidence") {
            guard tree.nodes[member].isScalar else {
                throw fault(member, "wrong-shape", "\(path).evidence: a paper is a word")
            }
            // Papers have many names; one not in the vocabulary is still a paper.
            evidence.insert(EvidenceSet(tree.find(member, in: Evidence.codes) ?? .other))
        }
        return evidence
    }

    /// A plain list is undivided; a mapping is a split in the amount's unit, what it leaves over is general.
    func activityTopics(
        _ node: Int, _ name: @autoclosure () -> String, _ whole: Credits
    ) throws(FileFault) -> ActivityTopics {
        guard tree.nodes[node].kind == .map else {
            let topics = try topics(node, "\(name()).topics")
            return .undivided(topics.isEmpty ? TopicSet(.general) : topics)
        }
        var shares: [TopicShare] = []
        var sum = Credits.zero
        try map(node, "\(name()).topics", Topic.codes) { (topic, value) throws(FileFault) in
            let share = try credits(value, "\(name()).topics.\(topic.code)")
            shares.append(TopicShare(topic: topic, amount: share))
            sum += min(share, whole + Credits(1))
        }
        guard sum <= whole else {
            throw fault(node, "bad-split", "\(name()): the topics sum to more than the amount (\(whole))")
        }
        if sum < whole { shares.append(TopicShare(topic: .general, amount: whole - sum)) }
        return .split(shares)
    }
}
