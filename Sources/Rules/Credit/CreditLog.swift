import Primitives

/// A person's log made ready to be counted for several credentials: in order of completion day and id, with what tells courses apart.
struct CreditLog: Sendable {
    let activities: [Activity]
    /// Places of the activities, by completion day, then id.
    let order: [Int]
    let identities: [CourseIdentity]
    /// Whether any two lines may be the same course.
    let mayRepeat: Bool

    init(_ activities: [Activity]) {
        self.activities = activities
        order = activities.indices.sorted {
            let (left, right) = (activities[$0], activities[$1])
            return left.completed != right.completed ? left.completed < right.completed : left.id < right.id
        }
        let identities = activities.map(CourseIdentity.init)
        self.identities = identities
        let titles = identities.map(\.title).sorted()
        let numbers = identities.map(\.number).filter { $0 != 0 }.sorted()
        mayRepeat = Self.hasEqualNeighbours(titles) || Self.hasEqualNeighbours(numbers)
    }

    private static func hasEqualNeighbours(_ keys: [UInt64]) -> Bool {
        for place in keys.indices.dropFirst() where keys[place] == keys[place - 1] { return true }
        return false
    }

    /// Which of these lines repeat another one: the best evidenced of the same course stays.
    func repeats(among places: [Int], earned: (Int) -> Credits) -> [Int: Int] {
        guard mayRepeat else { return [:] }
        let ranked = places.sorted { left, right in
            let (one, other) = (activities[left], activities[right])
            if one.evidence.strength != other.evidence.strength { return one.evidence.strength > other.evidence.strength }
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
