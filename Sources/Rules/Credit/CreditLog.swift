import Primitives

/// A person's log made ready to be counted for several credentials: in order of completion day and id, with what tells courses apart.
/// A class, as it is handed to every credential's count.
final class CreditLog: Sendable {
    let activities: [Activity]
    let entries: [LogEntry]
    /// Places of the activities, by completion day, then id.
    let order: [Int]
    private let identities: [CourseIdentity]
    /// Whether any two lines may be the same course.
    let mayRepeat: Bool

    init(_ activities: [Activity]) {
        self.activities = activities
        let entries = activities.indices.map { LogEntry($0, activities[$0]) }
        self.entries = entries
        func stands(_ one: Int, before other: Int) -> Bool {
            let (left, right) = (entries[one].completed, entries[other].completed)
            return left != right ? left < right : activities[one].id < activities[other].id
        }
        // Most logs are kept in order already.
        let isInOrder = activities.indices.dropFirst().allSatisfy { stands($0 - 1, before: $0) }
        order = isInOrder ? Array(activities.indices) : activities.indices.sorted(by: stands)
        let identities = activities.indices.map { CourseIdentity(activities[$0]) }
        self.identities = identities
        mayRepeat = Self.mayRepeat(identities)
    }

    /// Whether any title or number stands twice: a quick look that spares nearly every log the careful one.
    private static func mayRepeat(_ identities: [CourseIdentity]) -> Bool {
        guard identities.count <= 32 else {
            var titles: Set<UInt64> = []
            var numbers: Set<UInt64> = []
            return identities.contains {
                !titles.insert($0.title).inserted || $0.number != 0 && !numbers.insert($0.number).inserted
            }
        }
        for place in identities.indices {
            let mine = identities[place]
            for other in 0..<place {
                let theirs = identities[other]
                if mine.title == theirs.title || mine.number != 0 && mine.number == theirs.number { return true }
            }
        }
        return false
    }

    /// Whether one line is the same course as another and may not count beside it.
    func isRepeat(_ place: Int, of other: Int) -> Bool {
        let (mine, theirs) = (identities[place], identities[other])
        guard mine.title == theirs.title || mine.number != 0 && mine.number == theirs.number else { return false }
        let isSeries = activities[place].recurrence == .series || activities[other].recurrence == .series
        if isSeries, entries[place].completed != entries[other].completed { return false }
        return activities[place].isSameCourse(as: activities[other], mine, theirs)
            && !activities[place].repeatsRightly(activities[other])
    }

    /// Lines of one title, or of one number, where there are several: only such can be the same course.
    func lookalikes(among places: [Int]) -> [[Int]] {
        let byTitle = Dictionary(grouping: places) { identities[$0].title }
        let byNumber = Dictionary(grouping: places.filter { identities[$0].number != 0 }) { identities[$0].number }
        return (Array(byTitle.values) + Array(byNumber.values)).filter { $0.count > 1 }
    }

    /// Which of these lines repeat another one. Of the same course the line stays that serves the most requirements and is worth most;
    /// of equal ones the best evidenced: evidence itself never changes a count.
    func repeats(among places: [Int], worth: (Int) -> (needs: Int, earned: Credits)) -> [Int: Int] {
        guard mayRepeat else { return [:] }
        let worths = Dictionary(uniqueKeysWithValues: places.map { ($0, worth($0)) })
        let ranked = places.sorted { left, right in
            let (one, other) = (activities[left], activities[right])
            if let mine = worths[left], let theirs = worths[right] {
                if mine.needs != theirs.needs { return mine.needs > theirs.needs }
                if mine.earned != theirs.earned { return mine.earned > theirs.earned }
            }
            if one.evidence.strength != other.evidence.strength {
                return one.evidence.strength > other.evidence.strength
            }
            return one.completed != other.completed ? one.completed < other.completed : one.id < other.id
        }
        // Only lines of one title or one number can be one course.
        var byTitle: [UInt64: [Int]] = [:]
        var byNumber: [UInt64: [Int]] = [:]
        var repeats: [Int: Int] = [:]
        for place in ranked {
            let identity = identities[place]
            let number = identity.number == 0 ? [] : byNumber[identity.number, default: []]
            let alike = byTitle[identity.title, default: []] + number
            if let original = alike.first(where: { isRepeat(place, of: $0) }) {
                repeats[place] = original
            } else {
                byTitle[identity.title, default: []].append(place)
                if identity.number != 0 { byNumber[identity.number, default: []].append(place) }
            }
        }
        return repeats
    }
}
