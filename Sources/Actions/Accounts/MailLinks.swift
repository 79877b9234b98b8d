import Domain
import Identity
import Primitives
import Storage

/// A link that is on its way by mail: the token is in the mail, only its digest in the store.
struct NewLink {
    var token: SecretToken
    var record: MailToken
}

extension House {
    func newLink(_ purpose: MailToken.Purpose, for person: ID<Person>, _ email: String) -> NewLink {
        NewLink(
            token: .new(surroundings.random),
            record: MailToken(
                person: person, purpose: purpose, email: email, endsAt: now.adding(seconds: purpose.lifetime)))
    }

    /// Writes a link down and puts its mail in the post; older links of the same purpose end.
    func send(_ link: NewLink, _ text: LetterText, in connection: any Connection) throws {
        try connection.run(MailTokenQueries.clear(link.record.purpose, of: link.record.person))
        try connection.run(MailTokenQueries.add(link.record, digest: link.token.digest, at: now))
        try post(text, to: link.record.email, of: link.record.person, token: link.token, in: connection)
    }

    /// Puts a mail in the post. It goes out by a job: a mail server that is away holds nobody up.
    func post(
        _ text: LetterText, to recipient: String, of person: ID<Person>?, token: SecretToken? = nil,
        in connection: any Connection
    ) throws {
        let letter = text.letter(
            id: surroundings.id(), to: recipient, of: person, from: settings.address, token: token?.text, at: now)
        try connection.run(MailQueries.add(letter))
        let job = Job(id: surroundings.id(), kind: .sendMail, subject: letter.id.text)
        try connection.run(JobQueries.add(job, name: nil, due: now, at: now))
    }

    /// Whether an address may get one more mail now: nobody's mailbox is to be filled by others.
    func allowsMail(to email: String, in connection: any Connection) throws -> Bool {
        let name = throttleName("mail", email.lowercased())
        let old = try connection.first(ThrottleQueries.throttle(name))
        guard old?.wait(at: now) == nil else { return false }
        try connection.run(ThrottleQueries.put(Throttle.after(old, failingAt: now, .mail), name))
        return true
    }

    /// Notes what happened to an account.
    func note(
        _ kind: AccountEvent.Kind, _ person: ID<Person>, by actor: ID<Person>? = nil, _ detail: String = "",
        in connection: any Connection
    ) throws {
        try connection.run(
            AccountEventQueries.add(
                AccountEvent(id: surroundings.id(), person: person, actor: actor, kind: kind, detail: detail, at: now)))
    }
}
