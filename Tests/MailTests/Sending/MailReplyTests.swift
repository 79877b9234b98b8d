import Testing

@testable import Mail

@Suite("MailReply")
struct MailReplyTests {
    @Test func `code and text are read from a line`() {
        #expect(
            MailReply(line: Array("550 5.1.1 no such user\r\n".utf8))
                == MailReply(code: 550, text: "5.1.1 no such user"))
        #expect(MailReply(line: Array("250-SIZE\r\n".utf8)) == MailReply(code: 250, text: "SIZE"))
        #expect(MailReply(line: Array("221".utf8)) == MailReply(code: 221, text: ""))
    }

    @Test func `a stranger's text is short and has nothing in it that steers a terminal`() {
        let line = Array("550 \u{1B}[31mred\u{7}\r\nnext".utf8) + [0xFF] + Array(repeating: 65, count: 10_000)
        let text = MailReply(line: line)?.text ?? ""
        #expect(text.hasPrefix("[31mrednext"))
        #expect(text.count <= 200)
    }

    @Test(arguments: ["", "25", "abc", "2a0 ok", " 250 ok"])
    func `what begins without a code is no reply`(_ line: String) {
        #expect(MailReply(line: Array(line.utf8)) == nil)
    }
}
