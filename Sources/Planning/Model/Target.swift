import Primitives
import Rules

/// A credential that is planned for.
struct Target: Sendable {
    var held: HeldCredential
    var outlook: Outlook
    /// The day on which it is counted: the day asked about, or later where the earn window ends on the day of counting.
    var countedOn: CalendarDate
    /// The first and last day on which something must be completed to count and be declared in time.
    var from: CalendarDate
    var to: CalendarDate

    /// Whether the window ends on whatever day one counts, as after an expiry.
    static func rolls(_ outlook: Outlook, nextDay: Outlook, asOf: CalendarDate) -> Bool {
        outlook.window?.to == asOf && nextDay.window?.to == asOf.adding(days: 1)
    }
}

/// Which credentials of a portfolio are planned for.
struct Targets: Sendable {
    /// Those that miss something.
    var open: [Target] = []
    /// Those that are complete, and have to stay so.
    var met: [Target] = []
    var skipped: [Plan.Skipped] = []
    /// Credentials of which something is not known.
    var unknown: [String] = []
    /// Credentials for which nothing can be done.
    var hopeless: [PlanConflict.Demand] = []

    /// Where the window ends on the day of counting, so many days are given to the plan, unless the person named a day.
    static let rollingDays = 90

    var all: [Target] { open + met }

    /// The credentials of a portfolio as they stand on a day.
    init(_ portfolio: Portfolio, book: RuleBook, wish: PlanWish, asOf: CalendarDate) throws(CountingFault) {
        for held in portfolio.credentials {
            if wish.leaveOut.contains(held.id) {
                skipped.append(Plan.Skipped(credential: held.id, reason: .leftOut))
                continue
            }
            var outlook = try book.outlook(of: held, in: portfolio, asOf: asOf)
            if outlook.state == .voluntary || outlook.state == .submitted {
                let reason: Plan.Skipped.Reason = outlook.state == .voluntary ? .voluntary : .submitted
                skipped.append(Plan.Skipped(credential: held.id, reason: reason))
                continue
            }
            let nextDay = try book.outlook(of: held, in: portfolio, asOf: asOf.adding(days: 1))
            var countedOn = asOf
            if !outlook.isMet, Target.rolls(outlook, nextDay: nextDay, asOf: asOf) {
                countedOn = max(asOf, wish.latest ?? asOf.adding(days: Self.rollingDays))
                outlook = try book.outlook(of: held, in: portfolio, asOf: countedOn)
            }
            add(held, outlook, countedOn, asOf: asOf)
        }
    }

    private mutating func add(
        _ held: HeldCredential, _ outlook: Outlook, _ countedOn: CalendarDate, asOf: CalendarDate
    ) {
        if outlook.isOpen { unknown.append(held.id) }
        guard let window = outlook.window else {
            hopeless.append(.cycleUnknown(credential: held.id))
            return
        }
        var to = window.to
        // A day of declaration that is over says nothing any more: what remains is the last day.
        if let due = outlook.due, due >= asOf { to = min(to, due) }
        let target = Target(held: held, outlook: outlook, countedOn: countedOn, from: window.from, to: to)
        if outlook.isMet {
            met.append(target)
        } else if to < asOf {
            hopeless.append(.closed(credential: held.id, on: to))
        } else {
            open.append(target)
        }
    }
}
