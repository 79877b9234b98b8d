import Blocking
import Testing

@testable import Mail

@Suite("SMTPPost")
struct SMTPPostTests {
    private func listener(_ change: (inout SMTPListener.Manners) -> Void = { _ in }) throws -> SMTPListener {
        var manners = SMTPListener.Manners()
        change(&manners)
        return try #require(SMTPListener(manners))
    }

    private func post(
        _ listener: SMTPListener, signIn: String = "", options: String = "", patience: SMTPPatience = .standard
    ) throws -> SMTPPost {
        let server = try MailServer("smtp://\(signIn)127.0.0.1:\(listener.port)\(options)")
        return SMTPPost(server: server, from: try sender(), patience: patience)
    }

    @Test func `a mail arrives as it was written`() async throws {
        let listener = try listener()
        let message = try letter(text: "Dear Zoë,\n.\n..\n.hidden\nthree points.", html: "<p>.\n.</p>")
        try await post(listener).send(message)

        let heard = listener.heard
        let came = try #require(heard.mails.first)
        let lines = came.split(separator: "\r\n", omittingEmptySubsequences: false)
        let undotted = lines.map { $0.first == "." ? $0.dropFirst() : $0 }.joined(separator: "\r\n")
        #expect(undotted == (try rendered(message)))
        #expect(came.contains("\r\n..\r\n...\r\n..hidden\r\n"))
        #expect(
            heard.commands.prefix(3).map { $0.prefix(25) } == [
                "EHLO aliquot.example", "MAIL FROM:<no-reply@aliqu", "RCPT TO:<dana@labs.exampl",
            ])
    }

    @Test func `one connection serves many mails`() async throws {
        let listener = try listener()
        let post = try post(listener)
        for number in 1...3 { try await post.send(letter(subject: "Mail \(number)")) }
        #expect(listener.heard.connections == 1)
        #expect(listener.heard.mails.compactMap { header("Subject", in: $0) } == ["Mail 1", "Mail 2", "Mail 3"])
    }

    @Test func `mails handed over together all arrive once`() async throws {
        let listener = try listener()
        let post = try post(listener)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...20 {
                let message = try letter(subject: "Mail \(number)")
                group.addTask { try await post.send(message) }
            }
            try await group.waitForAll()
        }
        let subjects = listener.heard.mails.compactMap { header("Subject", in: $0) }
        #expect(Set(subjects) == Set((1...20).map { "Mail \($0)" }))
        #expect(subjects.count == 20)
    }

    @Test func `a server that hangs up between mails is called again`() async throws {
        let listener = try listener { $0.isShort = true }
        let post = try post(listener)
        for _ in 1...3 { try await post.send(letter()) }
        #expect(listener.heard.connections == 3)
        #expect(listener.heard.mails.count == 3)
    }

    @Test func `a recipient that does not exist is refused for good, and the next mail goes out`() async throws {
        let listener = try listener { $0.recipients = ["nobody": "550 5.1.1 no such user"] }
        let post = try post(listener)
        let refusal = MailFault.recipientRefused(MailReply(code: 550, text: "5.1.1 no such user"))
        await #expect(throws: refusal) { try await post.send(letter(to: "nobody@labs.example")) }
        #expect(refusal.isPermanent)

        try await post.send(letter())
        #expect(listener.heard.mails.count == 1)
    }

    @Test func `a full mailbox is tried again later`() async throws {
        let listener = try listener { $0.recipients = ["dana": "452 4.2.2 mailbox full"] }
        let later = MailFault.tryLater(MailReply(code: 452, text: "4.2.2 mailbox full"))
        await #expect(throws: later) { try await post(listener).send(letter()) }
        #expect(!later.isPermanent)
    }

    @Test func `a refused content is the mail's fault, a refused sender the operator's`() async throws {
        let content = try listener { $0.taken = "554 5.7.1 no" }
        await #expect(throws: MailFault.messageRefused(MailReply(code: 554, text: "5.7.1 no"))) {
            try await post(content).send(letter())
        }
        let data = try listener { $0.data = "554 no" }
        await #expect(throws: MailFault.messageRefused(MailReply(code: 554, text: "no"))) {
            try await post(data).send(letter())
        }
        let size = try listener { $0.sender = "552 too large" }
        await #expect(throws: MailFault.messageRefused(MailReply(code: 552, text: "too large"))) {
            try await post(size).send(letter())
        }
        let from = try listener { $0.sender = "550 not you" }
        let refusal = MailFault.senderRefused(MailReply(code: 550, text: "not you"))
        await #expect(throws: refusal) { try await post(from).send(letter()) }
        #expect(!refusal.isPermanent)
    }

    @Test func `a server that talks to nobody is not the mail's fault`() async throws {
        let listener = try listener { $0.greeting = "554 go away" }
        let fault = await #expect(throws: MailFault.self) { try await post(listener).send(letter()) }
        #expect(fault?.isPermanent == false)
        #expect(listener.heard.commands.isEmpty)
    }

    @Test func `signing in is said, and a wrong password is told apart`() async throws {
        let right = try listener { $0.offers = ["AUTH PLAIN"] }
        try await post(right, signIn: "dana:secret@").send(letter())
        #expect(right.heard.commands.dropFirst().prefix(2) == ["AUTH PLAIN", "AGRhbmEAc2VjcmV0"])

        let wrong = try listener {
            $0.offers = ["AUTH PLAIN"]
            $0.signIn = "535 5.7.8 wrong"
        }
        await #expect(throws: MailFault.loginRefused(MailReply(code: 535, text: "5.7.8 wrong"))) {
            try await post(wrong, signIn: "dana:secret@").send(letter())
        }
        #expect(!wrong.heard.commands.contains { $0.hasPrefix("MAIL") })
    }

    @Test func `without the encryption that is required nothing is said, least of all the password`() async throws {
        let listener = try listener { $0.offers = ["AUTH PLAIN"] }
        let post = try post(listener, signIn: "dana:secret@", options: "?tls=required")
        await #expect(throws: MailFault.encryptionNotOffered) { try await post.send(letter()) }
        #expect(!listener.heard.commands.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
    }

    @Test func `a server that does not speak TLS where it should is not sent anything`() async throws {
        let listener = try listener()
        let server = try MailServer("smtps://127.0.0.1:\(listener.port)")
        let post = SMTPPost(server: server, from: try sender())
        await #expect(throws: MailFault.encryptionFailed) { try await post.send(letter()) }
        #expect(listener.heard.mails.isEmpty)
    }

    @Test func `where no server is, that is said`() async throws {
        let port = try #require(SMTPListener.deserted())
        let post = SMTPPost(server: try MailServer("smtp://127.0.0.1:\(port)"), from: try sender())
        await #expect(throws: MailFault.unreachable) { try await post.send(letter()) }
        #expect(!MailFault.unreachable.isPermanent)
    }

    @Test func `a server that says nothing is not waited for without end`() async throws {
        let listener = try listener { $0.greeting = nil }
        let post = try post(listener, patience: SMTPPatience(connecting: 150, whole: 300))
        await #expect(throws: MailFault.timedOut) { try await post.send(letter()) }
    }

    @Test func `a server that holds a mail is not waited for without end`() async throws {
        let listener = try listener { $0.taken = nil }
        let post = try post(listener, patience: SMTPPatience(connecting: 1000, whole: 1000))
        await #expect(throws: MailFault.timedOut) { try await post.send(letter()) }
    }

    @Test(arguments: ["EHLO", "MAIL", "RCPT", "DATA"])
    func `a server that hangs up in the middle is noticed`(_ word: String) async throws {
        let listener = try listener { $0.slamsAt = word }
        await #expect(throws: MailFault.connectionLost) { try await post(listener).send(letter()) }
        #expect(listener.heard.connections == 1)
    }

    @Test func `a header smuggled into the subject never reaches the server`() async throws {
        let listener = try listener()
        let post = try post(listener)
        await #expect(throws: MailFault.controlCharacter(in: .subject)) {
            try await post.send(letter(subject: "x\r\nBcc: all@labs.example"))
        }
        #expect(listener.heard.connections == 0)
    }

    @Test func `when too many wait the next is told so`() async throws {
        let listener = try listener()
        let door = Turnstile(places: 1)
        let server = try MailServer("smtp://127.0.0.1:\(listener.port)")
        let post = SMTPPost(server: server, from: try sender(), patience: .standard, door: door)
        #expect(door.enter())
        await #expect(throws: MailFault.busy) { try await post.send(letter()) }
        door.leave()
        try await post.send(letter())
        #expect(listener.heard.mails.count == 1)
    }
}
