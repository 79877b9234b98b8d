import Primitives
import Testing

@Suite("Surroundings")
struct SurroundingsTests {
    private enum Thing {}

    @Test func `an id is of the moment given and of the chance given`() {
        let surroundings = Surroundings(
            now: { Instant(milliseconds: 0x0192_F3A4_B5C6) }, random: { count in (0..<count).map { UInt8($0) } })
        // Bytes 6 and 7 fill the third part, bytes 8 to 15 the rest; version and variant are put over them.
        #expect(surroundings.id(Thing.self).text == "0192f3a4-b5c6-7607-8809-0a0b0c0d0e0f")
    }
}
