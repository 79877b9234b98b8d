import Domain
import Files
import Primitives
import Rules

extension JSONWriter {
    /// A credential of a wallet, in the members in which it can be sent again.
    mutating func credential(_ credential: Credential) {
        object { json in
            let held = credential.held
            json.string("id", credential.id.text)
            json.string("credential", held.credential)
            json.string("number", credential.number)
            json.string("issued", held.issued?.description)
            if let cycle = held.cycle {
                json.object("cycle") { json in
                    json.string("from", cycle.from.description)
                    json.string("to", cycle.to.description)
                }
            } else {
                json.string("cycle", nil)
            }
            json.object("facts") { $0.facts(held.facts) }
        }
    }

    /// Facts that are not known are left out.
    private mutating func facts(_ facts: Facts) {
        if let first = facts.firstRenewal { bool("first_renewal", first) }
        if let role = facts.role { string("role", role) }
        if let categories = facts.categories { words("categories", categories.topics.map(\.code)) }
        if let day = facts.expiredOn { string("expired_on", day.description) }
        if let voluntary = facts.voluntary { bool("voluntary", voluntary) }
        if let added = facts.categoryAdded { words("category_added", added.topics.map(\.code)) }
        if let day = facts.upgradedOn { string("upgraded_on", day.description) }
        if let market = facts.market { string("market", market.rawValue) }
        if let day = facts.renewalDate { string("renewal_date", day.description) }
        if let day = facts.submittedOn { string("submitted_on", day.description) }
        guard !facts.dutiesPaid.isEmpty else { return }
        array("duties_paid") { json in
            for year in facts.dutiesPaid { json.int(nil, year) }
        }
    }
}
