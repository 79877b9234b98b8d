import Identity
import Testing

@Suite("Base64URL")
struct Base64URLTests {
    @Test(
        arguments: [
            ([], ""), ([0xFB], "-w"), ([0xFF, 0xFF], "__8"), ([0x66, 0x6F, 0x6F], "Zm9v"),
            ([0x66, 0x6F, 0x6F, 0x62], "Zm9vYg"),
        ] as [([UInt8], String)])
    func `bytes become text and bytes again`(_ bytes: [UInt8], _ text: String) {
        #expect(Base64URL.text(bytes) == text)
        #expect(Base64URL.bytes(text) == bytes)
    }

    @Test func `every length comes back whole`() {
        for count in 0..<100 {
            let bytes = Chance.bytes(count)
            #expect(bytes.count == count)
            #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
        }
    }

    @Test(arguments: ["A", "-x", "Zm9vYh", "Zm9vYg==", "Zm 9v", "Zm9v\n", "+w", "/w", "Zm9é", "Zm9v!", "\0\0"])
    func `a text that nobody would write for any bytes is refused`(_ text: String) {
        #expect(Base64URL.bytes(text) == nil)
    }
}
