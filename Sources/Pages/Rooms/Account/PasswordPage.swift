/// Changing the password. Posts `current` and `password` to `/account/password`.
public struct PasswordPage: Page {
    /// The address, for password managers.
    public var email: String
    /// What is wrong, on `current` or `password`.
    public var errors: [FieldError]
    /// The least a password must have.
    public var passwordLength: Int

    /// The page.
    public init(email: String, errors: [FieldError] = [], passwordLength: Int = 10) {
        self.email = email
        self.errors = errors
        self.passwordLength = passwordLength
    }

    /// What the window is called.
    public var title: String { "Password" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.password] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Password", lead: "Everywhere else you are signed in now you will have to sign in again.", back: ("Account", .account)))
            <form class='panel slim' method='post' action='\(Link.password)' novalidate>\(frame.tokenField)\
            <input class='unseen' type='text' name='email' value='\(email)' autocomplete='username' readonly \
            tabindex='-1' aria-label='E-mail'>\
            <div class='fields'>
            \(Field(
                name: "current", label: "Password now", kind: .currentPassword, error: errors.text("current")))
            \(Field(
                name: "password", label: "New password", kind: .newPassword,
                hint: "At least \(passwordLength) characters. A few words in a row are good; a password manager is better.",
                error: errors.text("password")))
            </div><p class='row-actions'><button class='button' type='submit'>Change it</button></p></form>
            """
    }
}
