import Primitives
import Testing

@Suite("ID")
struct IDTests {
    private enum Thing {}

    @Test func `it is a UUID of version 7 of its moment`() {
        let id = ID<Thing>(at: Instant(milliseconds: 0x0192_F3A4_B5C6), random: (.max, .max))
        #expect(id.text == "0192f3a4-b5c6-7fff-bfff-ffffffffffff")
        #expect(ID<Thing>(at: Instant(milliseconds: 0), random: (0, 0)).text == "00000000-0000-7000-8000-000000000000")
    }

    @Test func `ids sort by the time they were made, whatever chance gave`() {
        var moment = Instant(milliseconds: 1_700_000_000_000)
        var last = ID<Thing>(at: moment, random: (.max, .max))
        for step in [1, 1, 15, 255, 4096, 86_400_000, 1 << 40] as [Int64] {
            moment = Instant(milliseconds: moment.milliseconds + step)
            let next = ID<Thing>(at: moment, random: (0, 0))
            #expect(last < next)
            last = ID<Thing>(at: moment, random: (.max, .max))
        }
    }

    @Test func `what was written is read again`() throws {
        let id = ID<Thing>(at: Instant(milliseconds: 1_700_000_000_123), random: (12_345, 67_890))
        #expect(ID<Thing>(id.text) == id)
        #expect(id.description == id.text)
        #expect(id.text.utf8.count == 36)
    }

    @Test(arguments: [
        "", "0192f3a4", "0192F3A4-B5C6-7FFF-BFFF-FFFFFFFFFFFF", "0192f3a4b5c67fffbfffffffffffffff",
        "0192f3a4-b5c6-7fff-bfff-fffffffffff", "0192f3a4-b5c6-7fff-bfff-ffffffffffff ",
        " 0192f3a4-b5c6-7fff-bfff-fffffffffff", "0192f3a4-b5c6-7fff-bfff-fffffffffffg",
        "0192f3a4_b5c6-7fff-bfff-ffffffffffff", "0192f3a4-b5c6-7fff-bfff-ffffffffff-f",
        "0192f3a4-b5c6-7fff-bfff-ffffffffff'-", "{192f3a4-b5c6-7fff-bfff-ffffffffffff",
        "0192f3a4-b5c6-7fff-bfff-ffffffffff\u{E9}", "0192f3a4-b5c6-7fff-bfff-fffffffffff\0",
    ])
    func `anything else is no id`(_ text: String) {
        #expect(ID<Thing>(text) == nil)
    }

    @Test func `a moment before 1970 still gives an id`() {
        #expect(
            ID<Thing>(at: Instant(milliseconds: -5), random: (0, 0)).text == "00000000-0000-7000-8000-000000000000")
    }
}
