/// Whatever takes a mail and sees to it that it goes out.
public protocol MailPost: Sendable {
    /// Sends a mail; when it returns, somebody else has taken charge of it.
    func send(_ message: MailMessage) async throws(MailFault)
}
