public import Domain
public import Primitives

extension World {
    /// When the courses that can be taken here were published.
    public var coursesSince: Instant { Instant(startOf: madeOn.adding(days: -195)).adding(seconds: 15 * 3600) }

    /// What was done in the courses that can be taken here: Dana is almost through one, and people from elsewhere
    /// completed some.
    public func lessons(in courses: [Domain.Course]) -> [Lesson] {
        var lessons: [Lesson] = []
        for (place, course) in courses.enumerated() {
            var dice = Dice(seed: seed, stream: -40 - place)
            var remarks = dice.shuffled(Self.remarks)
            if course.handle == "white-cell-differential", let dana = people.first {
                lessons.append(Self.begun(course, by: dana.person, on: madeOn.adding(days: -5)))
            }
            // Few take the last ones: a report of three says something else than one of a dozen.
            let count = max(0, guests.count - place * 5)
            for guest in dice.shuffled(guests).prefix(count) {
                lessons.append(
                    Self.taken(course, by: guest.person, on: madeOn.adding(days: -dice.roll(6...150)), &dice, &remarks))
            }
        }
        return lessons.sorted { $0.begunAt < $1.begunAt }
    }

    /// Everything is read but the last section.
    private static func begun(_ course: Domain.Course, by person: Person, on day: CalendarDate) -> Lesson {
        Lesson(course: course.handle, learner: person, events: reading(course.sections.dropLast(), on: day))
    }

    /// A section in each sitting, a little longer than its author thought.
    private static func reading(_ sections: some Sequence<CourseSection>, on day: CalendarDate) -> [StudyEvent] {
        var moment = Instant(startOf: day).adding(seconds: 23 * 3600)
        var events: [StudyEvent] = []
        for section in sections {
            events.append(StudyEvent(.opened(section.slug), at: moment))
            moment = moment.adding(seconds: Int64(section.minutes) * 80)
            events.append(StudyEvent(.finished(section.slug), at: moment))
            // The next one opens behind it: what happens at one moment has no order.
            moment = moment.adding(seconds: 2)
        }
        return events
    }

    private static func taken(
        _ course: Domain.Course, by person: Person, on day: CalendarDate, _ dice: inout Dice,
        _ remarks: inout [String]
    ) -> Lesson {
        var lesson = Lesson(course: course.handle, learner: person, events: reading(course.sections, on: day))
        var moment = lesson.lastAt.adding(seconds: 120)
        // Some know more than others, and everybody knows more at the second time.
        var skill = dice.roll(62...96)
        while lesson.attempts.last?.result.hasPassed != true, lesson.attempts.count < (course.assessment.attempts ?? 4)
        {
            let draw = Draw(from: course.bank, by: course.assessment, chance: &dice)
            let end = moment.adding(seconds: Int64(dice.roll(240...900)))
            lesson.attempts.append(
                Lesson.Attempt(
                    draw: draw, result: result(draw, of: course, skill, &dice), begunAt: moment, endedAt: end))
            moment = end.adding(seconds: 3600)
            skill = min(100, skill + 18)
        }
        guard lesson.attempts.last?.result.hasPassed == true else { return lesson }
        var said: [String: String] = [:]
        for question in course.evaluation.questions {
            switch question.kind {
            case .scale: said[question.id] = String(dice.pick([3, 4, 4, 5, 5, 5]))
            case .words: said[question.id] = remarks.popLast()
            }
        }
        lesson.evaluation = said
        return lesson
    }

    /// Marks without answers: the harder a question, the fewer get it right, and who is wrong falls for something.
    private static func result(_ draw: Draw, of course: Domain.Course, _ skill: Int, _ dice: inout Dice)
        -> AttemptResult
    {
        let places = Dictionary(
            course.bank.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var lines: [AttemptResult.Line] = []
        for drawn in draw.questions {
            guard let place = places[drawn.question] else { continue }
            let isRight = dice.says(skill - (place * 7) % 23)
            var chosen: [Int] = []
            if case .single(let key) = course.bank.questions[place].kind {
                let fitting = key.choices.indices.filter { key.choices[$0].isRight == isRight }
                if !fitting.isEmpty { chosen = [dice.pick(fitting)] }
            }
            lines.append(
                .init(question: drawn.question, mark: Mark(worth: isRight ? .whole : .nothing, chosen: chosen)))
        }
        let right = lines.count { $0.mark.isRight }
        let hundredths = lines.isEmpty ? 0 : right * 10_000 / lines.count
        return AttemptResult(
            lines: lines, hundredths: hundredths, hasPassed: hundredths >= course.assessment.passMark * 100)
    }

    private static let remarks = [
        "The drawings made the difference. More of them, please.", "Clear, short, and I could use it the same evening.",
        "One question could be read in two ways.", "I should have liked a word on our analyser’s own flags.",
        "It says why, and not only what.", "Please send the sources as links.",
    ]
}
