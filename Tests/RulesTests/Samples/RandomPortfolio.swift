import Primitives
import Rules

/// Logs of every kind for every credential of the rule book.
enum RandomPortfolio {
    static func make(_ random: inout SplitMix64, codes: [String], activities: Int) -> Portfolio {
        var portfolio = Portfolio(name: "Random", birthDate: CalendarDate(dayNumber: 7_000))
        for number in 0..<Int.random(in: 1...3, using: &random) {
            portfolio.credentials.append(credential(number, &random, codes))
        }
        for number in 0..<activities { portfolio.activities.append(activity(number, &random)) }
        return portfolio
    }

    private static func credential(_ number: Int, _ random: inout SplitMix64, _ codes: [String]) -> HeldCredential {
        var held = HeldCredential(id: "c\(number)", credential: codes.randomElement(using: &random) ?? "ascp-boc/MLT")
        let issued = CalendarDate(dayNumber: Int32.random(in: 10_000...20_400, using: &random))
        if random.chance(90) { held.issued = issued }
        if random.chance(40) {
            let from = CalendarDate(dayNumber: Int32.random(in: 19_000...20_500, using: &random))
            held.cycle = DateSpan(from: from, to: from.adding(days: Int.random(in: 300...1_200, using: &random)))
        }
        if random.chance(60) { held.facts.categories = [TopicSet(.hematology), TopicSet(.chemistry)] }
        if random.chance(15) {
            held.facts.expiredOn = CalendarDate(dayNumber: Int32.random(in: 20_300...20_600, using: &random))
        }
        if random.chance(15) { held.facts.categoryAdded = TopicSet(.chemistry) }
        if random.chance(10) { held.facts.voluntary = true }
        if random.chance(20) { held.facts.role = "supervisor" }
        return held
    }

    static func activity(_ number: Int, _ random: inout SplitMix64) -> Activity {
        let kinds: [ActivityKind] = [
            .ceCourse, .ceCourse, .inService, .collegeCourse, .teaching, .presentation, .journalStudy, .employment,
        ]
        let kind = kinds.randomElement(using: &random) ?? .ceCourse
        let unit: AmountUnit = kind == .collegeCourse ? .semesterHour : random.chance(20) ? .minute : .contactHour
        let amount = Credits(thousandths: Int64.random(in: 1...(unit == .minute ? 400_000 : 9_000), using: &random))
        let titles = random.chance(10) ? "The same course" : "Activity \(number)"
        return Activity(
            id: "a\(number)", title: titles, kind: kind,
            completed: CalendarDate(dayNumber: Int32.random(in: 19_000...20_700, using: &random)), amount: amount,
            unit: unit, topics: topics(amount, &random), delivery: random.chance(50) ? .online : nil,
            provider: Provider(
                name: random.chance(50) ? "ASCLS" : "Example Labs",
                approvals: random.chance(70) ? [ApprovalSet(.pace), ApprovalSet(.flBoard)] : []),
            evidence: random.chance(50) ? EvidenceSet(.certificate) : [])
    }

    private static func topics(_ amount: Credits, _ random: inout SplitMix64) -> ActivityTopics {
        func topic() -> Topic { Topic.allCases.randomElement(using: &random) ?? .general }
        guard random.chance(40) else {
            return .undivided(random.chance(50) ? TopicSet(topic()) : TopicSet(topic()).union(TopicSet(topic())))
        }
        let first = Int64.random(in: 0...amount.thousandths, using: &random)
        return .split([
            TopicShare(topic: .hematology, amount: Credits(thousandths: first)),
            TopicShare(topic: .medicalErrors, amount: Credits(thousandths: amount.thousandths - first)),
        ])
    }
}
