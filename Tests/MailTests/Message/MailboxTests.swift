import Mail
import Testing

@Suite("Mailbox")
struct MailboxTests {
    @Test(
        arguments: [
            ("Aliquot <no-reply@labs.example>", "Aliquot"), ("no-reply@labs.example", nil),
            ("<no-reply@labs.example>", nil),
            ("Labor Österreich <no-reply@labs.example>", "Labor Österreich"),
            ("\"Lab, Inc.\" <no-reply@labs.example>", "Lab, Inc."),
        ] as [(String, String?)])
    func `a name and an address are read`(_ text: String, _ name: String?) throws {
        let mailbox = try #require(Mailbox(text))
        #expect(mailbox.name == name)
        #expect(mailbox.address.text == "no-reply@labs.example")
    }

    @Test(arguments: [
        "", "Aliquot", "Aliquot <>", "Aliquot <no-reply>", "Aliquot <no-reply@labs.example", "A <a@b.example> x",
        "A <<a@b.example>", "A\r\nB <a@b.example>", "A \"B <a@b.example>",
    ])
    func `anything else is refused`(_ text: String) {
        #expect(Mailbox(text) == nil)
    }
}
