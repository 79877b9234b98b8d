import Domain
import Primitives
import Rules

extension History {
    /// Studies in a span until its deeds are worth so much; with the hours that are asked for by topic, or without them
    /// all.
    mutating func study(
        in span: DateSpan, until target: Credits, core: [(topic: Topic, hours: Int)] = [], without: [Topic] = []
    ) {
        while worth(in: span) > target, leaveOutOne(in: span) {}
        for part in core {
            while worth(in: span, topic: part.topic) < Credits(part.hours), let day = someDay(in: span) {
                take(nextCourse(part.topic), on: day)
            }
        }
        while worth(in: span) < target, let day = someDay(in: span) {
            let left = max(Credits(1), target.less(worth(in: span)))
            take(nextCourse(most: left, without: without), on: day)
        }
    }

    /// Studies until there are so many deeds, in a span that is over.
    mutating func fill(_ span: DateSpan, to count: Int, without: [Topic] = []) {
        while deeds.count < count, let day = someDay(in: span) {
            take(nextCourse(most: Credits(3), without: without), on: day)
        }
    }

    /// Goes to in-services from the first day at work on: so many in a hundred of those on offer.
    mutating func attend(_ calendar: InServiceCalendar, bench: Bench?, since hired: CalendarDate, percent: Int) {
        let offered =
            calendar.safetyReviews + calendar.sessions(for: bench) + [calendar.transfusion, calendar.bloodCultures]
        for session in offered where session.day >= hired && dice.says(percent) {
            var deed = Deed(session.activity, origin: .employer)
            deed.isOptional = true
            add(deed)
        }
    }

    /// Goes to some days of a few meetings.
    mutating func attend(_ meetings: [Conference], most: Int) {
        for meeting in dice.shuffled(meetings).prefix(most) {
            let first = dice.roll(0...1)
            for activity in meeting.attended(first..<dice.roll(first + 1...3)) {
                var deed = Deed(activity)
                deed.isOptional = true
                add(deed)
            }
        }
    }

    /// Takes what Florida asks for: all of it in the two years before, and what one has come to in these.
    mutating func takeFloridaCourses() {
        let now = FloridaCourses.biennium(yesterday.adding(days: 1))
        let before = FloridaCourses.biennium(now.from.adding(days: -1))
        let gone = yesterday.days(since: now.from) * 100 / now.dayCount
        for (span, percent) in [(before, 100), (now, gone)] {
            let courses = [
                FloridaCourses.medicalErrors(span), FloridaCourses.laws(span), FloridaCourses.hiv(span),
            ]
            for course in courses where dice.says(percent) {
                guard let day = someDay(in: span) else { continue }
                take(course, on: day)
            }
        }
    }
}
