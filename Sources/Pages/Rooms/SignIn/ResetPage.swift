/// Choosing a new password by the link of a mail. Posts `password` to `/reset/TOKEN`.
public struct ResetPage: Page {
    /// The word of the link; nothing when it no longer works.
    public var token: String?
    /// Whose password it is; fills in the password manager.
    public var email: String
    /// What is wrong, on `password`.
    public var errors: [FieldError]
    /// The least a password must have.
    public var passwordLength: Int

    /// The page.
    public init(token: String?, email: String = "", errors: [FieldError] = [], passwordLength: Int = 10) {
        self.token = token
        self.email = email
        self.errors = errors
        self.passwordLength = passwordLength
    }

    /// What the window is called.
    public var title: String { token == nil ? "This link no longer works" : "Choose a new password" }
    /// How much of the width it takes.
    public var width: PageWidth { .form }
    /// Its modules of comfort.
    public var modules: [Module] { [.password] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += "<section class='door'><h1>\(title)</h1>"
        if let token {
            html += """
                <p>Everywhere you are signed in now you will have to sign in again.</p>
                <form method='post' action='\(Link.reset(token))' novalidate>\(frame.tokenField)\
                \(when: !email.isEmpty, """
                    <input class='unseen' type='text' name='email' value='\(email)' autocomplete='username' \
                    readonly tabindex='-1' aria-label='E-mail'>
                    """)
                \(Field(
                    name: "password", label: "New password", kind: .newPassword,
                    hint: "At least \(passwordLength) characters.", error: errors.text("password")))
                <button class='button wide' type='submit'>Set this password</button></form>
                """
        } else {
            html += """
                <p>A link works for one hour and once.</p>
                <p><a class='button wide' href='\(Link.forgot)'>Ask for a new one</a></p>
                """
        }
        html += "</section>"
    }
}
