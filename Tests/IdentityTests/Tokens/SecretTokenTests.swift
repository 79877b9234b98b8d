import Testing

@testable import Identity

@Suite("SecretToken")
struct SecretTokenTests {
    private let token = SecretToken.new(counted)

    @Test func `a token reads back from its text`() {
        #expect(token.text == "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")
        #expect(SecretToken(token.text) == token)
    }

    @Test func `what is stored is the SHA-256 of the bytes`() {
        #expect(Digest.hex(token.digest) == "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd")
    }

    @Test(arguments: [
        "", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8A",
        " AECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdH+8",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdH\n8", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHé",
    ])
    func `any other form is no token`(_ text: String) {
        #expect(SecretToken(text) == nil)
    }

    @Test func `chance gives another token each time`() {
        let tokens = Set((0..<100).map { _ in SecretToken.new(Chance.bytes).text })
        #expect(tokens.count == 100)
    }

    @Test func `printing a secret shows nothing of it`() {
        var dumped = ""
        dump(token, to: &dumped)
        for shown in ["\(token)", String(reflecting: token), dumped, "\([token])"] {
            #expect(!shown.contains("AAEC") && !shown.contains("31"))
        }
    }
}
