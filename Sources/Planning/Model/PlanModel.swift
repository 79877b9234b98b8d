import Primitives
import Rules

/// The whole question as a programme over whole numbers: which ways to take, and that they close every gap.
///
/// It lets through everything that the rules let through, and hardly more: what it lets through wrongly, the check refuses.
struct PlanModel: Sendable {
    let catalogue: Catalogue
    let wish: PlanWish
    let asOf: CalendarDate
    let targets: [Target]
    let occasions: [Occasion]
    let table: CreditTable
    let prerequisites: Prerequisites
    /// Column `n` of the programme is way `n`, as long as there are ways.
    private(set) var ways: [Way] = []
    private(set) var programme = LinearProgramme()
    /// The rows that say what the person or a body demands.
    private(set) var demands: [(demand: PlanConflict.Demand, row: Int)] = []
    /// The columns of subscriptions, with their place and the day they begin.
    private(set) var purchases: [(column: Int, subscription: Int, from: CalendarDate)] = []
    /// The columns of journeys.
    private(set) var journeys: [Int] = []
    /// By way: the journey it is part of.
    private(set) var journeyOfWay: [Int?] = []
    /// Whether a choice may count less when something is added: the same course twice.
    private(set) var hasRepeats = false
    /// Occasions of courses that are the same as another one, or as a line of the log.
    let repeatedOccasions: Set<Int>
    /// The ways of each occasion.
    private(set) var waysOfOccasion: [[Int]]
    /// The ways of each offering, by its place.
    private(set) var waysOfOffering: [Int: [Int]] = [:]

    /// The programme of what a sieve let through. `isMerged`: portions that are alike are one cell.
    init(_ sieve: OfferingSieve, _ table: CreditTable, isMerged: Bool = true) {
        (catalogue, wish, asOf, targets) = (sieve.catalogue, sieve.wish, sieve.asOf, sieve.targets)
        (occasions, prerequisites) = (sieve.occasions, sieve.prerequisites)
        self.table = table
        repeatedOccasions = Set(
            table.prospects.flatMap { $0.repeats.joined().filter { $0 >= table.logCount } }.map { $0 - table.logCount })
        waysOfOccasion = [[Int]](repeating: [], count: sieve.occasions.count)
        addWays(sieve)
        for (place, ways) in waysOfOffering.sorted(by: { $0.key < $1.key }) {
            let isPinned = wish.pins.contains(catalogue.offerings[place].id)
            if isPinned {
                let row = programme.row(least: 1, most: 1, Self.sum(ways))
                demands.append((.pin(catalogue.offerings[place].id), row))
            } else if ways.count > 1 {
                programme.row(most: 1, Self.sum(ways))
            }
        }
        addPurchases()
        addJourneys()
        addOverlaps()
        addPrerequisites()
        var credit = CreditRows(self, isMerged: isMerged)
        credit.write(to: &programme, demands: &demands)
        hasRepeats = credit.hasRepeats
        if let budget = wish.budget {
            demands.append((.budget, programme.row(most: budget + wish.allowance, unit: 100, costs)))
        }
        addWeeks()
    }

    static func sum(_ columns: [Int], _ weight: Int64 = 1) -> [LinearProgramme.Entry] {
        columns.map { (column: $0, weight: weight) }
    }

    private func hours(of columns: [Int]) -> [LinearProgramme.Entry] {
        columns.map { (column: $0, weight: ways[$0].hours) }
    }

    /// What everything costs, by column.
    var costs: [LinearProgramme.Entry] {
        var entries: [LinearProgramme.Entry] = ways.indices.map { ($0, ways[$0].cost) }
        for purchase in purchases {
            entries.append((purchase.column, catalogue.subscriptions[purchase.subscription].price.cents ?? 0))
        }
        return entries
    }

