import Identity
import Testing

@Suite("HookSecret")
struct HookSecretTests {
    /// The key that is 32 times the byte 7.
    private var secret: HookSecret? { HookSecret(bytes: [UInt8](repeating: 7, count: 32)) }

    @Test func `a signature is what any HMAC gives for id, time and body`() throws {
        // python3: base64.b64encode(hmac.new(bytes([7]*32), b'm1.1700000000.{}', 'sha256').digest())
        let signature = try #require(secret).signature(id: "m1", seconds: 1_700_000_000, body: Array("{}".utf8))
        #expect(signature == "v1,9JdqmbGs2XJdg+pd52JfBchJnwG+Bfb1RFwzDoV9HIo=")
    }

    @Test func `one byte more, another id or another second is another signature`() throws {
        let secret = try #require(secret)
        let all = [
            secret.signature(id: "m1", seconds: 1, body: [1]), secret.signature(id: "m1", seconds: 1, body: [1, 0]),
            secret.signature(id: "m2", seconds: 1, body: [1]), secret.signature(id: "m1", seconds: 2, body: [1]),
        ]
        #expect(Set(all).count == 4)
    }

    @Test func `it is given in the form that libraries read, and not printed`() throws {
        let secret = try #require(secret)
        #expect(secret.text == "whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=")
        #expect(!"\(secret)".contains("Bwc"))
    }
}
