import Actions
import Domain
import Pages
import Primitives
import Rules

extension ApprovalLine {
    /// A request as a line shows it.
    init(_ shown: ApprovalShown, reader: ID<Person>) {
        let request = shown.request
        self.init(
            id: request.id.text, title: request.asked.activity.title,
            provider: request.asked.activity.provider?.name ?? "",
            person: request.person == reader ? nil : shown.person.name, body: shown.body, state: State(request.state),
            askedAt: request.askedAt, decidedAt: request.decidedAt)
    }
}

extension ApprovalLine.State {
    fileprivate init(_ state: ApprovalRequest.State) {
        self =
            switch state {
            case .asked: .asked
            case .accepted: .accepted
            case .refused: .refused
            case .withdrawn: .withdrawn
            }
    }
}

/// What of an activity a body sees that is asked to accept it.
enum AskedFacts {
    static func all(_ activity: Activity) -> [(label: String, value: String)] {
        let topics: [Topic] =
            switch activity.topics {
            case .undivided(let set): set.topics
            case .split(let shares): shares.map(\.topic)
            }
        let approvals = (activity.provider?.approvals ?? []).approvals.map(\.words)
        var facts: [(label: String, value: String)] = [
            ("Title", activity.title), ("Given by", activity.provider?.name ?? "not named"),
            ("Completed", activity.completed.spelled),
            ("Amount", "\(activity.amount) \(activity.unit.words(activity.amount))"), ("Kind", activity.kind.words),
            ("Topics", topics.map(\.words).joined(separator: ", ")),
            ("Approved by", approvals.isEmpty ? "nobody yet" : approvals.joined(separator: ", ")),
        ]
        if let number = activity.provider?.number { facts.append(("Number", number)) }
        return facts
    }
}

extension ApprovalPage {
    /// A request as its page shows it.
    init(_ shown: ApprovalShown, reader: ID<Person>, typed: Typed = Typed(), errors: [FieldError] = []) {
        let request = shown.request
        let isOwn = request.person == reader
        var facts = AskedFacts.all(request.asked.activity)
        if !isOwn { facts.insert(("Asked by", shown.person.name), at: 0) }
        self.init(
            line: ApprovalLine(shown, reader: reader), facts: facts, why: request.asked.note ?? "",
            papers: shown.papers.map { EvidenceLine($0) }, entry: isOwn ? request.credit?.text : nil,
            offering: request.offering?.text, isOwn: isOwn, mayDecide: shown.mayDecide, judge: shown.judge,
            approval: request.answer?.approval.map { approval in
                approval.words + (request.answer?.number.map { ", number \($0)" } ?? "")
            }, answer: request.answer?.words, approvals: Approval.allCases.map { ($0.code, $0.words) },
            candidates: shown.candidates.map {
                ($0.id.text, "\($0.record.activity.title), \($0.record.activity.completed.spelled)")
            }, typed: typed, errors: errors)
    }
}
