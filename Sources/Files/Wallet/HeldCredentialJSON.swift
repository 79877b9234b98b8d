import Primitives
public import Rules

/// Writes a credential in the shape of a portfolio file's.
public enum HeldCredentialJSON {
    /// The credential as JSON.
    public static func text(_ held: HeldCredential) -> String {
        var json = JSONWriter()
        json.held(nil, held)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    /// A credential in the shape of a portfolio file's.
    mutating func held(_ key: StaticString?, _ held: HeldCredential) {
        object(key) { json in
            json.string("id", held.id)
            json.string("credential", held.credential)
            if let issued = held.issued { json.string("issued", issued.description) }
            if let cycle = held.cycle {
                json.object("cycle") { json in
                    json.string("from", cycle.from.description)
                    json.string("to", cycle.to.description)
                }
            }
            json.facts("facts", held.facts)
        }
    }

    private mutating func facts(_ key: StaticString, _ facts: Facts) {
        object(key) { json in
            if let first = facts.firstRenewal { json.bool("first-renewal", first) }
            if let role = facts.role { json.string("role", role) }
            if let categories = facts.categories { json.words("categories", categories.topics.map(\.code)) }
            if let day = facts.expiredOn { json.string("expired-on", day.description) }
            if let voluntary = facts.voluntary { json.bool("voluntary", voluntary) }
            if let added = facts.categoryAdded { json.words("category-added", added.topics.map(\.code)) }
            if let day = facts.upgradedOn { json.string("upgraded-on", day.description) }
            if let market = facts.market { json.string("market", market.rawValue) }
            if let day = facts.renewalDate { json.string("renewal-date", day.description) }
            if let day = facts.submittedOn { json.string("submitted-on", day.description) }
            if !facts.dutiesPaid.isEmpty {
                json.array("duties-paid") { json in
                    for year in facts.dutiesPaid { json.int(nil, year) }
                }
            }
        }
    }
}
