import Domain
import Pages
import Primitives
import Rules

extension LogFilter {
    /// What stands in the address.
    init(_ query: Fields) {
        self.init(
            text: String(query["q"].prefix(100)), credential: query["credential"].isEmpty ? nil : query["credential"],
            topic: Topic.codes.find(query["topic"]), year: Int(query["year"]),
            counted: Counted(rawValue: query["counted"]), page: Int(query["page"]) ?? 1)
    }
}

/// Finds entries of a log.
struct LogSearch {
    private let filter: LogFilter
    private let words: [Substring]
    private let counted: [String: Credits?]

    init(_ filter: LogFilter, _ standings: [Standing]) {
        self.filter = filter
        words = Name.folded(filter.text).split(separator: " ")
        // What counts for the chosen credential, or for any.
        var counted: [String: Credits?] = [:]
        for standing in standings where filter.credential == nil || standing.id == filter.credential {
            for activity in standing.activities {
                switch (counted[activity.id], activity.counted) {
                case (nil, let amount): counted[activity.id] = .some(amount)
                case (.some(let known), let amount?): counted[activity.id] = .some(max(known ?? .zero, amount))
                case (.some, nil): break
                }
            }
        }
        self.counted = counted
    }

    func found(in credits: [Credit]) -> [Credit] { credits.filter(fits) }

    private func fits(_ credit: Credit) -> Bool {
        let activity = credit.record.activity
        if let year = filter.year, activity.completed.year != year { return false }
        if let topic = filter.topic, !EntryLine(credit).topics.contains(topic) { return false }
        if !words.isEmpty {
            let text = Name.folded(
                "\(activity.title) \(activity.provider?.name ?? "") \(activity.provider?.number ?? "")")
            guard words.allSatisfy({ text.contains($0) }) else { return false }
        }
        let amount = counted[credit.id.text]
        if filter.credential != nil, filter.counted == nil { return (amount ?? nil) ?? .zero > .zero }
        switch filter.counted {
        case nil: return true
        case .yes: return (amount ?? nil) ?? .zero > .zero
        case .no: return amount.map { $0 == .zero } ?? true
        case .unknown: return amount.map { $0 == nil } ?? false
        }
    }

    /// Topics that occur, in the order of the vocabulary.
    static func topics(of credits: [Credit]) -> [Topic] {
        let all = credits.reduce(into: Set<Topic>()) { $0.formUnion(EntryLine($1).topics) }
        return Topic.allCases.filter(all.contains)
    }

    /// What these credits count together, for each credential.
    static func totals(of credits: [Credit], _ standings: [Standing]) -> [LogTotal] {
        let ids = Set(credits.map(\.id.text))
        return standings.map { standing in
            let sum = standing.activities.reduce(Credits.zero) {
                ids.contains($1.id) ? $0 + ($1.counted ?? .zero) : $0
            }
            return LogTotal(
                name: standing.name, counted: sum,
                unit: sum == Credits(1) ? standing.unit.one : standing.unit.many)
        }
    }
}
