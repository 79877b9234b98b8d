/// Confirming an e-mail address by the link of a mail. A press is asked for, so that a mail scanner confirms nothing.
public struct ConfirmPage: Page {
    /// What the link is good for now.
    public var step: Step
    /// The address it confirms.
    public var email: String
    /// What is wrong, on `name` or `password`.
    public var errors: [FieldError]

    /// What a link of a mail is good for.
    public enum Step: Sendable {
        /// It can be confirmed: posts to `/confirm/TOKEN`.
        case ask(token: String)
        /// Two people signed up with the address: posts `name` and `password` as well.
        case choose(token: String, name: String)
        /// It is done.
        case done
        /// It is too old or was used: posts `email` to `/confirm`.
        case expired
    }

    /// The page.
    public init(step: Step, email: String = "", errors: [FieldError] = []) {
        self.step = step
        self.email = email
        self.errors = errors
    }

    /// What the window is called.
    public var title: String {
        switch step {
        case .ask, .choose: "Confirm your address"
        case .done: "Your address is confirmed"
        case .expired: "This link no longer works"
        }
    }
    /// How much of the width it takes.
    public var width: PageWidth { .form }
    /// Its modules of comfort.
    public var modules: [Module] { [.password] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += "<section class='door'><h1>\(title)</h1>"
        switch step {
        case .ask(let token):
            html += """
                <p>Press the button to confirm that <strong class='address'>\(email)</strong> is yours.</p>
                <form method='post' action='\(Link.confirm(token))'>\(frame.tokenField)\
                <button class='button wide' type='submit'>Confirm this address</button></form>
                """
        case .choose(let token, let name):
            html += """
                <p>Somebody signed up with your address more than once. If one of them was not you, nothing of theirs \
                holds: choose here.</p>
                <form method='post' action='\(Link.confirm(token))' novalidate>\(frame.tokenField)
                \(Field(
                    name: "name", label: "Name", value: name, hint: "As it stands on your certificates.",
                    error: errors.text("name"), autocomplete: "name"))
                \(Field(
                    name: "password", label: "Password", kind: .newPassword,
                    hint: "At least 10 characters. A few words in a row are good; a password manager is better.",
                    error: errors.text("password")))
                <button class='button wide' type='submit'>Confirm this address</button></form>
                """
        case .done:
            html += """
                <p>Everything is ready. Next, add the first credential you hold: Aliquot then knows what is asked of \
                you.</p>
                <p><a class='button wide' href='\(frame.visitor == nil ? Link.signIn : Link.newCredential)'>\
                \(frame.visitor == nil ? "Sign in" : "Add your first credential")</a></p>
                """
        case .expired:
            html += """
                <p>A link works for a few days and once. If you have confirmed already, just \
                <a href='\(Link.signIn)'>sign in</a>.</p>
                <form method='post' action='\(Link.sendAgain)' novalidate>\(frame.tokenField)
                \(Field(name: "email", label: "E-mail", kind: .email, value: email))
                <button class='button wide' type='submit'>Send a new link</button></form>
                """
        }
        html += "</section>"
    }
}