    private mutating func addWays(_ sieve: OfferingSieve) {
        let subscriptions = Dictionary(catalogue.subscriptions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for (number, occasion) in occasions.enumerated() where sieve.excluded[occasion.offering] == nil {
            let offering = catalogue.offerings[occasion.offering]
            let hours = offering.time?.thousandths ?? 0
            func add(_ subscription: Int?, _ cost: Int64, isPriceUnknown: Bool = false) {
                let way = Way(
                    occasion: number, offering: occasion.offering, subscription: subscription, cost: cost, hours: hours,
                    isPriceUnknown: isPriceUnknown)
                let column = programme.column()
                ways.append(way)
                waysOfOccasion[number].append(column)
                waysOfOffering[occasion.offering, default: []].append(column)
            }
            switch offering.price {
            case .cents(let cents): add(nil, cents)
            case .unknown where wish.objective != .cost && wish.budget == nil: add(nil, 0, isPriceUnknown: true)
            case .unknown, .foreign: break
            }
            guard offering.price != .cents(0) else { continue }
            for id in offering.unlockedBy {
                guard let place = subscriptions[id], catalogue.subscriptions[place].price.cents != nil else { continue }
                add(place, 0)
            }
        }
    }

    /// What is had through a subscription is had while it lasts, and within its hours.
    private mutating func addPurchases() {
        let unlocked = Dictionary(grouping: ways.indices.filter { ways[$0].subscription != nil }) {
            ways[$0].subscription ?? 0
        }
        for (place, columns) in unlocked.sorted(by: { $0.key < $1.key }) {
            let subscription = catalogue.subscriptions[place]
            let days = Set(columns.map { occasions[ways[$0].occasion].first }).sorted()
            guard let first = days.first, let last = days.last else { continue }
            let isLong = subscription.validDays.map { last.days(since: first) < $0 } ?? true
            // Whose hours are not enough is bought again.
            let hours = columns.reduce(Int64(0)) { $0 + ways[$1].hours }
            let most = subscription.hours.map { max(1, hours / max(1, $0.thousandths) + 1) } ?? 1
            var mine: [(column: Int, from: CalendarDate)] = []
            for day in isLong ? [first] : days {
                mine.append((programme.column(upper: most), day))
                purchases.append((mine[mine.count - 1].column, place, day))
            }
            for column in columns {
                let day = occasions[ways[column].occasion].first
                let open = mine.filter { purchase in
                    purchase.from <= day && subscription.validDays.map { day.days(since: purchase.from) < $0 } ?? true
                }
                programme.row(most: 0, [(column, 1)] + Self.sum(open.map(\.column), -1))
            }
            if let hours = subscription.hours?.thousandths {
                programme.row(
                    most: 0, unit: 1000,
                    self.hours(of: columns) + Self.sum(mine.map(\.column), -hours))
            }
        }
    }

    /// What is held at one place in one week is one journey.
    private mutating func addJourneys() {
        journeyOfWay = [Int?](repeating: nil, count: ways.count)
        let away = ways.indices.filter { catalogue.offerings[ways[$0].offering].isAway }
        guard !away.isEmpty else { return }
        var numbers: [Journey: Int] = [:]
        for way in away {
            let occasion = occasions[ways[way].occasion]
            guard let journey = Journey(catalogue.offerings[occasion.offering], on: occasion.first) else { continue }
            let number = numbers[journey] ?? journeys.count
            if number == journeys.count {
                numbers[journey] = number
                journeys.append(programme.column())
            }
            journeyOfWay[way] = number
            programme.row(most: 0, [(way, 1), (journeys[number], -1)])
        }
    }

    /// Nobody is in two places at once: of all that is held at one moment, one thing.
    private mutating func addOverlaps() {
        var held: [(session: Session, ways: [Int])] = []
        for (number, occasion) in occasions.enumerated() {
            guard let session = catalogue.offerings[occasion.offering].session, !waysOfOccasion[number].isEmpty else {
                continue
            }
            held.append((session, waysOfOccasion[number]))
        }
        held.sort { $0.session.starts.order < $1.session.starts.order }
        var open: [(session: Session, ways: [Int])] = []
        var rows: Set<[Int]> = []
        for entry in held {
            open.removeAll { !$0.session.overlaps(entry.session) }
            open.append(entry)
            if open.count > 1 { rows.insert(open.flatMap(\.ways).sorted()) }
        }
        for row in rows.sorted(by: { $0.lexicographicallyPrecedes($1) }) { programme.row(most: 1, Self.sum(row)) }
    }

    private mutating func addPrerequisites() {
        for (place, ways) in waysOfOffering.sorted(by: { $0.key < $1.key }) {
            for other in prerequisites.before[place] {
                let earlier = waysOfOffering[other] ?? []
                for way in ways {
                    let fitting = earlier.filter { comes($0, before: way) }
                    programme.row(most: 0, [(way, 1)] + Self.sum(fitting, -1))
                }
            }
        }
    }

    private func comes(_ one: Int, before other: Int) -> Bool {
        let (early, late) = (occasions[ways[one].occasion], occasions[ways[other].occasion])
        switch (catalogue.offerings[early.offering].session, catalogue.offerings[late.offering].session) {
        case (let before?, let after?): return before.ends.order <= after.starts.order
        case (nil, let after?): return early.first <= after.starts.day
        default: return early.first <= (wish.weeklyHours == nil ? late.first : late.last)
        }
    }

    /// Between any two days no more own time than the weeks between them have.
    private mutating func addWeeks() {
        guard let weekly = wish.weeklyHours?.thousandths else { return }
        let mine = ways.indices.filter { catalogue.offerings[ways[$0].offering].session == nil }
        let firsts = Set(mine.map { occasions[ways[$0].occasion].first })
        let lasts = Set(mine.map { occasions[ways[$0].occasion].last })
        for first in firsts.sorted() {
            for last in lasts.sorted() where first <= last {
                let inside = mine.filter {
                    occasions[ways[$0].occasion].first >= first && occasions[ways[$0].occasion].last <= last
                }
                guard !inside.isEmpty else { continue }
                let row = programme.row(
                    most: StudyWeeks.room(weekly, from: first, to: last), unit: 1000,
                    hours(of: inside))
                demands.append((.weeklyHours, row))
            }
        }
    }
}
