import Planning
import Primitives
import Rules

/// Turns a document into a catalogue, refusing what it does not know and what contradicts itself.
struct PlanCatalogueReader {
    let fields: PortfolioReader

    private enum CatalogueField: UInt8, Coded {
        case subscriptions, offerings
        static let codes = kebabCodes()
    }
    private enum SubscriptionField: UInt8, Coded {
        case id, title, price, validDays, hours
        static let codes = kebabCodes()
    }
    private enum OfferingField: UInt8, Coded {
        case id, title, optionKind, activityKind, provider, amount, topics, price, hours, delivery, available, starts
        case ends, place, seats, requires, unlockedBy
        static let codes = kebabCodes()
    }
    private enum SpanField: UInt8, Coded {
        case from, until
        static let codes = kebabCodes()
    }

    func catalogue() throws(FileFault) -> Catalogue {
        var catalogue = Catalogue()
        var lists: (subscriptions: Int, offerings: Int) = (0, 0)
        try fields.map(0, "the catalogue", CatalogueField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .subscriptions:
                lists.subscriptions = node
                for member in try fields.list(node, "subscriptions") {
                    catalogue.subscriptions.append(try subscription(member, catalogue.subscriptions.count))
                }
            case .offerings:
                lists.offerings = node
                for member in try fields.list(node, "offerings") {
                    catalogue.offerings.append(try offering(member, catalogue.offerings.count))
                }
            }
        }
        try fields.unique(catalogue.subscriptions, { $0.id }, "subscription", lists.subscriptions)
        try fields.unique(catalogue.offerings, { $0.id }, "offering", lists.offerings)
        try checkSubscriptions(of: catalogue, lists.offerings)
        return catalogue
    }

    /// A subscription that nobody sells unlocks nothing: a slip of the pen.
    private func checkSubscriptions(of catalogue: Catalogue, _ list: Int) throws(FileFault) {
        let known = Set(catalogue.subscriptions.map(\.id))
        guard !catalogue.offerings.allSatisfy({ $0.unlockedBy.allSatisfy(known.contains) }) else { return }
        for (offering, node) in zip(catalogue.offerings, fields.tree.members(list)) {
            for id in offering.unlockedBy where !known.contains(id) {
                throw fields.fault(
                    node, "unknown-subscription",
                    "the offering “\(fields.shown(offering.id))” is unlocked by “\(fields.shown(id))”, which is no subscription here\(NearestWord.hint(id, among: known.sorted()))"
                )
            }
        }
    }

    private func subscription(_ node: Int, _ number: Int) throws(FileFault) -> Subscription {
        var path: String { "subscriptions[\(number)]" }
        var subscription = Subscription(id: "", title: "", price: .unknown)
        try fields.map(node, path, SubscriptionField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .id: subscription.id = try fields.text(value, "\(path).id")
            case .title: subscription.title = try fields.text(value, "\(path).title")
            case .price: subscription.price = try price(value, "\(path).price")
            case .validDays:
                subscription.validDays = try fields.optional(value) { (node) throws(FileFault) in
                    try whole(node, "\(path).valid-days", 1...36_500)
                }
            case .hours:
                subscription.hours = try fields.optional(value) { (node) throws(FileFault) in
                    try fields.credits(node, "\(path).hours")
                }
            }
        }
        if subscription.id.isEmpty { throw fields.fault(node, "missing", "\(path) has no id") }
        if subscription.title.isEmpty { subscription.title = subscription.id }
        return subscription
    }

    private func offering(_ node: Int, _ number: Int) throws(FileFault) -> Offering {
        var path: String { "offerings[\(number)]" }
        var offering = Offering(
            id: "", title: "", amount: .zero, topics: .undivided(TopicSet(.general)), price: .unknown)
        var kind: ActivityKind?
        var amount: (value: Credits, unit: AmountUnit)?
        var topics: Int?
        var starts: (moment: Moment, node: Int)?
        var ends: (moment: Moment, node: Int)?
        try fields.map(node, path, OfferingField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .id: offering.id = try fields.text(value, "\(path).id")
            case .title: offering.title = try fields.text(value, "\(path).title")
            case .optionKind: offering.optionKind = try fields.word(value, path, OptionKind.codes, "option kind")
            case .activityKind: kind = try fields.word(value, path, ActivityKind.codes, "activity kind")
            case .provider:
                offering.provider = try fields.optional(value) { (node) throws(FileFault) in
                    try fields.provider(node, path)
                }
            case .amount: amount = try fields.amount(value, path)
            case .topics: topics = value
            case .price: offering.price = try price(value, "\(path).price")
            case .hours:
                offering.hours = try fields.optional(value) { (node) throws(FileFault) in
                    try fields.credits(node, "\(path).hours")
                }
            case .delivery:
                offering.delivery = try fields.optional(value) { (node) throws(FileFault) in
                    try fields.word(node, path, Delivery.codes, "delivery")
                }
            case .available: (offering.availableFrom, offering.availableUntil) = try span(value, "\(path).available")
            case .starts: starts = (try moment(value, "\(path).starts", isEnd: false), value)
            case .ends: ends = (try moment(value, "\(path).ends", isEnd: true), value)
            case .place: offering.place = try place(value, "\(path).place")
            case .seats:
                offering.seats = try fields.optional(value) { (node) throws(FileFault) in
                    try whole(node, "\(path).seats", 0...1_000_000)
                }
            case .requires: offering.requires = try ids(value, "\(path).requires")
            case .unlockedBy: offering.unlockedBy = try ids(value, "\(path).unlocked-by")
            }
        }
        let name = offering.id.isEmpty ? path : "\(path) (\(fields.shown(offering.id)))"
        func missing(_ what: String) -> FileFault { fields.fault(node, "missing", "\(name) has no \(what)") }
        if offering.id.isEmpty { throw missing("id") }
        if offering.title.isEmpty { throw missing("title") }
        guard let kind else { throw missing("activity-kind") }
        guard let amount else { throw missing("amount") }
        offering.activityKind = kind
        (offering.amount, offering.unit) = amount
        if let topics { offering.topics = try fields.activityTopics(topics, name, amount.value) }
        offering.session = try session(starts, ends, name)
        return offering
    }

    private func session(
        _ starts: (moment: Moment, node: Int)?, _ ends: (moment: Moment, node: Int)?, _ name: String
    ) throws(FileFault) -> Session? {
        switch (starts, ends) {
        case (nil, nil): return nil
        case (let starts?, nil):
            throw fields.fault(starts.node, "missing", "\(name) starts but does not say when it ends")
        case (nil, let ends?): throw fields.fault(ends.node, "missing", "\(name) ends but does not say when it starts")
        case (let starts?, let ends?):
            guard let session = Session(starts: starts.moment, ends: ends.moment) else {
                throw fields.fault(ends.node, "contradiction", "\(name) ends before it starts")
            }
            return session
        }
    }

    private func span(
        _ node: Int, _ path: String
    ) throws(FileFault) -> (from: CalendarDate?, until: CalendarDate?) {
        var from: CalendarDate?
        var until: CalendarDate?
        guard fields.tree.nodes[node].kind != .null else { return (nil, nil) }
        try fields.map(node, path, SpanField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .from:
                from = try fields.optional(value) { (node) throws(FileFault) in try fields.date(node, "\(path).from") }
            case .until:
                until = try fields.optional(value) { (node) throws(FileFault) in try fields.date(node, "\(path).until")
                }
            }
        }
        if let from, let until, until < from {
            throw fields.fault(node, "contradiction", "\(path) ends (\(until)) before it begins (\(from))")
        }
        return (from, until)
    }

    private func ids(_ node: Int, _ path: String) throws(FileFault) -> [String] {
        var ids: [String] = []
        for member in try fields.list(node, path) {
            let id = try fields.text(member, path)
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    private func whole(_ node: Int, _ path: String, _ range: ClosedRange<Int>) throws(FileFault) -> Int {
        guard let number = Int(fields.tree.string(node)), range.contains(number) else {
            throw fields.fault(
                node, "bad-amount",
                "\(path): “\(fields.shown(fields.tree.string(node)))” is not a whole number of at least \(range.lowerBound)"
            )
        }
        return number
    }
}
