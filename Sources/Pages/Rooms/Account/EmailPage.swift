/// Changing the address one signs in with. Posts `email` and `password` to `/account/email`.
public struct EmailPage: Page {
    /// The address now.
    public var current: String
    /// The new one as typed.
    public var email: String
    /// What is wrong, on `email` or `password`.
    public var errors: [FieldError]

    /// The page.
    public init(current: String, email: String = "", errors: [FieldError] = []) {
        self.current = current
        self.email = email
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "E-mail" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.password] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("E-mail", lead: "You sign in with <strong class='address'>\(current)</strong>.", back: ("Account", .account)))
            <form class='panel slim' method='post' action='\(Link.email)' novalidate>\(frame.tokenField)<div \
            class='fields'>
            \(Field(
                name: "email", label: "New e-mail", kind: .email, value: email,
                hint: "We send a link there. Nothing changes until you open it.", error: errors.text("email")))
            \(Field(
                name: "password", label: "Your password", kind: .currentPassword, error: errors.text("password")))
            </div><p class='row-actions'><button class='button' type='submit'>Send the link</button></p></form>
            """
    }
}
