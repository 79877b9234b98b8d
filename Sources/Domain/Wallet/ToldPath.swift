import Primitives
public import Rules

/// Where in a rule version's file a value stands that is not known, so that what a body told can be laid over it.
public enum ToldPath {
    /// The place of what a standing calls unknown; nothing where it is not a value of the rules.
    public static func path(of what: String, in standing: Standing, _ book: RuleBook, _ activities: [Activity])
        -> String?
    {
        let parts = what.split(separator: ":", maxSplits: 1).map(String.init)
        switch parts.first {
        case "total": return group(standing, book).map { "groups.\($0).total" }
        case "requirement":
            guard parts.count == 2, let group = group(standing, book) else { return nil }
            return "groups.\(group).requirements.\(parts[1]).minimum"
        case "activity":
            guard parts.count == 2, let activity = activities.first(where: { $0.id == parts[1] }) else { return nil }
            // Minutes follow from contact hours.
            let unit = activity.unit == .minute ? AmountUnit.contactHour : activity.unit
            return "kinds.\(activity.kind.code).per.\(unit.code)"
        case "dates":
            switch parts.last {
            case "submission_opens": return "submission.opens-days-before"
            case "submission_due": return "submission.due-days-before"
            default: return nil
            }
        default: return nil
        }
    }

    /// What a path is about, in words.
    public static func words(_ path: String) -> String {
        let parts = path.split(separator: ".").map { $0.split(separator: "-").joined(separator: " ") }
        switch (parts.first, parts.count) {
        case ("groups", 3...) where parts[2] == "total": return "the required total"
        case ("groups", 4...): return "what is asked of \(parts[3])"
        case ("kinds", 4...): return "credit for one \(parts[3]) of \(parts[1])"
        case ("submission", 2...): return parts[1]
        default: return parts.joined(separator: ", ")
        }
    }

    /// The programme and the version that a standing was counted by.
    public static func version(of standing: Standing) -> (programme: String, version: String)? {
        let parts = standing.rules.split(separator: "@", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
    }

    private static func group(_ standing: Standing, _ book: RuleBook) -> String? {
        let versions = book.programme(ofCredential: standing.credential)?.versions ?? []
        return versions.first { $0.id == standing.rules }?.credentials[standing.credential]?.group.id
    }
}
