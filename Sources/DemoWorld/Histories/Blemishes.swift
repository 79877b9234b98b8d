import Domain
import Primitives
import Rules

extension History {
    /// What goes wrong in every log. The number says to whom what happens.
    mutating func blemish(_ number: Int, in span: DateSpan) {
        if number % 4 == 1 { takeUnapproved(in: span) }
        if number % 6 == 2 { correctOne(in: span) }
        if number % 7 == 3 { logOneTwice(in: span) }
        if number % 8 == 5 { withdrawOne(in: span) }
        if number % 9 == 6 { present(in: span) }
    }

    /// A course that not every body takes.
    private mutating func takeUnapproved(in span: DateSpan) {
        guard let day = someDay(in: span) else { return }
        add(Deed(dice.pick(CourseList.unapproved).taken(on: day), worth: .zero))
    }

    /// Ten times too much, put right later.
    private mutating func correctOne(in span: DateSpan) {
        guard let place = placeOfOwn(in: span) else { return }
        change(place) { deed in
            var wrong = deed.activity
            wrong.amount = Credits(thousandths: wrong.amount.thousandths * 10)
            deed.correction = Deed.Correction(
                wrong: wrong,
                reason: "The certificate says \(deed.activity.amount) hours, not \(wrong.amount): a slip of the point.")
        }
    }

    private mutating func logOneTwice(in span: DateSpan) {
        guard let place = placeOfOwn(in: span) else { return }
        var twin = deeds[place]
        twin.worth = .zero
        twin.correction = nil
        twin.note = "From the yearly list of the provider."
        add(twin)
    }

    private mutating func withdrawOne(in span: DateSpan) {
        guard let day = someDay(in: span) else { return }
        let course = nextCourse(most: Credits(2), without: [])
        var deed = Deed(course.taken(on: day, evidence: []), worth: .zero)
        deed.withdrawal = "Registered for it but did not finish; there is no certificate."
        add(deed)
    }

    /// A talk: what it is worth is not known for every body.
    private mutating func present(in span: DateSpan) {
        guard let day = someDay(in: span) else { return }
        let activity = Activity(
            id: "", title: "Case of the month at the regional meeting", kind: .presentation,
            completed: OpenDays.working(day), amount: Credits(1), unit: .contactHour,
            topics: .undivided(TopicSet(interests.first ?? .general)), delivery: .live,
            provider: Provider(name: School.gulfSociety.name, approvals: School.gulfSociety.approvals),
            evidence: [EvidenceSet(.letter), EvidenceSet(.agenda)])
        add(Deed(activity, worth: .zero))
    }

    /// A college course: worth more than half of what is asked for, and half is the most that counts.
    mutating func takeCollegeCourse(in span: DateSpan, cap: Credits) {
        guard let day = someDay(in: span) else { return }
        add(Deed(Self.college("Health-care management I", .management, on: day), worth: cap))
    }

    /// Three semester hours at the college.
    static func college(_ title: String, _ topic: Topic, on day: CalendarDate) -> Activity {
        let last = OpenDays.working(day)
        return Activity(
            id: "", title: title, kind: .collegeCourse, started: last.adding(days: -105), completed: last,
            amount: Credits(3), unit: .semesterHour, topics: .undivided(TopicSet(topic)), delivery: .blended,
            provider: Provider(name: School.tidewater.name, approvals: School.tidewater.approvals),
            evidence: EvidenceSet(.transcript))
    }

    private func placeOfOwn(in span: DateSpan) -> Int? {
        deeds.firstIndex {
            $0.origin == .own && $0.activity.kind == .ceCourse && $0.activity.delivery == .online
                && $0.correction == nil && $0.withdrawal == nil && $0.activity.amount <= Credits(4)
                && $0.worth > .zero && span.contains($0.activity.completed)
        }
    }
}
