import Domain
import Primitives
import Prose
import Rules
import Testing

@Suite struct CourseTests {
    static let noon = Instant(milliseconds: 1_700_000_000_000)

    static func course() -> Course {
        var course = Course(
            handle: "cells", title: "Cells", summary: "About cells.", level: .basic,
            credit: OfferedAmount(Credits(1), .contactHour), topics: .undivided(TopicSet(.hematology)),
            minimumMinutes: 20)
        course.objectives = ["Tell cells apart"]
        course.authors = [CourseExpert(name: "A", disclosure: "None.")]
        course.sections = ["cells", "counts"].map {
            CourseSection(slug: $0, title: $0, minutes: 10, text: Prose(line: "Text."))
        }
        course.bank = SampleQuestions.bank
        course.bank.pictures = [
            CoursePicture(
                name: "images/field.svg", type: .svg, size: PictureSize(width: 800, height: 600), bytes: [])
        ]
        return course
    }

    private func at(_ minutes: Int64, _ kind: StudyEvent.Kind) -> StudyEvent {
        StudyEvent(kind, at: Self.noon.adding(seconds: minutes * 60))
    }

    @Test func `signs of life make minutes, a page left open does not make hours`() {
        let course = Self.course()
        let reading = (0...12).map { at($0, .stillReading("cells")) }
        #expect(StudyTime(reading, of: course).minutes == 12)
        let asleep = [at(0, .opened("cells")), at(600, .opened("counts"))]
        #expect(StudyTime(asleep, of: course).minutes == 5)
        // Without scripts there is one event at the beginning and one at the end: half as long again as planned counts.
        let plain = [at(0, .opened("cells")), at(600, .finished("cells"))]
        #expect(StudyTime(plain, of: course).minutes == 15)
        #expect(StudyTime([at(0, .opened("cells")), at(9, .finished("cells"))], of: course).minutes == 9)
    }

    @Test func `parts of seconds add up`() {
        let signs = (0...60).map { number in
            StudyEvent(.stillReading("cells"), at: Instant(milliseconds: Self.noon.milliseconds + Int64(number) * 999))
        }
        #expect(StudyTime(signs, of: Self.course()).seconds == 59)
    }

    @Test func `two windows at once, and events that come late, count once`() {
        let course = Self.course()
        let one = (0...10).map { at($0, .stillReading("cells")) }
        let two = (0...10).map { at($0, .stillReading("counts")) }
        #expect(StudyTime(one + two, of: course).minutes == 10)
        #expect(StudyTime(Array((one + two).reversed()), of: course).minutes == 10)
        #expect(StudyTime([at(0, .left), at(4, .opened("cells"))], of: course).minutes == 0)
    }

    @Test func `a course is complete when all four parts are`() {
        let course = Self.course()
        let events = [
            at(0, .opened("cells")), at(11, .finished("cells")), at(11, .opened("counts")), at(21, .finished("counts")),
        ]
        func progress(_ events: [StudyEvent], passed: Bool = true, evaluated: Bool = true) -> CourseProgress {
            CourseProgress(in: course, events: events, hasPassed: passed, hasEvaluated: evaluated)
        }
        #expect(progress(events).isComplete)
        #expect(progress(events, evaluated: false).missing == [.evaluation])
        #expect(progress(events, evaluated: false).mayEvaluate)
        #expect(progress(events, passed: false).missing == [.pass])
        let half = progress(Array(events.prefix(3)), passed: false, evaluated: false)
        #expect(half.missing == [.sections(["counts"]), .minutes(9), .pass, .evaluation])
        #expect(half.next == "counts" && half.read == ["cells"] && !half.mayTry)
        #expect(progress([]).next == "cells")
    }

    @Test func `what is next follows what is missing, and minutes come after the questions`() {
        let course = Self.course()
        func next(_ events: [StudyEvent], passed: Bool = false, evaluated: Bool = false) -> CourseNext {
            let progress = CourseProgress(in: course, events: events, hasPassed: passed, hasEvaluated: evaluated)
            return CourseNext(progress, in: course, door: .underWay)
        }
        let hasty = [at(0, .finished("cells")), at(1, .finished("counts"))]
        #expect(next([]) == .read("cells"))
        #expect(next([at(0, .finished("cells")), at(1, .opened("counts"))]) == .read("counts"))
        #expect(next(hasty) == .questions(isUnderWay: true))
        #expect(next(hasty, passed: true) == .minutes(19, in: "cells"))
        let patient = (0...25).map { at($0, .finished($0 < 9 ? "cells" : "counts")) }
        #expect(next(patient, passed: true) == .evaluation)
        #expect(next(patient, passed: true, evaluated: true) == .done)
    }

    @Test func `who began a version finishes it, and a retired course points on`() throws {
        let day = try #require(CalendarDate(year: 2024, month: 5, day: 2))
        var course = Self.course()
        course.version = 3
        func taken(_ version: Int, completed: CalendarDate? = nil) -> Enrolment {
            let moment = Instant(startOf: day)
            return Enrolment(
                id: ID(at: moment, random: (1, 1)), course: ID(at: moment, random: (1, 2)), version: version,
                person: ID(at: moment, random: (1, 3)), begunAt: moment, completed: completed)
        }
        func door(_ enrolments: [Enrolment]) -> CourseDoor {
            CourseDoor(published: course, enrolments: enrolments, on: day)
        }
        let done = taken(2, completed: day.adding(months: -11))
        #expect(door([]) == .begins(version: 3))
        #expect(door([taken(2)]) == .goesOn(version: 2))
        #expect(door([done]) == .completed(again: nil))
        course.retake = .after(months: 12)
        #expect(door([done]) == .completed(again: day.adding(months: 1)))
        course.retake = .after(months: 11)
        #expect(door([done]) == .begins(version: 3))
        course.retirement = CourseRetirement(on: day, successor: "new-cells")
        #expect(door([done]) == .retired(successor: "new-cells"))
        #expect(door([done, taken(2)]) == .goesOn(version: 2))
        #expect(CourseDoor(published: nil, enrolments: [], on: day) == .notThere)
    }

    @Test func `a course that fits together has no fault, and each slip has one`() {
        #expect(CourseCheck.faults(of: Self.course()).isEmpty)
        let slips: [(String, (inout Course) -> Void)] = [
            ("objectives", { $0.objectives = [] }),
            ("topics sum to", { $0.topics = .split([TopicShare(topic: .safety, amount: Credits(2))]) }),
            ("are to be drawn", { $0.assessment.drawn = 99 }),
            ("leads to the section", { $0.bank.questions[0].section = "nowhere" }),
            ("two sections", { $0.sections[1].slug = "cells" }),
            ("is not there", { $0.bank.pictures = [] }),
            ("not 800", { $0.bank.pictures[0].size = PictureSize(width: 900, height: 600) }),
            ("two questions", { $0.bank.questions[1].id = "single" }),
        ]
        for (words, change) in slips {
            var course = Self.course()
            change(&course)
            #expect(CourseCheck.faults(of: course).contains { $0.text.contains(words) }, "\(words)")
        }
    }

    @Test func `an evaluation asks for its numbers and leaves comments free`() {
        let form = EvaluationForm.standard
        #expect(form.faults(of: ["speaker": "5", "objectives": "4", "content": "1"]).isEmpty)
        #expect(
            form.faults(of: ["speaker": "6", "content": "x"]).map(\.field) == ["speaker", "objectives", "content"])
    }
}
