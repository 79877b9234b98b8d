import Primitives
import Testing

@testable import Rules

@Suite struct CourseIdentityTests {
    private func activity(_ title: String, number: String? = nil) -> Activity {
        Activity(
            id: "a", title: title, kind: .ceCourse, completed: CalendarDate(dayNumber: 20_000), amount: Credits(1),
            unit: .contactHour, provider: Provider(name: "Example Labs", number: number))
    }

    @Test func `case, spaces and punctuation make no other key`() {
        let one = CourseIdentity(activity("Gram stains that mislead: ten cases"))
        #expect(one == CourseIdentity(activity("GRAM STAINS THAT MISLEAD - TEN CASES")))
        #expect(one != CourseIdentity(activity("Gram stains that mislead: two cases")))
    }

    @Test func `nearly all numbered titles have keys of their own, so that a long log is compared in a moment`() {
        let titles = (0..<5_000).map { "Title \($0)" } + (0..<5_000).map { "Part \($0) of the course" }
        #expect(Set(titles.map { CourseIdentity(activity($0)).title }).count > titles.count - 20)
    }

    @Test func `equal keys alone make no repetition`() {
        // The sum of weights by position is the same for these two.
        let log = CreditLog([activity("Title 1221"), activity("Title 2112")])
        #expect(log.mayRepeat)
        #expect(!log.isRepeat(0, of: 1))
    }

    @Test func `titles without letters are compared as they are`() {
        let (one, other) = (activity("???"), activity("!!!"))
        #expect(!one.isSameCourse(as: other, CourseIdentity(one), CourseIdentity(other)))
    }
}
