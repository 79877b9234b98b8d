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
    private(set) var faults: [FieldFault] = []

    init(form: OfferingForm, places: [Venue]) {
        self.form = form
        self.places = places
    }

    mutating func content() -> OfferingContent? {
        let title = CreditForm.line(form.title)
        if title == nil { fault("title", "Give it a title of at most 300 letters.") }
        let kind = OptionKind.codes.find(form.kind)
        if kind == nil { fault("kind", "Choose what kind of offering it is.") }
        let activity = ActivityKind.codes.find(form.activity)
        if activity == nil { fault("activity", "Choose what it is in a log.") }
        var content = OfferingContent(
            title: title ?? "", kind: kind ?? .onlineCourse, activity: activity ?? .ceCourse)
        content.summary = paragraph("summary", form.summary, most: 2000)
        content.objectives = objectives()
        content.level = word("level", form.level, Level.codes, "Choose a level.")
        content.author = line("author", form.author)
        content.reviewer = line("reviewer", form.reviewer)
        content.amount = amount()
        if !form.topics.isEmpty || form.shares.contains(where: { !$0.amount.isEmpty }) {
            content.topics = CreditForm.topics(
                form.topics, shares: form.shares, of: content.amount?.value ?? .zero, &faults)
        }
        content.hours = credits("hours", form.hours, most: Credits(5000))
        content.delivery = word("delivery", form.delivery, Delivery.codes, "Choose how it is held.")
        content.language = language()
        content.availableFrom = day("available-from", form.availableFrom)
        content.availableUntil = day("available-until", form.availableUntil)
        if let from = content.availableFrom, let until = content.availableUntil, until < from {
            fault("available-until", "It ends before it begins.")
        }
        content.prerequisites = paragraph("prerequisites", form.prerequisites, most: 1000)
        content.number = line("number", form.number)
        content.url = url()
        content.approvals = approvals()
        content.prices = prices()
        content.occasions = occasions()
        return title == nil || kind == nil ? nil : content
    }

    private mutating func fault(_ field: String, _ text: String) { faults.append(FieldFault(field, text)) }

    private mutating func line(_ field: String, _ typed: String) -> String? {
        if typed.isEmpty { return nil }
        let line = CreditForm.line(typed)
        if line == nil { fault(field, "At most 300 letters, on one line.") }
        return line
    }

    /// Several lines as one: a summary has no paragraphs.
    private mutating func paragraph(_ field: String, _ typed: String, most: Int) -> String? {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.isEmpty { return nil }
        // As long as files may say it, counted as they count.
        guard text.utf8.count <= most else {
            fault(field, "At most \(most) letters; it has \(text.count).")
            return nil
        }
        return text.unicodeScalars.contains { $0.properties.generalCategory == .control } ? nil : text
    }

    private mutating func objectives() -> [String] {
        let lines = form.objectives.split(whereSeparator: \.isNewline).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
        if lines.count > 20 { fault("objectives", "At most twenty objectives, a line each.") }
        if lines.contains(where: { CreditForm.line($0) == nil }) {
            fault("objectives", "An objective has at most 300 letters.")
        }
        return lines
    }

    private mutating func word<Word: Coded>(
        _ field: String, _ typed: String, _ codes: Codes<Word>, _ sentence: String
    ) -> Word? {
        if typed.isEmpty { return nil }
        let word = codes.find(typed)
        if word == nil { fault(field, sentence) }
        return word
    }

    private mutating func amount() -> OfferedAmount? {
        if form.amount.isEmpty { return nil }
        guard let unit = AmountUnit.codes.find(form.unit) else {
            fault("unit", "Choose a unit.")
            return nil
        }
        return credits("amount", form.amount, most: unit.largest).map { OfferedAmount($0, unit) }
    }

    mutating func credits(_ field: String, _ typed: String, most: Credits) -> Credits? {
        if typed.isEmpty { return nil }
        switch CreditForm.amount(typed) {
        case .failure(let why): fault(field, why.text)
        case .success(.zero): fault(field, "More than nothing, please.")
        case .success(let read) where read > most: fault(field, "At most \(most).")
        case .success(let read): return read
        }
        return nil
    }

    mutating func day(_ field: String, _ typed: String) -> CalendarDate? {
        if typed.isEmpty { return nil }
        guard let day = CalendarDate(typed), (1950...2200).contains(day.year) else {
            fault(field, "“\(typed.prefix(40))” is not a day. Write it as 2026-03-02.")
            return nil
        }
        return day
    }

    private mutating func language() -> String {
        let isCode = form.language.utf8.count == 2 && form.language.utf8.allSatisfy { (97...122).contains($0) }
        if !isCode { fault("language", "Write the language as two letters: en, es.") }
        return isCode ? form.language : "en"
    }

    private mutating func url() -> String? {
        if form.url.isEmpty { return nil }
        let isWeb = form.url.hasPrefix("https://") || form.url.hasPrefix("http://")
        guard isWeb, form.url.utf8.count <= 1000, form.url.contains("."), !form.url.contains("@"),
            form.url.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !"\"'<>\\`".utf8.contains($0) })
        else {
            fault("url", "That is no address of the web. Write it as https://example.org/course.")
            return nil
        }
        return form.url
    }

    private mutating func approvals() -> [OfferingApproval] {
        var all: [OfferingApproval] = []
        for (place, row) in form.approvals.enumerated() where !row.isEmpty {
            guard let by = Approval.codes.find(row.by) else {
                fault("approval-by-\(place)", "Choose who approves it.")
                continue
            }
            if all.contains(where: { $0.approval == by }) {
                fault("approval-by-\(place)", "\(by.words) stands there twice.")
            }
            all.append(
                OfferingApproval(
                    by, number: line("approval-number-\(place)", row.number),
                    validUntil: day("approval-until-\(place)", row.until)))
        }
        return all
    }

    private mutating func prices() -> [PricePlan] {
        form.prices.enumerated().compactMap { place, row in
            if row.isEmpty { return nil }
            guard let kind = PricePlan.Kind.codes.find(row.kind), let buyer = PricePlan.Buyer.codes.find(row.buyer)
            else {
                fault("price-kind-\(place)", "Choose how it is sold, and to whom.")
                return nil
            }
            let price = Money(reading: row.amount)
            if price == nil, !row.amount.isEmpty {
                fault("price-amount-\(place)", "Write the price as 95 or 12.50; 0 is free.")
            }
            let hours = credits("price-hours-\(place)", row.hours, most: Credits(1000))
            if kind == .hours, hours == nil {
                fault("price-hours-\(place)", "Say how many hours may be chosen for this price.")
            }
            return PricePlan(
                kind: kind, price: price, buyer: buyer, hours: hours,
                seats: count("price-seats-\(place)", row.seats, most: 100_000),
                validDays: count("price-days-\(place)", row.days, most: 3660),
                what: line("price-what-\(place)", row.what))
        }
    }

    private mutating func occasions() -> [Occasion] {
        form.occasions.enumerated().compactMap { place, row in
            if row.isEmpty { return nil }
            if row.day.isEmpty { fault("occasion-day-\(place)", "Say on which day it begins.") }
            guard let first = day("occasion-day-\(place)", row.day) else { return nil }
            let last = day("occasion-last-\(place)", row.lastDay) ?? first
            let starts = LocalTime(day: first, minute: minute("occasion-starts-\(place)", row.starts))
            let ends = LocalTime(day: last, minute: minute("occasion-ends-\(place)", row.ends))
            if ends.day < starts.day || ends.day == starts.day && (ends.minute ?? 1440) < starts.minute ?? 0 {
                fault("occasion-last-\(place)", "It ends before it begins.")
            }
            return Occasion(
                starts: starts, ends: max(starts, ends), venue: line("occasion-place-\(place)", row.place).map(venue),
                seats: count("occasion-seats-\(place)", row.seats, most: 100_000))
        }
    }

    private mutating func count(_ field: String, _ typed: String, most: Int) -> Int? {
        if typed.isEmpty { return nil }
        guard let number = Int(typed), (1...most).contains(number) else {
            fault(field, "Write a whole number, as 24.")
            return nil
        }
        return number
    }

    private mutating func minute(_ field: String, _ typed: String) -> Int? {
        if typed.isEmpty { return nil }
        let time = LocalTime("2000-01-01T\(typed.utf8.count == 4 ? "0" : "")\(typed)")
        if time?.minute == nil { fault(field, "Write the time as 18:30.") }
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
