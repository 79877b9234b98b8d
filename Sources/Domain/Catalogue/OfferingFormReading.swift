import Primitives
import Rules

extension OfferingForm {
    /// What the form says, or everything that is wrong with it at once. Cities give dates their place on the globe.
    public func content(places: [Venue] = []) throws(FormFaults) -> OfferingContent {
        var reading = OfferingFormReading(form: self, places: places)
        let content = reading.content()
        guard reading.faults.isEmpty, let content else { throw FormFaults(reading.faults) }
        return content
    }
}

/// Reads the fields of an offering's form, and notes what is wrong with each.
struct OfferingFormReading {
    let form: OfferingForm
    let places: [Venue]
    private var read = FieldReading()
    var faults: [FieldFault] { read.faults }

    init(form: OfferingForm, places: [Venue]) {
        self.form = form
        self.places = places
    }

    mutating func content() -> OfferingContent? {
        let title = CreditForm.line(form.title)
        if title == nil { read.fault("title", "Give it a title of at most 300 letters.") }
        let kind = OptionKind.codes.find(form.kind)
        if kind == nil { read.fault("kind", "Choose what kind of offering it is.") }
        let activity = ActivityKind.codes.find(form.activity)
        if activity == nil { read.fault("activity", "Choose what it is in a log.") }
        var content = OfferingContent(
            title: title ?? "", kind: kind ?? .onlineCourse, activity: activity ?? .ceCourse)
        content.summary = read.paragraph("summary", form.summary, most: 2000)
        content.objectives = read.lines("objectives", form.objectives, of: "objective")
        content.level = read.word("level", form.level, Level.codes, "Choose a level.")
        content.author = read.line("author", form.author)
        content.reviewer = read.line("reviewer", form.reviewer)
        content.amount = read.amount("amount", form.amount, unit: form.unit)
        if !form.topics.isEmpty || form.shares.contains(where: { !$0.amount.isEmpty }) {
            var wrong: [FieldFault] = []
            content.topics = CreditForm.topics(
                form.topics, shares: form.shares, of: content.amount?.value ?? .zero, &wrong)
            read.add(wrong)
        }
        content.hours = read.credits("hours", form.hours, most: Credits(5000))
        content.delivery = read.word("delivery", form.delivery, Delivery.codes, "Choose how it is held.")
        content.language = read.language("language", form.language)
        content.availableFrom = read.day("available-from", form.availableFrom)
        content.availableUntil = read.day("available-until", form.availableUntil)
        if let from = content.availableFrom, let until = content.availableUntil, until < from {
            read.fault("available-until", "It ends before it begins.")
        }
        content.prerequisites = read.paragraph("prerequisites", form.prerequisites, most: 1000)
        content.number = read.line("number", form.number)
        content.url = read.url("url", form.url)
        content.approvals = read.approvals(form.approvals)
        content.prices = prices()
        content.occasions = occasions()
        return title == nil || kind == nil ? nil : content
    }

    private mutating func prices() -> [PricePlan] {
        form.prices.enumerated().compactMap { place, row in
            if row.isEmpty { return nil }
            guard let kind = PricePlan.Kind.codes.find(row.kind), let buyer = PricePlan.Buyer.codes.find(row.buyer)
            else {
                read.fault("price-kind-\(place)", "Choose how it is sold, and to whom.")
                return nil
            }
            let price = Money(reading: row.amount)
            if price == nil, !row.amount.isEmpty {
                read.fault("price-amount-\(place)", "Write the price as 95 or 12.50; 0 is free.")
            }
            let hours = read.credits("price-hours-\(place)", row.hours, most: Credits(1000))
            if kind == .hours, hours == nil {
                read.fault("price-hours-\(place)", "Say how many hours may be chosen for this price.")
            }
            return PricePlan(
                kind: kind, price: price, buyer: buyer, hours: hours,
                seats: read.count("price-seats-\(place)", row.seats, most: 100_000),
                validDays: read.count("price-days-\(place)", row.days, most: 3660),
                what: read.line("price-what-\(place)", row.what))
        }
    }

    private mutating func occasions() -> [Occasion] {
        form.occasions.enumerated().compactMap { place, row in
            if row.isEmpty { return nil }
            if row.day.isEmpty { read.fault("occasion-day-\(place)", "Say on which day it begins.") }
            guard let first = read.day("occasion-day-\(place)", row.day) else { return nil }
            let last = read.day("occasion-last-\(place)", row.lastDay) ?? first
            let starts = LocalTime(day: first, minute: minute("occasion-starts-\(place)", row.starts))
            let ends = LocalTime(day: last, minute: minute("occasion-ends-\(place)", row.ends))
            if ends.day < starts.day || ends.day == starts.day && (ends.minute ?? 1440) < starts.minute ?? 0 {
                read.fault("occasion-last-\(place)", "It ends before it begins.")
            }
            return Occasion(
                starts: starts, ends: max(starts, ends),
                venue: read.line("occasion-place-\(place)", row.place).map(venue),
                seats: read.count("occasion-seats-\(place)", row.seats, most: 100_000))
        }
    }

    private mutating func minute(_ field: String, _ typed: String) -> Int? {
        if typed.isEmpty { return nil }
        let time = LocalTime("2000-01-01T\(typed.utf8.count == 4 ? "0" : "")\(typed)")
        if time?.minute == nil { read.fault(field, "Write the time as 18:30.") }
        return time?.minute
    }

    private func venue(_ typed: String) -> Venue {
        let wanted = Name.folded(typed)
        if let known = places.first(where: { Name.folded($0.words) == wanted || Name.folded($0.city) == wanted }) {
            return known
        }
        let parts = typed.split(separator: ",", maxSplits: 1).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return Venue(city: parts.first ?? typed, region: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil)
    }
}
