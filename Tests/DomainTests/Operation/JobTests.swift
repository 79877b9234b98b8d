import Testing

@testable import Domain

@Suite("Job")
struct JobTests {
    @Test func `it waits longer after each failure, and never longer than three hours`() {
        let delays = (1...10).map { Job.delay(after: $0) }
        #expect(delays == [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 10_800])
        #expect(Job.delay(after: Int.max) == 10_800)
        #expect(Job.delay(after: 0) == 30 && Job.delay(after: -5) == 30)
    }
}
