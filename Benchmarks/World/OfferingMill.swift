import Domain
import Files
import Primitives
import Rules

/// Makes offerings by the thousand, believable enough to be searched: common words are common, rare ones rare.
struct OfferingMill {
    private var state: UInt64
    let day: CalendarDate

    init(seed: UInt64, day: CalendarDate) {
        state = seed
        self.day = day
    }

    private mutating func roll(_ count: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ (mixed >> 31)) % UInt64(count))
    }

    /// One of a list, the first ones far more often.
    private mutating func common<Value>(_ list: [Value]) -> Value {
        let place = min(roll(list.count), roll(list.count), roll(list.count))
        return list[place]
    }

    static let subjects = [
        "smear", "panel", "crossmatch", "culture", "troponin", "casts", "anemia", "gram stain", "susceptibility",
        "electrophoresis", "platelets", "clotting", "antibody identification", "carbapenemases", "parasites",
        "mixing studies", "blood gas", "electrolytes", "hemoglobin variants", "sepsis", "urine sediment", "validation",
        "westgard rules", "proficiency testing", "sequencing", "karyotyping", "flow cytometry", "special stains",
        "embedding", "microtomy", "venipuncture", "order of draw", "glucose meters", "confidentiality", "root cause",
        "formalin", "bloodborne pathogens", "chain of custody", "autoverification", "interfaces", "staffing",
    ]
    private static let frames = [
        "basics of", "update on", "cases in", "pitfalls of", "a review of", "troubleshooting", "hands on", "advanced",
        "for the night shift:", "quality of", "what is new in", "an hour of", "workshop on", "questions about",
    ]
    private static let schools = [
        "Bench Academy", "Northern Society", "Coastal College", "Saltmarsh Instruments", "Larkspur Learning",
        "Prairie Hospital", "Open Microscope", "Valley University", "Quill Press", "Harbor Courses",
    ]
    private static let cities = [
        ("Atlanta", "GA", 337_500, -843_900), ("Tampa", "FL", 279_500, -824_600), ("Chicago", "IL", 418_800, -876_300),
        ("Denver", "CO", 397_400, -1_049_900), ("Boston", "MA", 423_600, -710_600),
        ("Seattle", "WA", 476_100, -1_223_300),
        ("Dallas", "TX", 327_800, -968_000), ("Fargo", "ND", 468_800, -967_900),
    ]

    mutating func offering(_ number: Int) -> CatalogueEntry {
        let subject = common(Self.subjects)
        let frame = Self.frames[roll(Self.frames.count)]
        let series = roll(4) == 0 ? ", part \(1 + roll(20))" : roll(5) == 0 ? " \(roll(9000))" : ""
        let kind = roll(10) < 7 ? OptionKind.onlineCourse : OptionKind.allCases[roll(OptionKind.allCases.count)]
        var content = OfferingContent(
            title: "\(frame) \(subject)\(series)", kind: kind, activity: kind == .degree ? .collegeCourse : .ceCourse)
        var topics: TopicSet = [TopicSet(common(Topic.allCases))]
        if roll(4) == 0 { topics.insert(TopicSet(Topic.allCases[roll(Topic.allCases.count)])) }
        content.topics = .undivided(topics)
        content.amount = OfferedAmount(Credits(thousandths: Int64(1 + roll(12)) * 500), .contactHour)
        content.objectives = [
            "Say when \(Self.subjects[roll(Self.subjects.count)]) matters.", "Use \(subject) at the bench.",
        ]
        content.summary = "For people who meet \(Self.subjects[roll(Self.subjects.count)]) every day."
        content.level = Level.allCases[roll(3)]
        content.number = "B-\(number)"
        let until = day.adding(days: 60 + roll(900))
        content.approvals =
            roll(10) == 0
            ? [] : [OfferingApproval(roll(8) == 0 ? .vendor : .pace, number: "578-\(number % 997)", validUntil: until)]
        if roll(3) == 0 { content.approvals.append(OfferingApproval(.flBoard, validUntil: until)) }
        let price: Money? = roll(6) == 0 ? nil : Money(cents: roll(5) == 0 ? 0 : Int64(500 + roll(60) * 500))
        content.prices = price.map { [PricePlan(kind: .single, price: $0)] } ?? []
        content.delivery = .online
        if kind == .workshop || kind == .conference || roll(12) == 0 {
            let city = Self.cities[roll(Self.cities.count)]
            let first = LocalTime(day: day.adding(days: 1 + roll(360)), minute: 540)
            content.delivery = .live
            content.occasions = [
                Occasion(
                    starts: first, ends: LocalTime(day: first.day, minute: 960),
                    venue: Venue(
                        city: city.0, region: city.1,
                        point: GeoPoint(latitude: Int32(city.2), longitude: Int32(city.3))), seats: 40)
            ]
        }
        return CatalogueEntry(handle: "b-\(number)", provider: common(Self.schools), content: content)
    }
}
