import Domain
import Primitives
import Rules

/// What somebody did over the years, while it is being made up.
struct History {
    var dice: Dice
    let yesterday: CalendarDate
    /// What they like to learn.
    let interests: [Topic]
    private(set) var deeds: [Deed] = []
    private var deck: [Course]
    private var volumes = 0

    init(dice: Dice, today: CalendarDate, interests: [Topic]) {
        var dice = dice
        deck = dice.shuffled(CourseList.all)
        self.dice = dice
        yesterday = today.adding(days: -1)
        self.interests = interests
    }

    mutating func add(_ deed: Deed) { deeds.append(deed) }

    /// Changes one deed.
    mutating func change(_ place: Int, _ body: (inout Deed) -> Void) { body(&deeds[place]) }

    /// Takes a course on a day and logs it.
    mutating func take(_ course: Course, on day: CalendarDate) {
        // A provider that works with Aliquot reports by itself; of other papers one in twelve was lost.
        let isReported = course.school == .larkspur && dice.says(60)
        let evidence = isReported || !dice.says(8) ? EvidenceSet(.certificate) : []
        add(Deed(course.taken(on: day, evidence: evidence), origin: isReported ? .provider : .own))
    }

    /// A day in a span, not after yesterday; nothing when it has not begun.
    mutating func someDay(in span: DateSpan) -> CalendarDate? {
        let last = min(span.to, yesterday)
        guard span.from <= last else { return nil }
        let day = OpenDays.open(span.from.adding(days: dice.roll(0...last.days(since: span.from))))
        return max(day, span.from)
    }

    /// What a span's deeds are worth.
    func worth(in span: DateSpan) -> Credits {
        deeds.reduce(.zero) { span.contains($1.activity.completed) ? $0 + $1.worth : $0 }
    }

    /// What a span's deeds give for one topic alone.
    func worth(in span: DateSpan, topic: Topic) -> Credits {
        deeds.reduce(.zero) { sum, deed in
            guard span.contains(deed.activity.completed) else { return sum }
            switch deed.activity.topics {
            case .undivided(let set): return set == TopicSet(topic) ? sum + deed.worth : sum
            case .split(let shares): return shares.reduce(sum) { $1.topic == topic ? $0 + $1.amount : $0 }
            }
        }
    }

    /// A course not taken before on a topic, or one of those that fit; there is always a next volume of case studies.
    mutating func nextCourse(_ topic: Topic, most: Credits? = nil) -> Course {
        if let place = deck.firstIndex(where: { $0.topics.contains(topic) && $0.hours <= most ?? $0.hours }) {
            return deck.remove(at: place)
        }
        volumes += 1
        return Course(
            title: "Case studies in \(topic.words), volume \(volumes)", topics: [topic], hours: Credits(1),
            school: .bluestem, number: "BBA-90\(volumes)")
    }

    /// Any course not taken before that is short enough, without some topics.
    mutating func nextCourse(most: Credits, without topics: [Topic]) -> Course {
        func fits(_ course: Course) -> Bool {
            course.hours <= most && course.topics.allSatisfy { !topics.contains($0) }
        }
        let wanted = interests.filter { !topics.contains($0) }
        if dice.says(45), !wanted.isEmpty {
            let topic = dice.pick(wanted)
            if let place = deck.firstIndex(where: { fits($0) && $0.topics.contains(topic) }) {
                return deck.remove(at: place)
            }
        }
        guard let place = deck.firstIndex(where: fits) else {
            return nextCourse(wanted.first ?? .general, most: .zero)
        }
        return deck.remove(at: place)
    }

    /// Leaves out a deed of a span that may be left out; says whether there was one.
    mutating func leaveOutOne(in span: DateSpan) -> Bool {
        guard let place = deeds.lastIndex(where: { $0.isOptional && span.contains($0.activity.completed) }) else {
            return false
        }
        deeds.remove(at: place)
        return true
    }

    /// Leaves out what lies furthest back, up to a day, until so many deeds are left.
    mutating func thin(until day: CalendarDate, to count: Int) {
        let order = deeds.indices.sorted { deeds[$0].activity.completed < deeds[$1].activity.completed }
        let surplus = order.filter { deeds[$0].activity.completed <= day }.prefix(max(0, deeds.count - count))
        for place in surplus.sorted(by: >) { deeds.remove(at: place) }
    }
}
