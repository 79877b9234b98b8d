import Primitives
import Testing

@testable import Planning

@Suite struct StudyWeeksTests {
    private func task(_ id: String, _ first: String, _ last: String, _ hours: Int64, after: [String] = [])
        -> StudyWeeks.Task
    {
        StudyWeeks.Task(id: id, first: Bench.day(first), last: Bench.day(last), hours: hours * 1000, after: after)
    }

    @Test func `what is due first is done first`() {
        let days = StudyWeeks.days(
            [task("b", "2027-01-01", "2027-01-31", 7), task("a", "2027-01-01", "2027-01-07", 7)], weekly: 7000)
        #expect(days == ["a": Bench.day("2027-01-07"), "b": Bench.day("2027-01-14")])
    }

    @Test func `what opens later waits, and what is due then interrupts`() {
        let days = StudyWeeks.days(
            [task("long", "2027-01-01", "2027-01-31", 10), task("short", "2027-01-05", "2027-01-06", 2)], weekly: 7000)
        #expect(days == ["short": Bench.day("2027-01-06"), "long": Bench.day("2027-01-12")])
    }

    @Test func `too much for the days there are`() {
        #expect(StudyWeeks.days([task("a", "2027-01-01", "2027-01-06", 7)], weekly: 7000) == nil)
        #expect(StudyWeeks.days([task("a", "2027-01-01", "2027-01-07", 7)], weekly: 7000) != nil)
    }

    @Test func `what something needs comes before it, however late that is due`() {
        let days = StudyWeeks.days(
            [
                task("after", "2027-01-01", "2027-01-14", 7, after: ["before"]),
                task("before", "2027-01-01", "2027-03-01", 7), task("other", "2027-01-01", "2027-02-01", 7),
            ], weekly: 7000)
        #expect(
            days == [
                "before": Bench.day("2027-01-07"), "after": Bench.day("2027-01-14"), "other": Bench.day("2027-01-21"),
            ])
    }
}
