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
    private let mayRepeat: Bool

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

    /// Which of these lines repeat another one: the best evidenced of the same course stays.
    func repeats(among places: [Int], earned: (Int) -> Credits) -> [Int: Int] {
        guard mayRepeat else { return [:] }
        let ranked = places.sorted { left, right in
            let (one, other) = (activities[left], activities[right])
            if one.evidence.strength != other.evidence.strength {
                return one.evidence.strength > other.evidence.strength
            }
            if earned(left) != earned(right) { return earned(left) > earned(right) }
            return one.completed != other.completed ? one.completed < other.completed : one.id < other.id
        }
        var kept: [Int] = []
        var repeats: [Int: Int] = [:]
        for place in ranked {
            let original = kept.first { other in
                activities[place].isSameCourse(as: activities[other], identities[place], identities[other])
                    && !activities[place].repeatsRightly(activities[other])
            }
            if let original { repeats[place] = original } else { kept.append(place) }
        }
        return repeats
    }
}
