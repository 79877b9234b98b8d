/// A new account: name, e-mail, password. Posts `name`, `email` and `password` to `/sign-up`.
public struct SignUpPage: Page {
    /// The name as it was typed.
    public var name: String
    /// The address as it was typed.
    public var email: String
    /// What is wrong.
    public var errors: [FieldError]
    /// The least a password must have.
    public var passwordLength: Int

    /// The page.
    public init(name: String = "", email: String = "", errors: [FieldError] = [], passwordLength: Int = 10) {
        self.name = name
        self.email = email
        self.errors = errors
        self.passwordLength = passwordLength
    }

    /// What the window is called.
    public var title: String { "Create an account" }
    /// How much of the width it takes.
    public var width: PageWidth { .form }
    /// Its modules of comfort.
    public var modules: [Module] { [.password] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            <section class='door'><h1>Create an account</h1>
            <p>Your record belongs to you. It stays yours when you change your employer, and you can take all of it \
            with you.</p>
            <form method='post' action='\(Link.signUp)' novalidate>\(frame.tokenField)
            \(Field(
                name: "name", label: "Name", value: name,
                hint: "As it stands on your certificates. You can add former names later.",
                error: errors.text("name"), autocomplete: "name"))
            \(Field(
                name: "email", label: "E-mail", kind: .email, value: email,
                hint: "A private address is best: it stays with you when you change your employer.",
                error: errors.text("email")))
            \(Field(
                name: "password", label: "Password", kind: .newPassword,
                hint: "At least \(passwordLength) characters. A few words in a row are good; a password manager is better.",
                error: errors.text("password")))
            <button class='button wide' type='submit'>Create account</button></form>
            <p class='beside'><span>Already have one? <a href='\(Link.signIn)'>Sign in</a></span></p></section>
            """
    }
}
