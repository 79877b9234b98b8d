public import Primitives

/// A mail to one person, written by the program.
public struct MailMessage: Sendable {
    /// Becomes the Message-ID. Sending again after a doubtful failure keeps it, so that mail programs show one.
    public var id: ID<MailMessage>
    /// When it was written.
    public var date: Instant
    /// Who gets it.
    public var to: MailAddress
    /// What the person is called.
    public var toName: String?
    /// The subject, one line.
    public var subject: String
    /// All of it as plain text.
    public var text: String
    /// The same as HTML, where there is such a version.
    public var html: String?

    /// A mail.
    public init(
        id: ID<MailMessage>, date: Instant, to: MailAddress, toName: String? = nil, subject: String, text: String,
        html: String? = nil
    ) {
        self.id = id
        self.date = date
        self.to = to
        self.toName = toName
        self.subject = subject
        self.text = text
        self.html = html
    }
}
