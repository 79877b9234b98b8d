public import Primitives

/// The mails of a demo that went nowhere, newest first.
public struct OutboxPage: Page {
    /// The mails.
    public var mails: [DemoMail]

    /// The page.
    public init(mails: [DemoMail]) {
        self.mails = mails
    }

    /// What the window is called.
    public var title: String { "Mail the demo would have sent" }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        PageHead(
            "Mail the demo would have sent",
            lead: "In the demo no mail leaves this machine. Here is what people would have found in their inbox."
        )
        .write(into: &html)
        guard !mails.isEmpty else {
            return EmptyState(
                title: "No mail yet",
                text: "Create an account or ask for a new password: the mail appears here at once.",
                action: ("Create an account", .signUp)
            ).write(into: &html)
        }
        html += "<ul class='lines panel'>"
        for mail in mails {
            html += """
                <li><a class='line' href='\(Link.outboxMail(mail.id))'>\(Icon.mail)<span class='line-main'>\
                <strong>\(mail.subject)</strong><span class='soft'>to \(mail.to)</span></span>\
                <span class='line-end soft'>\(moment: mail.sent)</span></a></li>
                """
        }
        html += "</ul>"
    }
}

/// A mail of the demo.
public struct DemoMail: Sendable {
    /// Its id.
    public var id: String
    /// To whom.
    public var to: String
    /// About what.
    public var subject: String
    /// When it was made.
    public var sent: Instant
    /// Its text. Addresses of this application in it become links.
    public var text: String
    /// The addresses in it that lead into this application: paths.
    public var links: [String]

    /// A mail.
    public init(id: String, to: String, subject: String, sent: Instant, text: String = "", links: [String] = []) {
        self.id = id
        self.to = to
        self.subject = subject
        self.sent = sent
        self.text = text
        self.links = links
    }
}

/// One mail of the demo.
public struct OutboxMailPage: Page {
    /// The mail.
    public var mail: DemoMail

    /// The page.
    public init(mail: DemoMail) {
        self.mail = mail
    }

    /// What the window is called.
    public var title: String { mail.subject }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(mail.subject, lead: "To \(mail.to), \(moment: mail.sent)", back: ("All mail", .outbox)))
            <div class='panel'><div class='mail-text'>\(mail.text)</div>
            \(each: mail.links, { "<p><a class='button' href='\($0)'>Open the link of this mail</a></p>" })</div>
            """
    }
}
