import Actions
import Domain
import Files
import Primitives
import Rules

extension JSONWriter {
    /// A credit as it stands now; its whole history where it is asked for.
    mutating func entry(_ credit: Credit, in page: CreditPage, reader: ID<Person>, withHistory: Bool = false) {
        object { json in
            let latest = credit.latest
            json.string("id", credit.id.text)
            json.string("state", credit.state)
            json.says(credit.record)
            json.string("origin", latest.origin.code)
            json.verifier(latest, page)
            json.string("recorded_at", credit.history.first?.recordedAt.description)
            json.string("changed_at", latest.recordedAt.description)
            guard withHistory else { return }
            json.array("history") { json in
                for row in credit.history { json.row(row, page, reader) }
            }
        }
    }

    private mutating func row(_ row: LedgerEntry, _ page: CreditPage, _ reader: ID<Person>) {
        object { json in
            json.int("number", row.number)
            json.string("action", row.action.code)
            json.string("at", row.recordedAt.description)
            json.string("by", row.recordedBy == reader ? "self" : "other")
            json.string("origin", row.origin.code)
            json.verifier(row, page)
            json.string("reason", row.record.reason)
            json.object("says") { $0.says(row.record) }
        }
    }

    private mutating func verifier(_ row: LedgerEntry, _ page: CreditPage) {
        guard let id = row.verifiedBy else { return string("verified_by", nil) }
        object("verified_by") { json in
            json.string("id", id.text)
            json.string("name", page.verifiers[id])
        }
    }

    /// What an entry says, in the members in which it can be sent again.
    private mutating func says(_ record: CreditRecord) {
        let activity = record.activity
        string("title", activity.title)
        string("kind", activity.kind.code)
        string("started", activity.started?.description)
        string("completed", activity.completed.description)
        object("amount") { json in
            json.credits("value", activity.amount)
            json.string("unit", activity.unit.code)
        }
        switch activity.topics {
        case .undivided(let set): words("topics", set.topics.map(\.code))
        case .split(let shares):
            object("topics") { json in
                for share in shares { json.credits(named: share.topic.code, share.amount) }
            }
        }
        string("delivery", activity.delivery?.code)
        if let provider = activity.provider {
            object("provider") { json in
                json.string("name", provider.name)
                json.words("approvals", provider.approvals.approvals.map(\.code))
                json.string("number", provider.number)
                json.string("approval_number", provider.approvalNumber)
            }
        } else {
            string("provider", nil)
        }
        string("recurrence", activity.recurrence.word)
        words("evidence", activity.evidence.papers.map(\.code))
        words("files", record.papers.map(\.text))
        string("note", record.note)
    }
}

extension Credit {
    fileprivate var state: String {
        switch latest.action {
        case .record: "recorded"
        case .correct: "corrected"
        case .withdraw: "withdrawn"
        }
    }
}

extension Recurrence {
    fileprivate var word: String {
        switch self {
        case .none: "none"
        case .series: "series"
        case .yearly: "yearly"
        }
    }
}
