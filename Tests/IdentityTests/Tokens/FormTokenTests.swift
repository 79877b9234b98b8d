import Identity
import Testing

@Suite("FormToken")
struct FormTokenTests {
    private let session = SecretToken.new(counted)
    private let other = SecretToken.new { count in counted(count).reversed() }

    @Test func `a form's token is genuine for its session and purpose`() {
        let token = FormToken.make(for: session, purpose: "sign-out")
        #expect(FormToken.isGenuine(token, for: session, purpose: "sign-out"))
        #expect(!FormToken.isGenuine(token, for: session, purpose: "sign-in"))
        #expect(!FormToken.isGenuine(token, for: other, purpose: "sign-out"))
    }

    @Test func `it tells nothing of the session's own token`() {
        #expect(FormToken.make(for: session, purpose: "sign-out") != session.text)
    }

    @Test func `every changed character makes it false`() {
        let token = Array(FormToken.make(for: session, purpose: "sign-out"))
        for place in token.indices {
            var changed = token
            changed[place] = changed[place] == "x" ? "y" : "x"
            #expect(!FormToken.isGenuine(String(changed), for: session, purpose: "sign-out"))
        }
    }

    @Test(arguments: ["", "x", String(repeating: "A", count: 43), String(repeating: "A", count: 10_000)])
    func `anything else is false`(_ text: String) {
        #expect(!FormToken.isGenuine(text, for: session, purpose: "sign-out"))
    }
}
