/// Asking for a link to choose a new password. Posts `email` to `/forgot`.
public struct ForgotPage: Page {
    /// The address as it was typed.
    public var email: String
    /// What is wrong, on `email`.
    public var errors: [FieldError]

    /// The page.
    public init(email: String = "", errors: [FieldError] = []) {
        self.email = email
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Choose a new password" }
    /// How much of the width it takes.
    public var width: PageWidth { .form }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            <section class='door'><h1>Choose a new password</h1>
            <p>Write the address you sign in with. We send you a link.</p>
            <form method='post' action='\(Link.forgot)' novalidate>\(frame.tokenField)
            \(Field(
                name: "email", label: "E-mail", kind: .email, value: email, error: errors.text("email")))
            <button class='button wide' type='submit'>Send the link</button></form>
            <p class='beside'><a href='\(Link.signIn)'>Back to sign in</a></p></section>
            """
    }
}
