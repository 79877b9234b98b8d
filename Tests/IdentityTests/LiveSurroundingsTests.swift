import Identity
import Primitives
import Testing

@Suite("Surroundings.live")
struct LiveSurroundingsTests {
    private struct Thing {}

    @Test func `starting the libraries twice does no harm`() throws {
        try IdentityLibrary.start()
        try IdentityLibrary.start()
    }

    @Test func `the clock is past the day this was written and makes ids that differ`() throws {
        let written = try #require(CalendarDate(year: 2025, month: 1, day: 1))
        #expect(Surroundings.live.now() > Instant(startOf: written))
        let first: ID<Thing> = Surroundings.live.id()
        #expect(first != Surroundings.live.id())
        #expect(ID<Thing>(first.text) == first)
    }
}
