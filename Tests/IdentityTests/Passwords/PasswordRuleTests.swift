import Testing

@testable import Identity

@Suite("PasswordRule")
struct PasswordRuleTests {
    private func weakness(_ text: String) -> PasswordWeakness? {
        PasswordRule.weakness(of: text, email: "dana.reyes@labs.example", name: "Dana María Lu Reyes")
    }

    @Test(arguments: [
        "violet kettle on the roof", "grün-kaum-7-nebel", "ostrich\tparade", "pipette and paper boats", "xk2 9vq 7mm p",
        "日本語のパスワードです", "12 eggs, 3 hens", "mywordisnotyours",
    ])
    func `a long text that nobody would guess may be chosen`(_ text: String) {
        #expect(weakness(text) == nil)
    }

    @Test func `ten characters are enough and nine are not`() {
        #expect(weakness("velvet-ox9") == nil)
        #expect(weakness("velvet-ox") == .tooShort(least: 10))
        #expect(weakness("") == .tooShort(least: 10))
        #expect(weakness("日本語の合言葉") == .tooShort(least: 10))
    }

    @Test func `256 bytes are the most`() {
        let text = String(Array(repeating: "kettle roof ", count: 22).enumerated().map { "\($0)\($1)" }.joined())
        #expect(weakness(String(text.prefix(256))) == nil)
        #expect(weakness(String(text.prefix(257))) == .tooLong(most: 256))
    }

    @Test(arguments: [
        "Password123!", "P@ssw0rd2024", "pa$$word!!!!", "1111password", "$ecret12345", "iloveyou2024", "LetMeIn!2024",
        "football99!", "Hematology1!", "labtech-2024", "summer-2025!", "qwerty123456", "passwordlogin", "welcomeadmin",
        "L3tM31n!!!!!", "medtechlove",
    ])
    func `a common word with figures and signs around it is refused`(_ text: String) {
        #expect(weakness(text) == .common)
    }

    @Test(arguments: ["aaaaaaaaaa", "abcabcabcabc", "abc123abc123", "passwordpassword", "1212121212", "7777777777777"])
    func `the same few characters again and again are refused`(_ text: String) {
        #expect(weakness(text) == .repetitive)
    }

    @Test(arguments: [
        "1234567890", "0987654321", "abcdefghijkl", "qwertyuiop", "poiuytrewq", "1q2w3e4r5t", "1qaz2wsx3edc",
    ])
    func `a run of the alphabet or the keyboard is refused`(_ text: String) {
        #expect(weakness(text) == .sequence)
    }

    @Test(arguments: ["demo-aliquot", "my ALIQUOT account", "a-l-i-q-u-o-t 1"])
    func `the name of the program is refused`(_ text: String) {
        #expect(weakness(text) == .containsProductName)
    }

    @Test(arguments: ["danareyes#74", "x Dana.Reyes x", "hey dana reyes"])
    func `the address before the @ is refused`(_ text: String) {
        #expect(weakness(text) == .containsEmail)
    }

    @Test(arguments: ["maría lives here", "kettle REYES roof"])
    func `the person's name is refused`(_ text: String) {
        #expect(weakness(text) == .containsName)
    }

    @Test func `short words of a name do not spoil a password`() {
        #expect(weakness("luminous kettle") == nil)
        #expect(PasswordRule.weakness(of: "violet kettle", email: "le@x.example", name: "") == nil)
    }

    @Test func `what may not be chosen can still be checked`() {
        for text in ["demo-aliquot", "a", String(repeating: "x", count: 256)] { #expect(Password(text) != nil) }
        #expect(Password("") == nil)
        #expect(Password(String(repeating: "x", count: 257)) == nil)
        #expect(Password(String(repeating: "ä", count: 129)) == nil)
    }
}
