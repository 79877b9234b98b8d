import Mail
import Testing

@Suite("MailText")
struct MailTextTests {
    @Test func `a plain mail has these bytes`() throws {
        let text = try rendered(letter(toName: "Dana Reyes"))
        #expect(
            text
                == """
                Date: Mon, 02 Mar 2026 09:05:07 +0000
                From: Aliquot <no-reply@aliquot.example>
                To: Dana Reyes <dana@labs.example>
                Message-ID: <019cadcb-49b8-7001-8000-000000000002@aliquot.example>
                Subject: Your cycle ends soon
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Dear Dana,
                three points are missing.

                """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    }

    @Test func `a mail with HTML offers both, the plain text first`() throws {
        let text = try rendered(letter(text: "Hello", html: "<p class=\"x\">Hello</p>"))
        let body = text.split(separator: "MIME-Version: 1.0\r\n").last
        #expect(
            body.map(String.init)
                == """
                Content-Type: multipart/alternative; boundary="=_019cadcb-49b8-7001-8000-000000000002"

                --=_019cadcb-49b8-7001-8000-000000000002
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Hello
                --=_019cadcb-49b8-7001-8000-000000000002
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p class=3D"x">Hello</p>
                --=_019cadcb-49b8-7001-8000-000000000002--

                """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    }

    @Test(arguments: [
        "Ende des Zyklus für Zoë", "あなたの継続教育単位について", "Chứng chỉ của bạn", "🧪🧫",
        String(repeating: "Größenordnung ", count: 30) + "x", "=?utf-8?q?hello?=", "two  spaces", " edge", "edge ",
        String(repeating: "x", count: 300), "a_b=c?d Ö",
    ])
    func `a subject of any kind comes through whole, in short ASCII lines`(_ subject: String) throws {
        let text = try rendered(letter(subject: subject))
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(header("Subject", in: text) == subject)
    }

    @Test func `a subject with one umlaut reads like this`() throws {
        let text = try rendered(letter(subject: "Zyklus für Zoë"))
        #expect(text.contains("\r\nSubject: =?utf-8?q?Zyklus_f=C3=BCr_Zo=C3=AB?=\r\n"))
    }

    @Test func `a long plain subject is folded between words and nothing is lost`() throws {
        let subject = Array(repeating: "fourteen points", count: 12).joined(separator: " ")
        let text = try rendered(letter(subject: subject))
        #expect(text.contains("Subject: fourteen points"))
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(header("Subject", in: text) == subject)
    }

    @Test(arguments: [
        ("Dana Reyes", "To: Dana Reyes <dana@labs.example>"),
        ("Reyes, Dana", "To: \"Reyes, Dana\" <dana@labs.example>"),
        ("Dana \"D\" \\ Reyes", "To: \"Dana \\\"D\\\" \\\\ Reyes\" <dana@labs.example>"),
        ("a@b.example", "To: \"a@b.example\" <dana@labs.example>"),
        ("Zoë", "To: =?utf-8?q?Zo=C3=AB?= <dana@labs.example>"),
        ("", "To: <dana@labs.example>"),
    ])
    func `a name is written so that it stays a name`(_ name: String, _ line: String) throws {
        #expect(try rendered(letter(toName: name)).contains("\r\n\(line)\r\n"))
    }

    @Test func `a very long name is folded away from the address`() throws {
        let name = String(repeating: "Nguyễn ", count: 20) + "Anh"
        let text = try rendered(letter(toName: name))
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(header("To", in: text) == "\(name) <dana@labs.example>")
    }

    @Test(arguments: [
        "x\r\nBcc: all@labs.example", "x\nBcc: all@labs.example", "x\rBcc: y", "\0", "tab\tbed", "x\u{7F}", "x\u{85}y",
        "x\u{2028}y", "\u{1B}[31m", "e\u{301}\r\n",
    ])
    func `a control character in a subject or a name is refused`(_ text: String) throws {
        let good = try letter()
        var bad = good
        bad.subject = text
        #expect(throws: MailFault.controlCharacter(in: .subject)) { try rendered(bad) }
        bad = good
        bad.toName = text
        #expect(throws: MailFault.controlCharacter(in: .recipientName)) { try rendered(bad) }
        let from = Mailbox(good.to, name: text)
        #expect(throws: MailFault.controlCharacter(in: .senderName)) { try rendered(good, from: from) }
        #expect(MailFault.controlCharacter(in: .subject).isPermanent)
    }

    @Test(arguments: [
        "", "\n", "one", "one\n", "one\r\ntwo\rthree\nfour", "  \n \t\n", "ends in blank \nx", "=3D is not =",
        ".\n..\n.x",
        "日本語の本文です。\n\n二行目", String(repeating: "é", count: 500), String(repeating: "word ", count: 400),
        String(repeating: "x", count: 76), String(repeating: "x", count: 77) + "\n", "From here\nFrom there",
        "nul \0 bell \u{7}",
        "🧪" + String(repeating: "ab🧫", count: 60), "line\u{2028}separator",
    ])
    func `a text of any kind comes through whole, in short ASCII lines`(_ body: String) throws {
        let text = try rendered(letter(text: body))
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        #expect(text.utf8.allSatisfy { $0 == 13 || $0 == 10 || $0 == 9 || (32...126).contains($0) })
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            #expect(line.utf8.count <= 76)
            #expect(!line.contains("\n") && !line.contains("\r"))
            #expect(line.last != " " && line.last != "\t")
        }
        var expected = String(body.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
        if !expected.isEmpty, expected.last != "\n" { expected += "\n" }
        #expect(quotedPrintable(String(parts.last ?? "")) == expected)
    }
}
