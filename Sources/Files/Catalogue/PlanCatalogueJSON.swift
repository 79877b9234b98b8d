import Domain
import Planning
public import Primitives
import Rules

/// Writes the part of a catalogue that a plan is made of: the file that `aliquot plan --catalogue` reads.
public enum PlanCatalogueJSON {
    /// The catalogue as of a day. What gives no known amount, or is over, cannot be planned and is left out.
    public static func bytes(_ entries: [CatalogueEntry], from day: CalendarDate) -> [UInt8] {
        let plannable = PlannableCatalogue(entries, from: day)
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.array("subscriptions") { json in
                for pass in plannable.passes { write(pass, &json) }
            }
            json.array("offerings") { json in
                for choice in plannable.choices { write(choice, &json) }
            }
        }
        return json.bytes + [10]
    }

    private static func write(_ pass: PlannableCatalogue.Pass, _ json: inout JSONWriter) {
        json.object { json in
            json.string("id", pass.subscription.id)
            json.string("title", pass.subscription.title)
            if let price = pass.price { json.object("price") { $0.price(price) } }
            if let days = pass.subscription.validDays { json.int("valid-days", days) }
        }
    }

    private static func write(_ choice: PlannableCatalogue.Choice, _ json: inout JSONWriter) {
        let offering = choice.offering
        json.object { json in
            json.string("id", offering.id)
            json.string("title", offering.title)
            json.string("option-kind", offering.optionKind.code)
            json.string("activity-kind", offering.activityKind.code)
            if let provider = offering.provider {
                json.object("provider") { json in
                    json.string("name", provider.name)
                    json.words("approvals", provider.approvals.approvals.map(\.code))
                    if let number = provider.number { json.string("number", number) }
                }
            }
            json.object("amount") { json in
                json.credits("value", offering.amount)
                json.string("unit", offering.unit.code)
            }
            json.topics("topics", offering.topics)
            if let price = choice.price { json.object("price") { $0.price(price) } }
            if let hours = offering.hours { json.credits("hours", hours) }
            if let delivery = offering.delivery { json.string("delivery", delivery.code) }
            if let occasion = choice.occasion {
                json.string("starts", occasion.starts.description)
                json.string("ends", occasion.ends.description)
                if let venue = occasion.venue { json.object("place") { $0.venue(venue) } }
            } else if offering.availableFrom != nil || offering.availableUntil != nil {
                json.object("available") { json in
                    if let day = offering.availableFrom { json.string("from", day.description) }
                    if let day = offering.availableUntil { json.string("until", day.description) }
                }
            }
            if let seats = offering.seats { json.int("seats", seats) }
            if !offering.requires.isEmpty { json.words("requires", offering.requires) }
            if !offering.unlockedBy.isEmpty { json.words("unlocked-by", offering.unlockedBy) }
        }
    }
}
