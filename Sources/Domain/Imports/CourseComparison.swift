import Rules

/// Compares the courses of a recognition day by day. Every choice is made by what rows say, never by which came first, so
/// that shuffling a file changes nothing.
struct CourseComparison {
    private typealias Item = CourseRecognition.Item

    private struct Day: Hashable {
        var who: Int32
        var day: Int32
    }

    private struct Sort: Hashable {
        var title: Int32
        var measure: Int64
        var unit: UInt8
    }

    private let recognition: CourseRecognition
    private var answer: [Int: CourseVerdict] = [:]
    /// Credits of the log that a row of their own day was found to be.
    private var isMet: Set<Int> = []
    private var days: [Day: [Int]] = [:]
    /// More different courses on one day are nobody's day, and only equal ones are looked for.
    private static let mostNear = 64

    init(_ recognition: CourseRecognition) {
        self.recognition = recognition
    }

    mutating func verdicts() -> [Int: CourseVerdict] {
        days.reserveCapacity(recognition.items.count)
        for (place, item) in recognition.items.enumerated() {
            days[Day(who: item.who, day: item.day), default: []].append(place)
        }
        for places in days.values where places.count > 1 { compare(places) }
        for place in recognition.items.indices { compareWithNextDay(place) }
        return answer
    }

    /// Equal title and amount first; then one title with two amounts; then titles that are nearly equal.
    private mutating func compare(_ places: [Int]) {
        let items = recognition.items
        var sorts: [Sort: [Int]] = [:]
        for place in places {
            let item = items[place]
            sorts[Sort(title: item.title, measure: item.measure, unit: item.unit.rawValue), default: []].append(place)
        }
        var heads: [(sort: Sort, head: Int)] = []
        for (sort, members) in sorts { heads.append((sort, settle(members))) }
        guard heads.count > 1 else { return }
        heads.sort { precedes($0.head, $1.head) }
        compareAmounts(heads)
        guard heads.count <= Self.mostNear else { return }
        compareTitles(heads)
    }

    /// One title, day and amount: all are the same as the head, which stays.
    private mutating func settle(_ members: [Int]) -> Int {
        guard members.count > 1, let head = members.min(by: precedes) else { return members[0] }
        let first = recognition.items[head]
        for member in members where member != head {
            let item = recognition.items[member]
            guard !item.isKnown else { continue }
            if first.isKnown { isMet.insert(first.line) }
            let differs = item.number != 0 && first.number != 0 && item.number != first.number
            // Two systems number one course differently; one file would not.
            if differs, !first.isKnown {
                ask(member, head, "same title, day and amount, but another course number")
            } else {
                say(member, head, "same title, day and amount")
            }
        }
        return head
    }

    private mutating func compareAmounts(_ heads: [(sort: Sort, head: Int)]) {
        var first: [Int32: Int] = [:]
        for (sort, head) in heads {
            guard let other = first[sort.title] else {
                first[sort.title] = head
                continue
            }
            let (mine, theirs) = (recognition.items[head].amount, recognition.items[other].amount)
            ask(head, other, "same title and day, but \(theirs) there and \(mine) here")
        }
    }

    private mutating func compareTitles(_ heads: [(sort: Sort, head: Int)]) {
        let items = recognition.items
        var near: [[Int]] = heads.map { _ in [] }
        for (place, one) in heads.enumerated() {
            for (earlier, other) in heads[..<place].enumerated()
            where one.sort.title != other.sort.title && one.sort.measure == other.sort.measure
                && one.sort.unit == other.sort.unit
                && areNear(recognition.words[one.sort.title], recognition.words[other.sort.title])
            {
                near[place].append(earlier)
                near[earlier].append(place)
            }
        }
        for (place, neighbours) in near.enumerated() {
            guard let other = neighbours.first(where: { $0 < place }) else { continue }
            let (mine, theirs) = (heads[place].head, heads[other].head)
            // A title that was cut off may be near to two that are not near to each other: then it is asked about.
            let isAlone = neighbours.count == 1 && near[other].count == 1
            let hasNumber = items[mine].number != 0 && items[mine].number == items[theirs].number
            if CourseTitle.isUnnamed(
                recognition.words[items[mine].title], beside: recognition.words[items[theirs].title])
            {
                ask(mine, theirs, "same day and amount, and the spreadsheet does not name the course")
            } else if isAlone, hasNumber {
                say(mine, theirs, "same course number, day and amount, and nearly the same title")
            } else {
                ask(mine, theirs, "same day and amount, and nearly the same title")
            }
        }
    }

