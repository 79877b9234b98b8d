import Domain
public import Primitives
public import Rules
import Search
private import Synchronization

/// What somebody's open credentials miss, and what offerings would close of it. What was worked out is remembered.
public final class GapSight: Sendable {
    /// For which log, wallet and day it holds.
    struct Key: Hashable, Sendable {
        var person: ID<Person>
        var day: CalendarDate
        var credits: Int
        var credentials: Int
        var told: Int
    }

    /// What one credential misses.
    public struct Gap: Sendable {
        /// The credential's id.
        public let credential: String
        /// Where it stands.
        public let standing: Standing
        /// How much is missing.
        public let missing: Credits
    }

    /// The open credentials that miss something.
    public let gaps: [Gap]
    private let book: RuleBook
    private let portfolio: Portfolio
    private let today: CalendarDate
    private let topics: TopicSet
    private let worked = Mutex<[Trial.Key: Credits]>([:])

    init(_ standings: [Standing], _ portfolio: Portfolio, _ book: RuleBook, today: CalendarDate) {
        self.book = book
        self.portfolio = portfolio
        self.today = today
        gaps = standings.compactMap { standing in
            switch standing.state {
            case .voluntary, .submitted, .future, .lapsed: return nil
            default: break
            }
            guard let missing = standing.total.missing, missing > .zero else { return nil }
            return Gap(credential: standing.id, standing: standing, missing: missing)
        }
        // A free part takes every topic.
        topics = gaps.flatMap(\.standing.requirements).reduce(into: []) { topics, requirement in
            guard requirement.tally.missing ?? .zero > .zero else { return }
            let id = requirement.id.hasPrefix("category-") ? String(requirement.id.dropFirst(9)) : requirement.id
            if let topic = Topic.codes.find(id) { topics.insert(TopicSet(topic)) } else { topics = .any }
        }
    }

    /// The lines of the log.
    var logged: [Activity] { portfolio.activities }

    /// What an activity would close, credential by credential.
    public func closes(_ activity: Activity) -> [(gap: Gap, amount: Credits)] {
        guard !gaps.isEmpty else { return [] }
        var trial = portfolio
        trial.credentials = portfolio.credentials.filter { held in gaps.contains { $0.credential == held.id } }
        trial.activities.append(activity)
        guard let after = try? book.summaries(of: trial, asOf: today) else { return [] }
        return gaps.compactMap { gap in
            guard let left = after.first(where: { $0.id == gap.credential })?.total.missing else { return nil }
            let closed = gap.missing.less(left)
            return closed > .zero ? (gap, closed) : nil
        }
    }

    /// What it would close of all of them together, each in its body's unit.
    func sum(_ activity: Activity) -> Credits { closes(activity).reduce(.zero) { $0 + $1.amount } }

    /// How offerings are ranked by what they close.
    func ranking(exceptions: [ID<Offering>: Credits]) -> GapRanking {
        GapRanking(
            exceptions: exceptions,
            promise: { trial in
                // What hits a topic that is asked for promises twice what only fills up.
                let taught = trial.activity.topics.set
                let most = self.gaps.reduce(Credits.zero) { $0 + min($1.missing, trial.activity.contactHours) }
                return taught.isDisjoint(with: self.topics) ? most : most + most
            },
            closes: { trial in
                if let known = self.worked.withLock({ $0[trial.key] }) { return known }
                let sum = self.sum(trial.activity)
                self.worked.withLock { $0[trial.key] = sum }
                return sum
            })
    }
}

extension ActivityTopics {
    fileprivate var set: TopicSet {
        switch self {
        case .undivided(let set): set
        case .split(let shares): shares.reduce(into: []) { $0.insert(TopicSet($1.topic)) }
        }
    }
}

extension Activity {
    /// About how many contact hours: only to guess what is worth working out.
    fileprivate var contactHours: Credits {
        switch unit {
        case .contactHour, .point, .item: amount
        case .minute: Credits(thousandths: amount.thousandths / 50)
        case .ceu: Credits(thousandths: amount.thousandths * 10)
        case .semesterHour, .quarterHour: Credits(thousandths: amount.thousandths * 15)
        }
    }
}
