public import Domain
public import Primitives
import Rules

/// An offering of the demo world. All are made up, and every page says so.
public struct DemoOffering: Sendable {
    /// The offering.
    public let offering: Offering
    /// What it says.
    public let content: OfferingContent
    /// When it came.
    public let createdAt: Instant
}

/// What the schools of the demo world offer, as of one day.
struct OfferingList {
    private(set) var all: [DemoOffering] = []
    let places: Places
    let today: CalendarDate
    var mint: Mint
    var dice: Dice

    init(places: Places, today: CalendarDate, seed: UInt64) {
        self.places = places
        self.today = today
        mint = Mint(Dice(seed: seed, stream: -5))
        dice = Dice(seed: seed, stream: -6)
        addLibraries()
        addCourses()
        addEvents()
        addLongOnes()
    }

    /// Adds an offering of a school; one that has no number is known by its words.
    mutating func add(
        _ school: School, _ handle: String, _ content: OfferingContent, state: Offering.State = .published
    ) {
        let moment = Instant(startOf: today.adding(days: -dice.roll(20...300))).adding(seconds: 15 * 3600)
        let isOurs = school == .larkspur
        let offering = Offering(
            id: mint.id(at: moment), handle: "demo-\(handle)",
            organisation: isOurs ? places.provider.organisation.id : nil, provider: school.name, state: state,
            origin: isOurs ? .provider : .file, published: state == .draft ? nil : 1, latest: 1, isDemo: true)
        all.append(DemoOffering(offering: offering, content: content, createdAt: moment))
    }

    /// The approvals of a school, with the day on which each ends.
    mutating func approvals(_ school: School, _ number: String, days: ClosedRange<Int> = 200...700)
        -> [OfferingApproval]
    {
        let until = today.adding(days: dice.roll(days)).lastOfMonth
        return school.approvals.approvals.map { approval in
            switch approval {
            case .employer, .vendor, .university, .professionalSociety: OfferingApproval(approval)
            case .flBoard, .flHealthBoard:
                OfferingApproval(approval, number: "20-\(number.suffix(4))", validUntil: until)
            default: OfferingApproval(approval, number: number, validUntil: until)
            }
        }
    }

    /// Dollars.
    static func dollars(_ amount: Int) -> Money { Money(cents: Int64(amount) * 100) }

    static func hours(_ halves: Int) -> Credits { Credits(thousandths: Int64(halves) * 500) }
}
