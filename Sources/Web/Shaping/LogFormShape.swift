import Domain
import Pages
import Primitives
import Rules

extension CreditForm {
    /// What was typed into the form of an entry; its papers are those that stay and those that came with it.
    init(_ sent: SentForm) {
        self.init()
        let fields = sent.fields
        title = fields["title"]
        provider = fields["provider"]
        completed = fields["completed"]
        started = fields["started"]
        amount = fields["amount"]
        if !fields["unit"].isEmpty { unit = fields["unit"] }
        if !fields["kind"].isEmpty { kind = fields["kind"] }
        topics = fields.list("topics")
        shares = topics.compactMap { topic in
            let amount = fields["share-\(topic)"]
            return amount.isEmpty ? nil : Share(topic: topic, amount: amount)
        }
        approvals = fields.list("approvals")
        number = fields["number"]
        approvalNumber = fields["approval-number"]
        delivery = fields["delivery"]
        recurrence = fields["series"].isEmpty ? "none" : fields["series"]
        note = fields["note"]
        papers = fields.list("keep").compactMap { ID($0) } + sent.papers.map(\.id)
    }
}

extension LogForm {
    /// A form as its page shows it, with the papers that it names.
    init(id: String, _ form: CreditForm, files: [EvidenceFile], reason: String = "") {
        self.init(id: id, files: files.map(EvidenceLine.init))
        title = form.title
        provider = form.provider
        completed = form.completed
        started = form.started
        amount = form.amount
        unit = form.unit
        kind = form.kind
        topics = form.topics.compactMap { Topic.codes.find($0) }
        for share in form.shares {
            if let topic = Topic.codes.find(share.topic) { shares[topic] = share.amount }
        }
        approvals = Set(form.approvals.compactMap { Approval.codes.find($0) })
        number = form.number
        approvalNumber = form.approvalNumber
        delivery = form.delivery
        series = form.recurrence
        note = form.note
        self.reason = reason
    }
}
