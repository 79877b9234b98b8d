public import Primitives

/// That a programme takes an activity, and what it gives for it.
public struct Acceptance: Hashable, Sendable {
    /// The programme's id, `ascp-cmp`.
    public var programme: String
    /// The body's code, `ascp-boc`.
    public var bodyCode: String
    /// The body's name.
    public var bodyName: String
    /// What it gives at most, before caps and rounding.
    public var credit: Credits
    /// The body's word for one unit and several.
    public var unit: [String]
}

extension RuleBook {
    /// The programmes that take an activity by the rules in force on its day: its kind, its provider, its length and
    /// something of what it teaches. Whether it counts for somebody depends on their cycle and log besides.
    public func acceptances(of activity: Activity) -> [Acceptance] {
        let log = CreditLog([activity])
        let entry = log.entries[0]
        return programmes.compactMap { programme in
            guard
                let version = programme.versions.last(where: {
                    $0.parts.effective.map { $0 <= activity.completed } ?? true
                })
            else { return nil }
            let kind = version.kinds[Int(activity.kind.rawValue)]
            guard !kind.isRefused, kind.ended.map({ activity.completed <= $0 }) ?? true,
                let rate = kind.rate(activity.unit), kind.providers.accepts(entry, in: log)
            else { return nil }
            let taught = entry.taught.intersection(version.parts.acceptedTopics)
            guard !taught.isEmpty else { return nil }
            if let shortest = kind.minimumLength, activity.unit == .contactHour || activity.unit == .minute,
                let hours = rate.hours(of: activity.amount, perHour: kind.rate(.contactHour)), hours < shortest
            {
                return nil
            }
            let credit = rate.credit(of: activity.amount)
            guard credit > .zero else { return nil }
            return Acceptance(
                programme: programme.id, bodyCode: version.parts.bodyCode, bodyName: version.parts.bodyName,
                credit: credit,
                unit: [version.parts.unit.one, version.parts.unit.many])
        }
    }
}
