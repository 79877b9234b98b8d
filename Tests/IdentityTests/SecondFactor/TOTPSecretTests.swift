import Identity
import Primitives
import Testing

@Suite("TOTPSecret")
struct TOTPSecretTests {
    private let secret: TOTPSecret

    init() throws {
        secret = try #require(TOTPSecret(bytes: Array("12345678901234567890".utf8)))
    }

    private func moment(_ seconds: Int64) -> Instant { Instant(milliseconds: seconds * 1000) }

    /// The last six of the eight digits in RFC 6238, appendix B.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func `the codes are those of the standard`(_ seconds: Int64, _ code: String) {
        let step = TOTPSecret.step(at: moment(seconds))
        #expect(secret.code(step: step) == code)
        #expect(secret.matches(code: code, at: moment(seconds), after: nil) == step)
    }

    @Test func `a code is good one step early and late, and not two`() {
        let step: Int64 = 1000
        let code = secret.code(step: step)
        let answers = (998...1002).map { secret.matches(code: code, at: moment($0 * 30 + 29), after: nil) }
        #expect(answers == [nil, step, step, step, nil])
    }

    @Test func `a code serves once, and so does any older one`() {
        let now = moment(1000 * 30)
        let used = secret.matches(code: secret.code(step: 1000), at: now, after: nil)
        #expect(used == 1000)
        #expect(secret.matches(code: secret.code(step: 1000), at: now, after: used) == nil)
        #expect(secret.matches(code: secret.code(step: 999), at: now, after: used) == nil)
        #expect(secret.matches(code: secret.code(step: 1001), at: now, after: used) == 1001)
    }

    @Test func `the space that apps show between the halves may be typed`() {
        #expect(secret.matches(code: "287 082", at: moment(59), after: nil) == 1)
    }

    @Test(arguments: ["", "28708", "2870821", "28708a", "２８７０８２", "-87082", "000000", "287082\0"])
    func `anything else is refused`(_ code: String) {
        #expect(secret.matches(code: code, at: moment(59), after: nil) == nil)
    }

    @Test func `the first half minute there was is no trouble`() {
        #expect(secret.matches(code: secret.code(step: 0), at: moment(0), after: nil) == 0)
        #expect(secret.matches(code: secret.code(step: 0), at: moment(-100), after: nil) == 0)
    }

    @Test func `what the app is shown carries the secret and names the account`() {
        #expect(secret.base32 == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(
            secret.uri(account: "dana+ce@labs.example")
                == "otpauth://totp/Aliquot:dana%2Bce%40labs.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Aliquot&algorithm=SHA1&digits=6&period=30")
        #expect(secret.uri(account: "é", issuer: "Lab & Co").hasPrefix("otpauth://totp/Lab%20%26%20Co:%C3%A9?"))
    }

    @Test func `a secret has twenty bytes`() {
        #expect(TOTPSecret.new(counted).bytes == counted(20))
        #expect(TOTPSecret(bytes: counted(19)) == nil)
        #expect(TOTPSecret(bytes: counted(21)) == nil)
    }
}
