public import Primitives

/// All mails that could not be sent. Posts to `/admin/mails/ID/retry`.
public struct MailsPage: Page {
    /// The mails.
    public var mails: [MailRow]

    /// The page.
    public init(mails: [MailRow]) {
        self.mails = mails
    }

    /// What the window is called.
    public var title: String { "Mails" }
    /// Its place in the navigation.
    public var room: Room? { .admin }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html +=
            "\(PageHead(mails.isEmpty ? "Every mail was sent" : "\(mails.count.of("mail")) could not be sent", back: ("Installation", .admin)))"
        html +=
            mails.isEmpty
            ? "<p class='soft'>Nothing to do here.</p>" : "\(MailTable(mails: mails, frame: frame))"
    }
}

/// A mail that could not be sent; of its receiver only the domain is shown.
public struct MailRow: Sendable {
    /// Its id.
    public var id: String
    /// The part of the address behind the @.
    public var domain: String
    /// When it was made.
    public var made: Instant
    /// What went wrong.
    public var fault: String

    /// A mail.
    public init(id: String, domain: String, made: Instant, fault: String) {
        self.id = id
        self.domain = domain
        self.made = made
        self.fault = fault
    }
}

/// Mails as a table.
struct MailTable: Component {
    var mails: [MailRow]
    var frame: Frame

    func write(into html: inout HTML) {
        html += """
            <div class='panel'><table class='stack'><caption class='unseen'>Mails that could not be sent</caption>\
            <thead><tr><th scope='col'>To somebody at</th>\
            <th scope='col'>Made</th><th scope='col'>What went wrong</th><th scope='col'><span \
            class='unseen'>Action</span></th></tr></thead><tbody>
            """
        for mail in mails {
            html += """
                <tr><th scope='row'>\(mail.domain)</th><td data-label='Made'>\(moment: mail.made)</td><td>\
                \(mail.fault)</td><td>\
                <form method='post' action='\(Link.retryMail(mail.id))'>\(frame.tokenField)\
                <button class='button quiet small' type='submit'>Try again</button></form></td></tr>
                """
        }
        html += "</tbody></table></div>"
    }
}
