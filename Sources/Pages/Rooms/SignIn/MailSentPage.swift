/// Says that a mail is on its way: after signing up, and after asking for a new password.
/// The words are the same whether the address is known or not.
public struct MailSentPage: Page {
    /// What the mail is for.
    public var purpose: Purpose
    /// The address it went to.
    public var email: String

    /// What a mail of the door is for.
    public enum Purpose: Sendable {
        case confirm, reset, changeAddress
    }

    /// The page.
    public init(purpose: Purpose, email: String) {
        self.purpose = purpose
        self.email = email
    }

    /// What the window is called.
    public var title: String { "Check your mail" }
    /// How much of the width it takes.
    public var width: PageWidth { .form }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            <section class='door'><p class='door-sign'>\(Icon.mail)</p><h1>Check your mail</h1>
            <p>\(sentence)</p>
            <p class='soft'>Nothing there after five minutes? Look into the folder for unwanted mail.</p>
            \(when: frame.isDemo, demoWay)\
            \(when: purpose == .confirm, sendAgain(frame))\
            <p class='beside'><a href='\(Link.signIn)'>Back to sign in</a></p></section>
            """
    }

    private var sentence: HTML {
        switch purpose {
        case .confirm:
            "We sent a link to <strong class='address'>\(email)</strong>. Open it to confirm that the address is yours."
        case .reset:
            """
            If <strong class='address'>\(email)</strong> has an account here, a link to choose a new password is on \
            its \
            way. It works for one hour.
            """
        case .changeAddress:
            """
            We sent a link to <strong class='address'>\(email)</strong>. Until you open it, you sign in with the \
            address you have now.
            """
        }
    }

    private var demoWay: HTML {
        Notice(
            .info, "In the demo no mail leaves the house",
            "Read it in the <a href='\(Link.outbox)'>outbox of the demo</a>."
        ).html
    }

    private func sendAgain(_ frame: Frame) -> HTML {
        """
        <form method='post' action='\(Link.sendAgain)'>\(frame.tokenField)\
        <input type='hidden' name='email' value='\(email)'>\
        <button class='button quiet' type='submit'>Send it again</button></form>
        """
    }
}
