public import Domain
import Primitives
import Rules

/// Writes offerings in the shape of a catalogue file.
public enum OfferingJSON {
    /// What an offering says, as it is kept.
    public static func text(_ content: OfferingContent) -> String {
        var json = JSONWriter()
        json.object { json in write(content, provider: nil, &json) }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// A whole catalogue, for `aliquot catalogue load`.
    public static func catalogue(_ entries: [CatalogueEntry]) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            if entries.contains(where: \.isDemo) { json.bool("demo", true) }
            json.array("offerings") { json in
                for entry in entries {
                    json.object { json in
                        json.string("id", entry.handle)
                        write(entry.content, provider: entry.provider, &json)
                        if entry.isRetired { json.bool("retired", true) }
                        if let other = entry.replacedBy { json.string("replaced-by", other) }
                    }
                }
            }
        }
        return json.bytes + [10]
    }

    private static func write(_ content: OfferingContent, provider: String?, _ json: inout JSONWriter) {
        json.string("title", content.title)
        json.string("option-kind", content.kind.code)
        json.string("activity-kind", content.activity.code)
        if provider != nil || content.number != nil {
            json.object("provider") { json in
                if let provider { json.string("name", provider) }
                if let number = content.number { json.string("number", number) }
            }
        }
        if let amount = content.amount { json.object("amount") { amountMembers(amount, &$0) } }
        if let topics = content.topics { json.topics("topics", topics) }
        if let hours = content.hours { json.credits("hours", hours) }
        if let delivery = content.delivery { json.string("delivery", delivery.code) }
        if content.availableFrom != nil || content.availableUntil != nil {
            json.object("available") { json in
                if let day = content.availableFrom { json.string("from", day.description) }
                if let day = content.availableUntil { json.string("until", day.description) }
            }
        }
        if !content.requires.isEmpty { json.words("requires", content.requires) }
        if !content.unlockedBy.isEmpty { json.words("unlocked-by", content.unlockedBy) }
        if let text = content.summary { json.string("summary", text) }
        if !content.objectives.isEmpty { json.words("objectives", content.objectives) }
        if let level = content.level { json.string("level", level.code) }
        if let author = content.author { json.string("author", author) }
        if let reviewer = content.reviewer { json.string("reviewer", reviewer) }
        if !content.creditByBody.isEmpty {
            json.array("credit") { json in
                for credit in content.creditByBody {
                    json.object { json in
                        json.string("body", credit.body)
                        amountMembers(credit.amount, &json)
                    }
                }
            }
        }
        if !content.approvals.isEmpty {
            json.array("approvals") { json in for approval in content.approvals { write(approval, &json) } }
        }
        if !content.prices.isEmpty {
            json.array("prices") { json in for plan in content.prices { write(plan, &json) } }
        }
        if content.language != "en" { json.string("language", content.language) }
        if !content.occasions.isEmpty {
            json.array("occasions") { json in for occasion in content.occasions { write(occasion, &json) } }
        }
        if let text = content.prerequisites { json.string("prerequisites", text) }
        if let url = content.url { json.string("url", url) }
        if let source = content.source { json.object("source") { write(source, &$0) } }
    }

    private static func amountMembers(_ amount: OfferedAmount, _ json: inout JSONWriter) {
        json.credits("value", amount.value)
        json.string("unit", amount.unit.code)
        if amount.isUpTo { json.bool("up-to", true) }
    }

    private static func write(_ approval: OfferingApproval, _ json: inout JSONWriter) {
        json.object { json in
            json.string("by", approval.approval.code)
            if let number = approval.number { json.string("number", number) }
            if let day = approval.validUntil { json.string("until", day.description) }
        }
    }

    private static func write(_ plan: PricePlan, _ json: inout JSONWriter) {
        json.object { json in
            json.string("kind", plan.kind.code)
            if let price = plan.price { json.object("price") { $0.price(price) } }
            if plan.buyer != .everybody { json.string("buyer", plan.buyer.code) }
            if let hours = plan.hours { json.credits("hours", hours) }
            if let seats = plan.seats { json.int("seats", seats) }
            if let days = plan.validDays { json.int("valid-days", days) }
            if let what = plan.what { json.string("what", what) }
        }
    }

    static func write(_ occasion: Occasion, _ json: inout JSONWriter) {
        json.object { json in
            json.string("starts", occasion.starts.description)
            json.string("ends", occasion.ends.description)
            if let venue = occasion.venue { json.object("place") { $0.venue(venue) } }
            if let seats = occasion.seats { json.int("seats", seats) }
        }
    }

    private static func write(_ source: OfferingSource, _ json: inout JSONWriter) {
        if !source.urls.isEmpty { json.words("urls", source.urls) }
        if let asOf = source.asOf { json.string("as-of", asOf) }
        if let day = source.checkedOn { json.string("checked-on", day.description) }
        json.string("confidence", source.confidence.rawValue)
    }
}

extension JSONWriter {
    /// A price by its currency.
    mutating func price(_ price: Money) { string(named: price.currency.lowercased(), price.decimal) }

    /// A place with its point as numbers.
    mutating func venue(_ venue: Venue) {
        string("city", venue.city)
        if let region = venue.region { string("region", region) }
        if let point = venue.point {
            number("lat", GeoPoint.decimal(point.latitude))
            number("lon", GeoPoint.decimal(point.longitude))
        }
    }
}
