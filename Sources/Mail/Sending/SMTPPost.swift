internal import Blocking

/// Sends mail through a server, one after the other over a connection that is kept while it is of use.
public final class SMTPPost: MailPost {
    private let from: Mailbox
    private let worker = Worker()
    private let connection: SMTPConnection
    private let door: Turnstile

    /// A post to a server under a sender's name. When more than `waiting` mails wait, the next is told `busy`.
    public convenience init(
        server: MailServer, from: Mailbox, patience: SMTPPatience = .standard, waiting: Int = 64
    ) {
        self.init(server: server, from: from, patience: patience, door: Turnstile(places: 1 + max(0, waiting)))
    }

    init(server: MailServer, from: Mailbox, patience: SMTPPatience, door: Turnstile) {
        self.from = from
        self.door = door
        connection = SMTPConnection(server: server, from: from.address, patience: patience)
    }

    /// Takes leave of the server, on the thread that spoke with it.
    deinit {
        worker.submit { [connection] in connection.close() }
    }

    /// Sends a mail; when it returns, the server has taken charge of it.
    public func send(_ message: MailMessage) async throws(MailFault) {
        let bytes = try MailText.render(message, from: from)
        guard door.enter() else { throw .busy }
        defer { door.leave() }
        let fault: MailFault?
        do {
            fault = try await worker.run { [connection] in connection.send(bytes, to: message.to) }
        } catch {
            // The work throws nothing; the worker's signature does.
            throw .connectionLost
        }
        if let fault { throw fault }
    }
}
