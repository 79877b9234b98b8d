public import Domain
public import Planning
import Primitives
import Rules

/// What somebody wishes of a plan, every field still as it was typed.
public struct PlanForm: Hashable, Sendable {
    /// What is to be as small as possible, by its code.
    public var objective = PlanObjective.cost.code
    /// The most to be spent, in dollars.
    public var budget = ""
    /// What the employer pays, in dollars.
    public var allowance = ""
    /// Hours a week.
    public var weekly = ""
    /// Whether only what is online may be chosen.
    public var isOnline = false
    /// Whether of what is held at a time only the evenings will do.
    public var isEvenings = false
    /// The city to go from.
    public var near = ""
    /// How far, in miles.
    public var within = ""
    /// The first day.
    public var earliest = ""
    /// The last day.
    public var latest = ""
    /// Credentials that are not planned for.
    public var leaveOut: [String] = []

    /// Nothing but the least cost.
    public init() {}

    /// What the form says, or everything that is wrong with it at once. Choices are named as they are on this day; what
    /// can no longer be taken is neither wanted nor refused any more.
    public func wish(_ marks: PlanMarks, among choices: OfferedChoices, places: (String) -> Venue?) throws -> PlanWish {
        var faults: [FieldFault] = []
        var wish = PlanWish(PlanObjective.codes.find(objective) ?? .cost)
        wish.patience = Self.patience
        if PlanObjective.codes.find(objective) == nil {
            faults.append(FieldFault("for", "Choose what is to be as small as possible."))
        }
        wish.budget = dollars("budget", budget, &faults)
        wish.allowance = dollars("allowance", allowance, &faults) ?? 0
        if !weekly.isEmpty {
            let hours = try? Credits(reading: Array(weekly.utf8))
            if let hours, hours > .zero, hours <= Credits(168) {
                wish.weeklyHours = hours
            } else {
                faults.append(FieldFault("weekly", "Write the hours as 3 or 2.5."))
            }
        }
        (wish.onlineOnly, wish.eveningsOnly) = (isOnline, isEvenings)
        readDistance(places, &wish, &faults)
        wish.earliest = day("earliest", earliest, &faults)
        wish.latest = day("latest", latest, &faults)
        if let earliest = wish.earliest, let latest = wish.latest, latest < earliest {
            faults.append(FieldFault("latest", "That is before the first day."))
        }
        wish.leaveOut = Set(leaveOut)
        wish.refusals = Set(marks.refusals.flatMap(choices.ids(ofHandle:)))
        wish.pins = marks.pins.compactMap(choices.id(ofKey:)).filter { !wish.refusals.contains($0) }.sorted()
        guard faults.isEmpty else { throw Refusal.invalid(FormFaults(faults)) }
        return wish
    }

    /// How long the web searches, in milliseconds; then the best found and what is proven.
    static let patience: Int64 = 8000

    private func dollars(_ field: String, _ typed: String, _ faults: inout [FieldFault]) -> Int64? {
        if typed.isEmpty { return nil }
        let money = Money(reading: typed)
        if money == nil { faults.append(FieldFault(field, "Write the amount in dollars, as 150 or 150.00.")) }
        return money?.cents
    }

    private func day(_ field: String, _ typed: String, _ faults: inout [FieldFault]) -> CalendarDate? {
        if typed.isEmpty { return nil }
        let day = CalendarDate(typed).flatMap { (2000...2200).contains($0.year) ? $0 : nil }
        if day == nil { faults.append(FieldFault(field, "Write the day as 2027-03-02.")) }
        return day
    }

    private func readDistance(
        _ places: (String) -> Venue?, _ wish: inout PlanWish, _ faults: inout [FieldFault]
    ) {
        guard !near.isEmpty || !within.isEmpty else { return }
        let point = places(near)?.point
        if point == nil {
            faults.append(FieldFault("near", "Choose a city from the list: it says where you set out from."))
        }
        let miles = within.isEmpty ? 50 : Int(within) ?? 0
        if !(1...5000).contains(miles) { faults.append(FieldFault("within", "Write whole miles, as 50.")) }
        guard let point, (1...5000).contains(miles) else { return }
        wish.home = Point(latitude: Int(point.latitude) * 100, longitude: Int(point.longitude) * 100)
        wish.farthest = miles * 1609 / 1000
    }
}
