import Primitives
import Rules

/// What one entry counts for each credential: the amount, and in small text why not more. A class, because a copy of a
/// standing costs more than what is written of it.
final class EntryCount: Sendable {
    let standing: Standing
    let activity: Standing.ActivityTally
    let refusals: [Standing.NotCounted]

    init(standing: Standing, activity: Standing.ActivityTally, refusals: [Standing.NotCounted]) {
        self.standing = standing
        self.activity = activity
        self.refusals = refusals
    }

    /// What an entry counts for each of these credentials.
    static func all(of id: String, in standings: [Standing]) -> [EntryCount] {
        standings.compactMap { standing in
            guard let activity = standing.activities.last(where: { $0.id == id }) else { return nil }
            return EntryCount(
                standing: standing, activity: activity, refusals: standing.notCounted.filter { $0.id == id })
        }
    }

    var look: String {
        guard let counted = activity.counted, let earned = activity.earned else { return "none" }
        return counted == .zero ? "none" : counted < earned ? "part" : "full"
    }

    /// "2 points", "4 of 45 points", "not known".
    var words: String {
        guard let counted = activity.counted else {
            return refusals.contains { $0.code == .outsideCycle } ? "outside the cycle" : "not known"
        }
        if counted == .zero, let refusal = refusals.first { return refusal.code.words }
        guard let earned = activity.earned, earned != counted else { return standing.amount(counted) }
        return "\(counted) of \(standing.amount(earned))"
    }

    /// Whether the reason is worth a line: an amount of another cycle is no fault of anybody.
    var telling: [Standing.NotCounted] { refusals.filter { $0.code != .outsideCycle } }

    /// Whether it only repeats another entry.
    var isAgain: Bool { look == "none" && refusals.contains { $0.code == .duplicate } }
}

/// What an entry counts, one cell a credential; what counts nowhere for the same reason is one cell for all.
struct EntryCounts: Component {
    var counts: [EntryCount]

    /// Whether the whole entry only repeats another one.
    var isAgain: Bool { !counts.isEmpty && counts.allSatisfy(\.isAgain) }

    func write(into html: inout HTML) {
        guard let first = counts.first else { return }
        if counts.count > 1, counts.allSatisfy({ $0.look == "none" && $0.words == first.words }) {
            html += """
                <ul class='counts'><li class='count none'><span>\(all)</span> <b>\(first.words)</b></li></ul>
                """
            return
        }
        html += "<ul class='counts'>"
        for count in counts {
            html +=
                """
                <li class='count \(count.look)'><span>\(count.standing.shortName)</span> <b>\(count.words)</b></li>
                """
        }
        html += "</ul>"
    }

    /// "For both", "For all three".
    private var all: String { counts.count == 2 ? "For both" : "For all \(counts.count.word.lowercased())" }

    /// The reasons in small text, each said once for all the bodies that it concerns.
    var reasons: [String] {
        var reasons: [(text: String, counts: [EntryCount])] = []
        let unknown = counts.filter { $0.telling.contains { $0.code == .kindUnknownValue } }
        for count in counts {
            for refusal in count.telling where refusal.code != .kindUnknownValue || unknown.count == 1 {
                let text = count.standing.named(refusal.text).sentence
                if let known = reasons.firstIndex(where: { $0.text == text }) {
                    reasons[known].counts.append(count)
                } else {
                    reasons.append((text, [count]))
                }
            }
        }
        var lines = reasons.map { reason in
            let isForAll = reason.counts.count == counts.count && counts.count > 1
            return isForAll ? reason.text : "\(reason.counts.map(\.standing.shortName).listed): \(reason.text)"
        }
        if unknown.count > 1 {
            let names = unknown.map(\.standing.shortName).listed
            lines.append("What this kind of activity is worth for \(names) is not known here; ask the bodies.")
        }
        return lines
    }
}

/// What every entry counts, found by its id.
struct EntryIndex {
    private let standings: [Standing]
    private let activities: [[String: Int]]
    private let refusals: [[String: [Standing.NotCounted]]]

    init(_ standings: [Standing]) {
        self.standings = standings
        activities = standings.map { standing in
            Dictionary(standing.activities.enumerated().map { ($1.id, $0) }) { first, _ in first }
        }
        refusals = standings.map { Dictionary(grouping: $0.notCounted, by: \.id) }
    }

    func counts(of id: String) -> [EntryCount] {
        standings.indices.compactMap { place in
            guard let found = activities[place][id] else { return nil }
            return EntryCount(
                standing: standings[place], activity: standings[place].activities[found],
                refusals: refusals[place][id] ?? [])
        }
    }
}
