public import Domain
public import Primitives

/// Keeps a plan that somebody took up, as it is sealed.
public enum AcceptedPlanJSON {
    /// The plan as JSON, without what stands beside it in its row.
    public static func bytes(_ plan: AcceptedPlan) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.string("as-of", plan.asOf.description)
            json.string("objective", plan.objective)
            json.string("question", plan.question)
            json.bool("proven", plan.isProven)
            json.int("cost", Int(plan.cost))
            json.int("paid-by-employer", Int(plan.paidByEmployer))
            json.credits("hours", plan.hours)
            json.int("trips", plan.trips)
            json.array("purchases") { json in
                for purchase in plan.purchases {
                    json.object { json in
                        json.string("offering", purchase.offering.text)
                        json.string("title", purchase.title)
                        json.string("from", purchase.from.description)
                        json.int("cost", Int(purchase.cost))
                    }
                }
            }
            json.array("items") { json in
                for item in plan.items { write(item, &json) }
            }
        }
        return json.bytes
    }

    private static func write(_ item: AcceptedPlan.Item, _ json: inout JSONWriter) {
        json.object { json in
            json.string("key", item.key)
            json.string("offering", item.offering.text)
            json.string("title", item.title)
            json.string("provider", item.provider)
            if let number = item.number { json.string("number", number) }
            json.string("date", item.date.description)
            json.string("by", item.by.description)
            if let held = item.held {
                json.string("starts", held.starts.description)
                json.string("ends", held.ends.description)
                if let venue = held.venue {
                    json.string("city", venue.city)
                    if let region = venue.region { json.string("region", region) }
                }
            }
            if let url = item.url { json.string("url", url) }
            if let cost = item.cost { json.int("cost", Int(cost)) }
            if let through = item.through { json.string("through", through) }
            if let hours = item.hours { json.credits("hours", hours) }
            json.array("counts") { json in
                for count in item.counts {
                    json.words(nil, [count.credential, count.requirement, count.amount.description])
                }
            }
            if item.isCancelled { json.bool("cancelled", true) }
        }
    }

    /// The plan in these bytes, with what stands beside them in its row.
    public static func plan(
        _ bytes: [UInt8], id: ID<AcceptedPlan>, revision: Int, acceptedAt: Instant
    ) throws(FileFault) -> AcceptedPlan {
        try SealedJSON.read(bytes) { (fields) throws(FileFault) in
            var plan = AcceptedPlan(
                id: id, acceptedAt: acceptedAt, asOf: acceptedAt.day, objective: "", question: "")
            plan.revision = revision
            try AcceptedPlanReader(fields: fields).read(0, into: &plan)
            return plan
        }
    }
}

/// Reads what was sealed of a plan.
private struct AcceptedPlanReader {
    let fields: PortfolioReader

    private enum PlanField: UInt8, Coded {
        case asOf, objective, question, proven, cost, paidByEmployer, hours, trips, purchases, items
        static let codes = kebabCodes()
    }
    private enum PurchaseField: UInt8, Coded {
        case offering, title, from, cost
        static let codes = kebabCodes()
    }
    private enum ItemField: UInt8, Coded {
        case key, offering, title, provider, number, date, by, starts, ends, city, region, url, cost, through, hours
        case counts, cancelled
        static let codes = kebabCodes()
    }

    func read(_ node: Int, into plan: inout AcceptedPlan) throws(FileFault) {
        try fields.map(node, "the plan", PlanField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .asOf: plan.asOf = try fields.date(value, "as-of")
            case .objective: plan.objective = fields.tree.string(value)
            case .question: plan.question = fields.tree.string(value)
            case .proven: plan.isProven = fields.tree.string(value) == "true"
            case .cost: plan.cost = Int64(fields.number(value))
            case .paidByEmployer: plan.paidByEmployer = Int64(fields.number(value))
            case .hours: plan.hours = try fields.credits(value, "hours")
            case .trips: plan.trips = fields.number(value)
            case .purchases:
                for member in try fields.list(value, "purchases") { plan.purchases.append(try purchase(member)) }
            case .items:
                for member in try fields.list(value, "items") { plan.items.append(try item(member)) }
            }
        }
    }

    private func offering(_ node: Int) throws(FileFault) -> ID<Offering> {
        guard let id = ID<Offering>(fields.tree.string(node)) else {
            throw fields.fault(node, "bad-id", "“\(fields.shown(fields.tree.string(node)))” is no id")
        }
        return id
    }

    private func purchase(_ node: Int) throws(FileFault) -> AcceptedPlan.Purchase {
        var known: ID<Offering>?
        var (title, from, cost) = ("", CalendarDate(dayNumber: 0), Int64(0))
        try fields.map(node, "a purchase", PurchaseField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .offering: known = try offering(value)
            case .title: title = fields.tree.string(value)
            case .from: from = try fields.date(value, "from")
            case .cost: cost = Int64(fields.number(value))
            }
        }
        guard let known else { throw fields.fault(node, "missing", "a purchase has no offering") }
        return AcceptedPlan.Purchase(offering: known, title: title, from: from, cost: cost)
    }

    private func item(_ node: Int) throws(FileFault) -> AcceptedPlan.Item {
        var known: ID<Offering>?
        var (starts, ends): (LocalTime?, LocalTime?)
        var (city, region): (String?, String?)
        let none = CalendarDate(dayNumber: 0)
        var read: (key: String, title: String, provider: String, date: CalendarDate, by: CalendarDate) =
            ("", "", "", none, none)
        var rest: (number: String?, url: String?, through: String?) = (nil, nil, nil)
        var (cost, hours): (Int64?, Credits?)
        var counts: [AcceptedPlan.Count] = []
        var isCancelled = false
        try fields.map(node, "an item", ItemField.codes) { (field, value) throws(FileFault) in
            let text = fields.tree.string(value)
            switch field {
            case .key: read.key = text
            case .offering: known = try offering(value)
            case .title: read.title = text
            case .provider: read.provider = text
            case .number: rest.number = text
            case .date: read.date = try fields.date(value, "date")
            case .by: read.by = try fields.date(value, "by")
            case .starts: starts = LocalTime(text)
            case .ends: ends = LocalTime(text)
            case .city: city = text
            case .region: region = text
            case .url: rest.url = text
            case .cost: cost = Int64(fields.number(value))
            case .through: rest.through = text
            case .hours: hours = try fields.credits(value, "hours")
            case .counts:
                for count in try fields.lists(value) where count.count == 3 {
                    guard let amount = try? Credits(reading: Array(count[2].utf8)) else { continue }
                    counts.append(.init(credential: count[0], requirement: count[1], amount: amount))
                }
            case .cancelled: isCancelled = text == "true"
            }
        }
        guard let known else { throw fields.fault(node, "missing", "an item has no offering") }
        var item = AcceptedPlan.Item(
            key: read.key, offering: known, title: read.title, provider: read.provider, date: read.date, by: read.by)
        if let starts, let ends {
            item.held = Occasion(starts: starts, ends: ends, venue: city.map { Venue(city: $0, region: region) })
        }
        (item.number, item.url, item.through) = (rest.number, rest.url, rest.through)
        (item.cost, item.hours, item.counts, item.isCancelled) = (cost, hours, counts, isCancelled)
        return item
    }
}