    private func areNear(_ one: String, _ other: String) -> Bool {
        CourseTitle.isUnnamed(one, beside: other) || CourseTitle.isNear(one, other)
    }

    /// Midnight falls at another time elsewhere: one day apart, with all else equal and the number, too.
    private mutating func compareWithNextDay(_ place: Int) {
        let item = recognition.items[place]
        guard !item.isKnown, item.number != 0, answer[item.line] == nil else { return }
        let before = twins(of: item, on: item.day - 1)
        let after = twins(of: item, on: item.day + 1)
        if let known = (before + after).filter({
            recognition.items[$0].isKnown && !isMet.contains(recognition.items[$0].line)
        })
        .min(by: precedes) {
            return say(place, known, "same title, amount and course number, a day apart")
        }
        // Held day after day, it is a course for every day.
        guard before.count == 1, after.isEmpty, twins(of: item, on: item.day - 2).isEmpty,
            !recognition.items[before[0]].isKnown
        else { return }
        ask(place, before[0], "same title, amount and course number, a day apart")
    }

    private func twins(of item: Item, on day: Int32) -> [Int] {
        let places = days[Day(who: item.who, day: day)] ?? []
        guard places.count <= 16 * Self.mostNear else { return [] }
        return places.filter { place in
            let other = recognition.items[place]
            return other.title == item.title && other.measure == item.measure && other.unit == item.unit
                && other.number == item.number
                && (other.provider == item.provider || other.provider == 0 || item.provider == 0)
        }
    }

    /// What stays: credits of the log first, then what says more, then by what it says; the line only between equals.
    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (recognition.items[left], recognition.items[right])
        if left.isKnown != right.isKnown { return left.isKnown }
        let words = recognition.words
        if left.number != right.number {
            if left.number == 0 || right.number == 0 { return left.number != 0 }
            return words[left.number] < words[right.number]
        }
        if left.title != right.title {
            let (mine, theirs) = (words[left.title], words[right.title])
            return (-mine.utf8.count, mine) < (-theirs.utf8.count, theirs)
        }
        if left.measure != right.measure { return left.measure > right.measure }
        if left.unit != right.unit { return left.unit.rawValue < right.unit.rawValue }
        if left.provider != right.provider { return words[left.provider] < words[right.provider] }
        return left.isKnown ? left.line > right.line : left.line < right.line
    }

    private mutating func say(_ place: Int, _ other: Int, _ why: String) {
        put(place, .same(recognition.place(recognition.items[other]), why: sentence(why, other)))
    }

    private mutating func ask(_ place: Int, _ other: Int, _ why: String) {
        put(place, .perhaps(recognition.place(recognition.items[other]), why: sentence(why, other)))
    }

    private mutating func put(_ place: Int, _ verdict: CourseVerdict) {
        let item = recognition.items[place]
        guard !item.isKnown, answer[item.line] == nil else { return }
        answer[item.line] = verdict
    }

    /// “Same title, day and amount as what is in the log, reported by the provider.”
    private func sentence(_ why: String, _ other: Int) -> String {
        let item = recognition.items[other]
        let start = why.prefix(1).uppercased() + why.dropFirst()
        if !item.isKnown { return "\(start): line \(item.line)." }
        return "\(start): in the log, \(recognition.known[-1 - item.line].latest.origin.words)."
    }
}
