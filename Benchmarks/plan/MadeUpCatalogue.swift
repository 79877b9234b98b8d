import Planning
import Primitives
import Rules

/// A large catalogue as the field offers it: single courses, libraries, workshops at a place and time, steps that build on each other.
struct MadeUpCatalogue {
    private var random: SeededNumbers

    init(seed: UInt64) {
        random = SeededNumbers(state: seed)
    }

    private static let topics: [Topic] = [
        .safety, .ethics, .bloodBanking, .chemistry, .hematology, .coagulation, .microbiology, .immunology, .serology,
        .molecular, .urinalysis, .phlebotomy, .pointOfCare, .qualityControl, .management, .education, .informatics,
        .medicalErrors, .flLawsRules, .hivAids, .general,
    ]

    mutating func catalogue(_ count: Int) -> Catalogue {
        var catalogue = Catalogue()
        for number in 0..<4 {
            catalogue.subscriptions.append(
                Subscription(
                    id: "lib\(number)", title: "Library \(number)", price: .cents(Int64(19 + 4 * number) * 1000 + 900),
                    validDays: 365))
        }
        for number in 0..<count { catalogue.offerings.append(offering(number)) }
        return catalogue
    }

    private mutating func offering(_ number: Int) -> Offering {
        let amount = Credits(thousandths: Int64.random(in: 2...16, using: &random) * 250)
        let isLong = random.chance(10)
        let size = isLong ? amount + amount + amount : amount
        var offering = Offering(
            id: "o\(100_000 + number)", title: "Offering \(number)", amount: size, topics: topics(size),
            price: price(size))
        offering.hours = Credits(thousandths: size.thousandths * Int64.random(in: 90...140, using: &random) / 100)
        offering.delivery = .online
        var approvals: ApprovalSet = []
        if random.chance(75) { approvals.insert(ApprovalSet(.pace)) }
        if random.chance(30) { approvals.insert(ApprovalSet(.flBoard)) }
        offering.provider = Provider(name: "Provider \(number % 97)", approvals: approvals)
        if random.chance(12) {
            let day = CalendarDate(dayNumber: 20_790 + Int32.random(in: 0...400, using: &random))
            let hour = Int.random(in: 8...18, using: &random) * 60
            offering.session = Session(
                starts: Moment(day: day, minute: hour), ends: Moment(day: day, minute: min(1440, hour + 240)))
            offering.place = Place(city: "Town \(number % 23)")
            offering.delivery = .live
            offering.seats = Int.random(in: 0...20, using: &random)
        } else if random.chance(20) {
            offering.unlockedBy = ["lib\(Int.random(in: 0..<4, using: &random))"]
        } else if number > 0, random.chance(3) {
            offering.requires = ["o\(100_000 + Int.random(in: 0..<number, using: &random))"]
        }
        return offering
    }

    private mutating func price(_ size: Credits) -> Price {
        if random.chance(2) { return .unknown }
        // Prices follow hours closely, so there is no plainly best course.
        if Int.random(in: 0..<1000, using: &random) < 2 { return .cents(0) }
        let perHour = Int64.random(in: 1000...2400, using: &random)
        return .cents(size.thousandths * perHour / 1000 / 50 * 50)
    }

    private mutating func topics(_ size: Credits) -> ActivityTopics {
        func one() -> Topic { Self.topics.randomElement(using: &random) ?? .general }
        let (first, second) = (one(), one())
        guard first != second, random.chance(35) else { return .undivided(TopicSet(first)) }
        guard random.chance(50) else { return .undivided([TopicSet(first), TopicSet(second)]) }
        let part = Credits(thousandths: size.thousandths / 4)
        return .split([TopicShare(topic: first, amount: size - part), TopicShare(topic: second, amount: part)])
    }
}

/// The same numbers for the same seed on every machine.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
