import Identity
import Testing

@Suite("RecoveryCodes")
struct RecoveryCodesTests {
    @Test func `ten different codes of three groups are given out`() {
        let codes = RecoveryCodes.new(Chance.bytes)
        #expect(Set(codes).count == 10)
        for code in codes {
            #expect(code.split(separator: "-").map(\.count) == [4, 4, 4])
            #expect(!code.contains { "ilou".contains($0) })
        }
    }

    @Test func `the signs are used evenly`() {
        #expect(RecoveryCodes.new(counted)[0] == "0123-4567-89ab")
        #expect(RecoveryCodes.new { [UInt8](repeating: 255, count: $0) }[0] == "zzzz-zzzz-zzzz")
    }

    @Test(arguments: ["K7MQ-01Z9-P2XW", "k7mq01z9p2xw", " k7mq 01z9 p2xw\n", "k7mq-OIz9-p2xw", "K7mq-olz9-p2xw"])
    func `however it is typed it is the same code`(_ typed: String) {
        #expect(RecoveryCodes.digest(typed) == RecoveryCodes.digest("k7mq-01z9-p2xw"))
    }

    @Test(arguments: ["k7mq-01z9-p2xx", "k7mq-01z9-p2x", "k7mq-01z9-p2xw0", "", "k7mq_01z9_p2xw"])
    func `another code has another digest`(_ typed: String) {
        #expect(RecoveryCodes.digest(typed) != RecoveryCodes.digest("k7mq-01z9-p2xw"))
    }

    @Test func `the same code of two people is stored differently`() {
        let code = "k7mq-01z9-p2xw"
        let digests = [
            RecoveryCodes.digest(code), RecoveryCodes.digest(code, salt: [1]), RecoveryCodes.digest(code, salt: [2]),
        ]
        #expect(Set(digests).count == 3)
    }
}
