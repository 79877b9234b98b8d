import Primitives
import Rules

extension JSONWriter {
    /// An activity in the shape of a portfolio file's.
    mutating func activity(_ key: StaticString? = nil, _ activity: Activity) {
        object(key) { json in
            json.string("id", activity.id)
            json.string("title", activity.title)
            json.string("kind", activity.kind.code)
            if let started = activity.started { json.string("started", started.description) }
            json.string("completed", activity.completed.description)
            json.object("amount") { json in
                json.credits("value", activity.amount)
                json.string("unit", activity.unit.code)
            }
            json.topics("topics", activity.topics)
            if let delivery = activity.delivery { json.string("delivery", delivery.code) }
            if let provider = activity.provider { json.provider("provider", provider) }
            if !activity.evidence.isEmpty { json.words("evidence", activity.evidence.papers.map(\.code)) }
            switch activity.recurrence {
            case .none: break
            case .series: json.bool("series", true)
            case .yearly: json.bool("yearly", true)
            }
        }
    }

    /// A list of words.
    public mutating func words(_ key: StaticString? = nil, _ words: [String]) {
        array(key) { json in
            for word in words { json.string(nil, word) }
        }
    }

    /// Topics: a list where they are undivided, shares by topic where they are split.
    mutating func topics(_ key: StaticString, _ topics: ActivityTopics) {
        switch topics {
        case .undivided(let set): words(key, set.topics.map(\.code))
        case .split(let shares):
            object(key) { json in
                for share in shares { json.credits(named: share.topic.code, share.amount) }
            }
        }
    }

    private mutating func provider(_ key: StaticString, _ provider: Provider) {
        object(key) { json in
            if let name = provider.name { json.string("name", name) }
            if !provider.approvals.isEmpty { json.words("approvals", provider.approvals.approvals.map(\.code)) }
            if let number = provider.number { json.string("number", number) }
            if let number = provider.approvalNumber { json.string("approval-number", number) }
        }
    }
}
