import Primitives

/// Amounts of a plan in words.
enum PlanWords {
    /// Cents as people read them: `$129`, `$12.50`, `free`.
    static func price(_ cents: Int64) -> String { cents == 0 ? "free" : dollars(cents) }

    /// Cents as an amount: `$129`, `$1,250.50`, `$0`.
    static func dollars(_ cents: Int64) -> String {
        var whole = String(cents / 100)
        var groups: [String] = []
        while whole.count > 3 {
            groups.insert(String(whole.suffix(3)), at: 0)
            whole.removeLast(3)
        }
        let part = cents % 100
        let fraction = part == 0 ? "" : ".\(part < 10 ? "0" : "")\(part)"
        return "$" + ([whole] + groups).joined(separator: ",") + fraction
    }

    /// Hours with their noun.
    static func hours(_ amount: Credits) -> String { "\(amount) \(amount == Credits(1) ? "hour" : "hours")" }

    /// Trips with their noun.
    static func trips(_ count: Int) -> String { count == 0 ? "no trips" : count.of("trip") }

    /// What a plan is called by what is small in it.
    static func name(_ objective: String) -> String {
        switch objective {
        case "hours": "Shortest"
        case "trips": "Least travel"
        case "finish": "Soonest"
        default: "Cheapest"
        }
    }

    /// What nothing does better: "for less".
    static func better(_ objective: String) -> String {
        switch objective {
        case "hours": "takes less time"
        case "trips": "needs fewer trips"
        case "finish": "is done sooner"
        default: "costs less"
        }
    }
}
