import Primitives
import Testing

@testable import Domain

@Suite("MailToken")
struct MailTokenTests {
    @Test func `it is good until its end and once`() {
        var token = MailToken(
            person: .number(1), purpose: .reset, email: "tess@example.org", endsAt: .second(3600))
        #expect(token.isGood(at: .second(0)) && token.isGood(at: .second(3599)))
        #expect(!token.isGood(at: .second(3600)))
        token.usedAt = .second(5)
        #expect(!token.isGood(at: .second(6)))
    }

    @Test func `a confirming link holds three days, one that opens an account an hour`() {
        #expect(MailToken.Purpose.confirm.lifetime == 3 * 24 * 3600)
        #expect(MailToken.Purpose.reset.lifetime == 3600)
        #expect(MailToken.Purpose.change.lifetime == 3600)
    }
}
