import Domain
public import Primitives
import Rules

/// Writes the part of a catalogue that a plan is made of: the file that `aliquot plan --catalogue` reads.
public enum PlanCatalogueJSON {
    /// The catalogue as of a day. What gives no known amount, or is over, cannot be planned and is left out.
    public static func bytes(_ entries: [CatalogueEntry], from day: CalendarDate) -> [UInt8] {
        let wanted = Set(entries.flatMap(\.content.unlockedBy))
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.array("subscriptions") { json in
                for entry in entries where wanted.contains(entry.handle) { subscription(entry, &json) }
            }
            json.array("offerings") { json in
                for entry in entries { offering(entry, from: day, &json) }
            }
        }
        return json.bytes + [10]
    }

    private static func subscription(_ entry: CatalogueEntry, _ json: inout JSONWriter) {
        let plan = entry.content.prices.first { $0.kind == .subscription }
        json.object { json in
            json.string("id", entry.handle)
            json.string("title", entry.content.title)
            if let price = plan?.price { json.object("price") { $0.price(price) } }
            json.int("valid-days", plan?.validDays ?? 365)
        }
    }

    private static func offering(_ entry: CatalogueEntry, from day: CalendarDate, _ json: inout JSONWriter) {
        let content = entry.content
        guard !entry.isRetired, let amount = content.amount, !content.isPast(on: day) else { return }
        let coming = content.coming(on: day)
        let occasions: [Occasion?] = coming.isEmpty ? [nil] : coming
        for (place, occasion) in occasions.enumerated() {
            let completed = occasion?.ends.day ?? day
            json.object { json in
                json.string("id", place == 0 ? entry.handle : "\(entry.handle).\(place + 1)")
                json.string("title", content.title)
                json.string("option-kind", content.kind.code)
                json.string("activity-kind", content.activity.code)
                json.object("provider") { json in
                    json.string("name", entry.provider)
                    json.words("approvals", content.approvals(on: completed).approvals.map(\.code))
                    if let number = content.number { json.string("number", number) }
                }
                json.object("amount") { json in
                    json.credits("value", amount.value)
                    json.string("unit", amount.unit.code)
                }
                json.topics("topics", content.topics ?? .undivided(TopicSet(.general)))
                if let price = content.plannedPrice { json.object("price") { $0.price(price) } }
                if let hours = content.time { json.credits("hours", hours) }
                if let delivery = content.delivery { json.string("delivery", delivery.code) }
                if let occasion {
                    json.string("starts", occasion.starts.description)
                    json.string("ends", occasion.ends.description)
                    if let venue = occasion.venue { json.object("place") { $0.venue(venue) } }
                    if let seats = occasion.seats { json.int("seats", seats) }
                } else if content.availableFrom != nil || content.availableUntil != nil {
                    json.object("available") { json in
                        if let day = content.availableFrom { json.string("from", day.description) }
                        if let day = content.availableUntil { json.string("until", day.description) }
                    }
                }
                if !content.requires.isEmpty { json.words("requires", content.requires) }
                if !content.unlockedBy.isEmpty { json.words("unlocked-by", content.unlockedBy) }
            }
        }
    }
}

extension OfferingContent {
    /// What somebody without a membership pays for this alone; nothing where that is not known.
    var plannedPrice: Money? {
        let plans = prices.filter { $0.kind == .single && $0.buyer != .member }
        guard !plans.isEmpty, plans.allSatisfy({ $0.price != nil }) else { return nil }
        return plans.compactMap(\.price).max { $0.cents < $1.cents }
    }
}
