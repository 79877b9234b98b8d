import Domain
import Pages
import Primitives
import Rules

extension OfferingForm {
    /// What was typed into the form of an offering.
    init(_ fields: Fields) {
        self.init()
        title = fields["title"]
        kind = fields["kind"]
        activity = fields["activity"]
        summary = fields["summary"]
        objectives = fields["objectives"]
        level = fields["level"]
        author = fields["author"]
        reviewer = fields["reviewer"]
        topics = fields.list("topics")
        shares = topics.compactMap { topic in
            let amount = fields["share-\(topic)"]
            return amount.isEmpty ? nil : CreditForm.Share(topic: topic, amount: amount)
        }
        amount = fields["amount"]
        unit = fields["unit"]
        hours = fields["hours"]
        delivery = fields["delivery"]
        language = fields["language"]
        availableFrom = fields["available-from"]
        availableUntil = fields["available-until"]
        prerequisites = fields["prerequisites"]
        number = fields["number"]
        url = fields["url"]
        approvals = (0..<Self.mostRows).map { row in
            ApprovalRow(
                by: fields["approval-by-\(row)"], number: fields["approval-number-\(row)"],
                until: fields["approval-until-\(row)"])
        }
        prices = (0..<Self.mostRows).map { row in
            PriceRow(
                kind: fields["price-kind-\(row)"], amount: fields["price-amount-\(row)"],
                buyer: fields["price-buyer-\(row)"], hours: fields["price-hours-\(row)"],
                seats: fields["price-seats-\(row)"], days: fields["price-days-\(row)"],
                what: fields["price-what-\(row)"])
        }
        occasions = (0..<Self.mostRows).map { row in
            OccasionRow(
                day: fields["occasion-day-\(row)"], starts: fields["occasion-starts-\(row)"],
                lastDay: fields["occasion-last-\(row)"], ends: fields["occasion-ends-\(row)"],
                place: fields["occasion-place-\(row)"], seats: fields["occasion-seats-\(row)"])
        }
    }

    /// More rows than this are nobody's form.
    private static let mostRows = 24

    /// What is typed, by the names of the fields.
    fileprivate var values: [String: String] {
        var values = [
            "title": title, "kind": kind, "activity": activity, "summary": summary, "objectives": objectives,
            "level": level, "author": author, "reviewer": reviewer, "amount": amount, "unit": unit, "hours": hours,
            "delivery": delivery, "language": language, "available-from": availableFrom,
            "available-until": availableUntil, "prerequisites": prerequisites, "number": number, "url": url,
        ]
        for (row, approval) in approvals.enumerated() {
            values["approval-by-\(row)"] = approval.by
            values["approval-number-\(row)"] = approval.number
            values["approval-until-\(row)"] = approval.until
        }
        for (row, price) in prices.enumerated() {
            values["price-kind-\(row)"] = price.kind
            values["price-amount-\(row)"] = price.amount
            values["price-buyer-\(row)"] = price.buyer
            values["price-hours-\(row)"] = price.hours
            values["price-seats-\(row)"] = price.seats
            values["price-days-\(row)"] = price.days
            values["price-what-\(row)"] = price.what
        }
        for (row, occasion) in occasions.enumerated() {
            values["occasion-day-\(row)"] = occasion.day
            values["occasion-starts-\(row)"] = occasion.starts
            values["occasion-last-\(row)"] = occasion.lastDay
            values["occasion-ends-\(row)"] = occasion.ends
            values["occasion-place-\(row)"] = occasion.place
            values["occasion-seats-\(row)"] = occasion.seats
        }
        return values
    }
}

extension OfferingFormPage {
    /// A form as its page shows it, with a row more than is filled in.
    init(
        id: ID<Offering>?, seen: Int, _ form: OfferingForm, cities: [String], faults: [FieldFault] = []
    ) {
        func rows<Row>(_ rows: [Row], _ isEmpty: (Row) -> Bool) -> Int {
            (rows.lastIndex { !isEmpty($0) } ?? -1) + 2
        }
        self.init(
            id: id?.text, seen: seen, values: form.values,
            topics: Set(form.topics.compactMap { Topic.codes.find($0) }),
            shares: form.shares.reduce(into: [:]) { shares, share in
                if let topic = Topic.codes.find(share.topic) { shares[topic] = share.amount }
            },
            rows: (
                rows(form.approvals, \.isEmpty), rows(form.prices, \.isEmpty), rows(form.occasions, \.isEmpty)
            ),
            kinds: OptionKind.allCases.map { ($0.code, CatalogueFacets.capital($0.words)) },
            levels: Level.allCases.map { ($0.code, CatalogueFacets.capital($0.code)) },
            priceKinds: PricePlan.Kind.allCases.map { ($0.code, CatalogueFacets.capital($0.words)) },
            buyers: PricePlan.Buyer.allCases.map { ($0.code, CatalogueFacets.capital($0.words)) }, cities: cities,
            errors: Site.errors(faults))
    }
}

extension Offering {
    /// Whether everybody sees it, as pages show it.
    var shown: OfferingState {
        switch state {
        case .draft: .draft
        case .retired: .retired
        case .published: hasDraft ? .revised : .published
        }
    }
}
