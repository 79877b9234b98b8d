import DemoWorld
import Domain
import Files
import Primitives
import Rules
import Synchronization

/// The real rule book, and worlds of many days to hold against it.
enum SampleWorld {
    static let book = Result { try RuleBookFolder(ruleBook).read() }

    static var ruleBook: String { "\(root)/RuleBook" }

    private static var root: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    }

    /// A day in each month of four years: early, in the middle and at the end of it, leap days and Florida's turns among
    /// them.
    static let days: [CalendarDate] = (0..<48).compactMap { month in
        let first = CalendarDate(year: 2025, month: 1, day: 1)?.adding(months: month)
        switch month % 4 {
        case 0: return first
        case 1: return first?.lastOfMonth
        case 2: return first?.adding(days: 13)
        default: return first?.adding(days: 30).lastOfMonth.adding(days: -1)
        }
    }

    /// Fewer days, for what takes a whole world each.
    static let fewDays = days.enumerated().filter { $0.offset % 5 == 1 }.map(\.element)

    /// The world of a day; several tests look at one.
    static func world(_ day: CalendarDate) -> World {
        worlds.withLock { worlds in
            if let known = worlds[day] { return known }
            let made = World(seed: 7, today: day)
            worlds[day] = made
            return made
        }
    }

    private static let worlds = Mutex<[CalendarDate: World]>([:])

    /// Where somebody stands on a day.
    static func standings(_ inhabitant: Inhabitant, asOf day: CalendarDate) throws -> [Standing] {
        let credits = Credit.all(in: inhabitant.entries).filter { !$0.isWithdrawn }
        let portfolio = Portfolio(
            name: inhabitant.person.name, credentials: inhabitant.credentials.map(\.held),
            activities: credits.map { credit in
                var activity = credit.record.activity
                activity.id = credit.id.text
                return activity
            })
        return try book.get().standings(of: portfolio, asOf: day)
    }
}

extension Standing {
    /// What a requirement misses.
    func missing(_ id: String) -> Credits? { requirements.first { $0.id == id }?.tally.missing }
    /// Whether something is refused for a reason.
    func refuses(_ code: NotCountedCode) -> Bool { notCounted.contains { $0.code == code } }
}
