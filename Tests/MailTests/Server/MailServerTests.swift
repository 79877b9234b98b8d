import Mail
import Testing

@Suite("MailServer")
struct MailServerTests {
    @Test(
        arguments: [
            ("smtp://mail.example", "mail.example", 587, .startTLS),
            ("smtps://mail.example", "mail.example", 465, .tls),
            ("SMTP://mail.example:25/", "mail.example", 25, .startTLS),
            ("smtp://10.0.0.5:2525", "10.0.0.5", 2525, .startTLS),
            ("smtp://localhost:25", "localhost", 25, .none), ("smtp://127.0.0.1:1025", "127.0.0.1", 1025, .none),
            ("smtp://127.8.9.10:25", "127.8.9.10", 25, .none), ("smtp://[::1]:25", "::1", 25, .none),
            ("smtp://[2001:db8::1]", "2001:db8::1", 587, .startTLS),
            ("smtp://127.evil.example:25", "127.evil.example", 25, .startTLS),
            ("smtp://localhost.evil.example:25", "localhost.evil.example", 25, .startTLS),
            ("smtp://127.0.0.1.example:25", "127.0.0.1.example", 25, .startTLS),
            ("smtp://relay:25?tls=none", "relay", 25, .none),
            ("smtp://localhost:25?tls=required", "localhost", 25, .startTLS),
            ("smtps://localhost?tls=required", "localhost", 465, .tls),
        ] as [(String, String, UInt16, MailServer.Protection)])
    func `an address says where and how`(
        _ text: String, _ host: String, _ port: UInt16, _ protection: MailServer.Protection
    ) throws {
        let server = try MailServer(text)
        #expect(server.host == host)
        #expect(server.port == port)
        #expect(server.protection == protection)
        #expect(server.user == nil)
    }

    @Test func `user and password may be escaped, and the password is not printed`() throws {
        let server = try MailServer("smtp://dana%40labs.example:p%3A%40%2Fss@mail.example:587")
        #expect(server.user == "dana@labs.example")
        #expect(server == (try MailServer("smtp://dana@labs.example:p%3a%40%2Fss@mail.example")))
        #expect(server != (try MailServer("smtp://dana%40labs.example:other@mail.example")))
        var dumped = ""
        dump(server, to: &dumped)
        for shown in ["\(server)", String(reflecting: server), dumped, "\([server])"] {
            #expect(!shown.contains("ss@"))
        }
        #expect("\(server)" == "smtp://dana@labs.example@mail.example:587")
        #expect(!dumped.contains("p:@/ss"))
    }

    @Test(
        arguments: [
            ("", .scheme), ("mail.example", .scheme), ("http://mail.example", .scheme), ("smtp:mail.example", .scheme),
            ("smtp://mail.example\r\n", .scheme), ("smtp://", .host), ("smtp://:25", .host),
            ("smtp://mail example", .host),
            ("smtp://mail.example/path", .host), ("smtp://[::1", .host), ("smtp://[mail]", .host), ("smtp://-x", .host),
            ("smtp://mail.example:", .port), ("smtp://mail.example:0", .port), ("smtp://mail.example:65536", .port),
            ("smtp://mail.example:+25", .port), ("smtp://dana@mail.example", .signIn),
            ("smtp://:x@mail.example", .signIn),
            ("smtp://dana:@mail.example", .signIn), ("smtp://dana:%4@mail.example", .signIn),
            ("smtp://dana:%zz@mail.example", .signIn), ("smtp://dana:%0d%0a@mail.example", .signIn),
            ("smtp://dana:%ff@mail.example", .signIn), ("smtp://mail.example?tls=maybe", .option),
            ("smtp://mail.example?x=y", .option), ("smtps://mail.example?tls=none", .option),
            ("smtp://dana:secret@mail.example?tls=none", .passwordInTheClear),
        ] as [(String, MailFault.AddressPart)])
    func `a wrong address says which part is wrong`(_ text: String, _ part: MailFault.AddressPart) {
        #expect(throws: MailFault.serverAddress(part)) { try MailServer(text) }
    }

    @Test func `a password may go to this machine without encryption`() throws {
        #expect(try MailServer("smtp://dana:secret@127.0.0.1:25").protection == .none)
    }
}
