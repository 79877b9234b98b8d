import Primitives
import Rules

/// Makes up portfolios: any credential of the book, facts and a log, the same ones for the same seed.
struct RosterPeople {
    private var random: SplitMix64
    private let codes: [String]

    init(seed: UInt64, book: RuleBook) {
        random = SplitMix64(seed: seed)
        codes = book.credentialCodes
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[random.below(elements.count)] }

    private mutating func day(_ years: ClosedRange<Int>) -> String {
        let year = years.lowerBound + random.below(years.count)
        let month = 1 + random.below(12)
        let day = 1 + random.below(CalendarDate.days(in: month, of: year))
        return CalendarDate(year: year, month: month, day: day)?.description ?? "2025-01-01"
    }

    private mutating func topic() -> String { pick(Topic.codes.words) }

    /// A number of quarters as a decimal.
    private func quarters(_ count: Int) -> String { Credits(thousandths: Int64(count) * 250).description }

    /// A portfolio as a line of JSON.
    mutating func next() -> String {
        let held = (1...(1 + random.below(3))).map { credential($0) }.joined(separator: ",")
        let count = random.below(14)
        let log = (0..<count).map { activity($0 + 1) }.joined(separator: ",")
        return """
            {"person":{"name":"Person","birth-date":"\(day(1960...2001))"},"credentials":[\(held)],\
            "activities":[\(log)]}
            """
    }

    private mutating func credential(_ number: Int) -> String {
        var text = "{\"id\":\"c\(number)\",\"credential\":\"\(pick(codes))\""
        if random.below(10) > 0 { text += ",\"issued\":\"\(day(1994...2026))\"" }
        if random.below(3) == 0 {
            let from = 2023 + random.below(3)
            text += ",\"cycle\":{\"from\":\"\(from)-0\(1 + random.below(9))-01\",\"to\":\"\(from + 2)-12-31\"}"
        }
        var facts: [String] = []
        if random.below(2) == 0 {
            facts.append(
                "\"categories\":[\((0...random.below(4)).map { _ in "\"\(topic())\"" }.joined(separator: ","))]")
        }
        if random.below(4) == 0 { facts.append("\"role\":\"\(pick(["technician", "supervisor", "director"]))\"") }
        if random.below(6) == 0 { facts.append("\"expired-on\":\"\(day(2025...2026))\"") }
        if random.below(6) == 0 { facts.append("\"renewal-date\":\"\(day(2026...2028))\"") }
        if random.below(8) == 0 { facts.append("\"first-renewal\":\(pick(["true", "false"]))") }
        if random.below(8) == 0 { facts.append("\"voluntary\":\(pick(["true", "false"]))") }
        if random.below(8) == 0 { facts.append("\"category-added\":[\"\(topic())\"]") }
        if random.below(8) == 0 { facts.append("\"upgraded-on\":\"\(day(2024...2026))\"") }
        if random.below(8) == 0 { facts.append("\"submitted-on\":\"\(day(2025...2026))\"") }
        if random.below(8) == 0 { facts.append("\"market\":\"\(pick(["us", "international"]))\"") }
        return text + (facts.isEmpty ? "}" : ",\"facts\":{\(facts.joined(separator: ","))}}")
    }

    private mutating func activity(_ number: Int) -> String {
        let kind = random.below(3) > 0 ? "ce-course" : pick(ActivityKind.codes.words)
        let unit = random.below(4) > 0 ? "contact-hour" : pick(AmountUnit.codes.words)
        let amount = 1 + random.below(unit == "minute" ? 1200 : unit == "contact-hour" ? 40 : 12)
        var topics = "[\"\(topic())\",\"\(topic())\"]"
        if random.below(3) == 0 { topics = "{\"\(topic())\":\(quarters(random.below(amount + 1)))}" }
        if random.below(8) == 0 { topics = "[]" }
        let approvals = (0..<random.below(3)).map { _ in "\"\(pick(Approval.codes.words))\"" }.joined(separator: ",")
        let provider = pick(["Bench Academy", "State University", "ASCLS-TN", "CDC", "Example Labs"])
        // Few titles, so that some lines are the same course.
        return """
            {"id":"a\(number)","title":"Course \(random.below(20))","kind":"\(kind)","completed":"\(day(2022...2026))",\
            "amount":{"value":\(quarters(amount)),"unit":"\(unit)"},"topics":\(topics),\
            "delivery":"\(pick(Delivery.codes.words))","provider":{"name":"\(provider)","approvals":[\(approvals)]},\
            "evidence":["\(pick(Evidence.codes.words))"]\(random.below(10) == 0 ? ",\"series\":true" : "")}
            """
    }
}
