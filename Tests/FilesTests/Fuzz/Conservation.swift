import Primitives
import Rules

/// What must hold for every answer, whatever was asked: nothing is lost, nothing is counted twice.
enum Conservation {
    /// Where an answer breaks the rule; nothing when it holds.
    static func breaches(_ standings: [Standing], of portfolio: Portfolio) -> [String] {
        standings.flatMap { standing in
            (activities(standing, portfolio) + requirements(standing)).map {
                "\(standing.rules), \(standing.id): \($0)"
            }
        }
    }

    private static func activities(_ standing: Standing, _ portfolio: Portfolio) -> [String] {
        var breaches: [String] = []
        if standing.activities.map(\.id) != portfolio.activities.map(\.id) {
            breaches.append("not every activity appears once")
        }
        let lines = standing.notCounted.map { "\($0.id) \($0.code.code)" }
        if Set(lines).count < lines.count { breaches.append("two lines of one activity and code") }
        for activity in standing.activities {
            let placed = activity.placed.reduce(Credits.zero) { $0 + $1.amount }
            let lost = standing.notCounted.filter { $0.id == activity.id }
            if activity.placed.contains(where: { $0.amount <= .zero })
                || lost.contains(where: { $0.amount.map { $0 < .zero } ?? false })
            {
                breaches.append("\(activity.id) has a part that is no amount")
            }
            guard let earned = activity.earned else {
                if activity.counted != nil || !activity.placed.isEmpty {
                    breaches.append("\(activity.id) counts without a known value")
                }
                continue
            }
            // Without a known cycle nothing is said about what counts.
            guard let counted = activity.counted else { continue }
            if counted != placed { breaches.append("\(activity.id): counted \(counted), placed \(placed)") }
            let away = lost.reduce(Credits.zero) { $0 + ($1.amount ?? .zero) }
            if earned != placed + away {
                breaches.append("\(activity.id): earned \(earned), placed \(placed), not counted \(away)")
            }
        }
        return breaches
    }

    private static func requirements(_ standing: Standing) -> [String] {
        var breaches: [String] = []
        let parts = standing.activities.flatMap(\.placed)
        let known = Set(standing.requirements.map(\.id))
        for part in parts where !known.contains(part.requirement) {
            breaches.append("nothing asks for \(part.requirement)")
        }
        for requirement in standing.requirements {
            guard let counted = requirement.tally.counted else { continue }
            let inner = standing.requirements.filter { $0.within == requirement.id }.map(\.id) + [requirement.id]
            let sum = parts.filter { inner.contains($0.requirement) }.reduce(Credits.zero) { $0 + $1.amount }
            if sum != counted { breaches.append("\(requirement.id): counted \(counted), placed \(sum)") }
            if let required = requirement.tally.required, requirement.tally.missing != required.less(counted) {
                breaches.append("\(requirement.id): what is missing is not what is required less what counts")
            }
        }
        if let counted = standing.total.counted {
            let sum = parts.reduce(Credits.zero) { $0 + $1.amount }
            if sum != counted { breaches.append("the total is \(counted), placed \(sum)") }
            if let required = standing.total.required, let missing = standing.total.missing,
                missing < required.less(counted)
            {
                breaches.append("the total misses less than it lacks")
            }
        }
        if standing.isComplete == true, standing.total.missing != .zero {
            breaches.append("complete, and something is missing")
        }
        return breaches
    }
}
