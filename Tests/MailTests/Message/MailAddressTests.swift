import Mail
import Testing

@Suite("MailAddress")
struct MailAddressTests {
    @Test(arguments: [
        "dana@labs.example", "d@l.ex", "dana.reyes+ce@mail.labs.example", "o'neill@labs.example", "a_b-c@x-y.example",
        "123@4lab.example", "DANA@Labs.Example", "!#$%&'*+-/=?^_`{|}~@labs.example",
    ])
    func `an ordinary address is one`(_ text: String) {
        #expect(MailAddress(text)?.text == text)
    }

    @Test(arguments: [
        "", "@", "dana", "dana@", "@labs.example", "dana@labs", "dana@@labs.example", "da@na@labs.example",
        "dana@labs.example.", "dana@.labs.example", "dana@labs..example", ".dana@labs.example", "dana.@labs.example",
        "da..na@labs.example", "da na@labs.example", " dana@labs.example", "dana@labs.example ", "dana@-labs.example",
        "dana@labs-.example", "dana@10.0.0.1", "dana@[10.0.0.1]", "\"dana\"@labs.example", "dana@labs.exa_mple",
        "dana@labs.example\r\nBcc: all@labs.example", "dana\0@labs.example", "dana@labs.example>", "<dana@labs.example",
        "dänä@labs.example", "dana@läbs.example", "dana,reyes@labs.example", "dana@labs.example,x@labs.example",
    ])
    func `anything else is refused`(_ text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test func `the parts have their greatest lengths`() {
        let long = String(repeating: "a", count: 64)
        #expect(MailAddress("\(long)@labs.example") != nil)
        #expect(MailAddress("\(long)a@labs.example") == nil)
        #expect(MailAddress("dana@\(long.dropLast()).example") != nil)
        #expect(MailAddress("dana@\(long).example") == nil)
        let labels = Array(repeating: "abcdefgh", count: 27).joined(separator: ".")
        #expect(MailAddress("dana@\(labels)") != nil)
        #expect(MailAddress("dana@\(labels).example") == nil)
    }

    @Test func `case makes no difference to who it is`() throws {
        let written = try #require(MailAddress("Dana.Reyes@Labs.Example"))
        #expect(written == MailAddress("dana.reyes@labs.example"))
        #expect(written.folded == "dana.reyes@labs.example")
        #expect(written.domain == "labs.example")
        #expect(Set([written, try #require(MailAddress("DANA.REYES@labs.example"))]).count == 1)
    }
}
