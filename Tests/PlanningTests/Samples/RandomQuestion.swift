import Primitives
import Rules

@testable import Planning

/// A small question: somebody with credentials and most of a log, and a handful of offerings of every shape.
struct RandomQuestion {
    var portfolio: Portfolio
    var catalogue: Catalogue
    var wish: PlanWish
    let asOf = day("2026-11-20")

    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }

    /// A question of a seed. `isPlain`: nothing but courses with a price.
    init(seed: UInt64, offerings: ClosedRange<Int> = 3...6, isPlain: Bool = false) {
        var random = SplitMix64(seed: seed)
        portfolio = Portfolio(name: "Random", birthDate: Self.day("1990-04-12"))
        let held = Self.credentials.shuffled(using: &random).prefix(
            Int.random(in: 1...2, using: &random) + (random.chance(20) ? 1 : 0))
        portfolio.credentials = held.map { $0 }
        for number in 0..<Int.random(in: 10...22, using: &random) {
            portfolio.activities.append(Self.logged(number, &random))
        }
        var catalogue = Catalogue()
        if !isPlain, random.chance(40) {
            catalogue.subscriptions.append(
                Subscription(
                    id: "lib", title: "Library", price: .cents(Int64.random(in: 0...60, using: &random) * 100),
                    validDays: random.chance(50) ? 365 : random.chance(50) ? 60 : nil,
                    hours: random.chance(20) ? Credits(Int.random(in: 4...20, using: &random)) : nil))
        }
        let count = Int.random(in: offerings, using: &random)
        for number in 0..<count {
            catalogue.offerings.append(Self.offering(number, count, isPlain, !catalogue.subscriptions.isEmpty, &random))
        }
        wish = PlanWish(PlanObjective.allCases.randomElement(using: &random) ?? .cost)
        if isPlain { wish.objective = .cost }
        if random.chance(15) { wish.budget = Int64.random(in: 0...150, using: &random) * 100 }
        if random.chance(15) { wish.pins = ["o\(Int.random(in: 0..<count, using: &random))"] }
        if random.chance(15) { wish.refusals = ["o\(Int.random(in: 0..<count, using: &random))"] }
        if random.chance(10) { wish.latest = Self.day("2027-03-31") }
        if random.chance(10) { wish.allowance = 2000 }
        self.catalogue = catalogue
    }

    private static func held(
        _ id: String, _ credential: String, issued: String, cycle: (String, String)? = nil,
        _ facts: (inout Facts) -> Void = { _ in }
    ) -> HeldCredential {
        var held = HeldCredential(id: id, credential: credential, issued: day(issued))
        held.cycle = cycle.flatMap { DateSpan(from: day($0.0), to: day($0.1)) }
        facts(&held.facts)
        return held
    }

    static let credentials: [HeldCredential] = [
        held("mlt", "ascp-boc/MLT", issued: "2018-06-01", cycle: ("2024-06-01", "2027-05-31")),
        held("amt", "amt/MLT", issued: "2019-10-15"),
        held("fl", "us-fl/technician", issued: "2015-01-15") {
            $0.role = "technician"
            $0.categories = [TopicSet(.hematology), TopicSet(.chemistry)]
        },
        held("nd", "us-nd/MLT", issued: "2016-03-01"),
        held("tn", "us-tn/technician", issued: "2017-05-10") { $0.renewalDate = day("2028-05-31") },
        held("aab", "aab/MLT", issued: "2019-02-01"),
        held("ca", "us-ca/MLT", issued: "2012-07-01", cycle: ("2025-07-01", "2027-06-30")),
    ]

    private static let topics: [Topic] = [
        .safety, .safety, .ethics, .ethics, .bloodBanking, .chemistry, .hematology, .microbiology, .medicalErrors,
        .flLawsRules, .hivAids, .general,
    ]

    private static func provider(_ random: inout SplitMix64) -> Provider {
        let approvals: ApprovalSet =
            random.chance(70)
            ? [ApprovalSet(.pace), ApprovalSet(.flBoard)] : random.chance(50) ? ApprovalSet(.pace) : []
        return Provider(name: random.chance(30) ? "ASCLS" : "Example Labs", approvals: approvals)
    }

    private static func taught(_ amount: Credits, _ random: inout SplitMix64) -> ActivityTopics {
        let one = topics.randomElement(using: &random) ?? .general
        let other = topics.randomElement(using: &random) ?? .general
        guard one != other, random.chance(50) else { return .undivided(TopicSet(one)) }
        guard random.chance(50) else { return .undivided([TopicSet(one), TopicSet(other)]) }
        let first = Credits(thousandths: amount.thousandths / 3)
        return .split([TopicShare(topic: one, amount: first), TopicShare(topic: other, amount: amount - first)])
    }

    private static func logged(_ number: Int, _ random: inout SplitMix64) -> Activity {
        let amount = Credits(thousandths: Int64.random(in: 3...16, using: &random) * 500)
        let isCollege = random.chance(8)
        return Activity(
            id: "a\(number)", title: random.chance(5) ? "Offering 0" : "Logged \(number)",
            kind: isCollege ? .collegeCourse : .ceCourse,
            completed: CalendarDate(dayNumber: Int32.random(in: 20_200...20_777, using: &random)),
            amount: isCollege ? Credits(1) : amount, unit: isCollege ? .semesterHour : .contactHour,
            topics: taught(isCollege ? Credits(1) : amount, &random), delivery: .online, provider: provider(&random))
    }

    private static func offering(
        _ number: Int, _ count: Int, _ isPlain: Bool, _ hasLibrary: Bool, _ random: inout SplitMix64
    ) -> Offering {
        let amount = Credits(thousandths: Int64.random(in: 2...30, using: &random) * 500)
        var offering = Offering(
            id: "o\(number)", title: random.chance(8) ? "Offering 0" : "Offering \(number)", amount: amount,
            topics: taught(amount, &random), price: .cents(Int64.random(in: 0...20, using: &random) * 500))
        offering.provider = provider(&random)
        offering.delivery = .online
        offering.hours =
            random.chance(50) ? amount : Credits(thousandths: Int64.random(in: 1...10, using: &random) * 1000)
        guard !isPlain else { return offering }
        if random.chance(5) { offering.price = .unknown }
        if random.chance(3) { offering.price = .foreign("eur") }
        if random.chance(8) { offering.seats = Int.random(in: 0...2, using: &random) }
        if hasLibrary, random.chance(50) { offering.unlockedBy = ["lib"] }
        if random.chance(15) { offering.requires = ["o\(Int.random(in: 0..<count, using: &random))"] }
        if random.chance(30) {
            let from = CalendarDate(dayNumber: Int32.random(in: 20_780...20_900, using: &random))
            let starts = Moment(day: from, minute: 60 * Int.random(in: 8...18, using: &random))
            offering.session = Session(starts: starts, ends: Moment(day: from, minute: starts.minute + 240))
            if random.chance(40),
                let same = Session(
                    starts: Moment(day: day("2027-02-10"), minute: 600),
                    ends: Moment(day: day("2027-02-10"), minute: 900))
            {
                offering.session = same
            }
            offering.delivery = .live
            offering.place = Place(city: random.chance(50) ? "Tampa" : "Atlanta")
        } else if random.chance(20) {
            offering.availableFrom = CalendarDate(dayNumber: Int32.random(in: 20_700...20_900, using: &random))
            offering.availableUntil = offering.availableFrom?.adding(days: Int.random(in: 30...500, using: &random))
        }
        return offering
    }
}
