/// The door: e-mail and password. Posts `email`, `password` and `next` to `/sign-in`.
public struct SignInPage: Page {
    /// The address as it was typed.
    public var email: String
    /// Where to go afterwards; a path of this application.
    public var next: String?
    /// What is wrong, on `email` or `password`.
    public var errors: [FieldError]
    /// Minutes to wait after too many attempts.
    public var waitMinutes: Int?
    /// Ready-made people, in the demo only.
    public var demoPeople: [DemoPerson]

    /// The page.
    public init(
        email: String = "", next: String? = nil, errors: [FieldError] = [], waitMinutes: Int? = nil,
        demoPeople: [DemoPerson] = []
    ) {
        self.email = email
        self.next = next
        self.errors = errors
        self.waitMinutes = waitMinutes
        self.demoPeople = demoPeople
    }

    /// What the window is called.
    public var title: String { "Sign in" }
    /// How much of the width it takes.
    public var width: PageWidth { .form }
    /// Its modules of comfort.
    public var modules: [Module] { [.password] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            <section class='door'><h1>Sign in</h1>\
            \(some: waitMinutes, { Notice(.warn, "Too many attempts", """
                For your safety this address has to wait. Try again in \($0.of("minute")), or \
                <a href='\(Link.forgot)'>choose a new password</a>.
                """).html })\
            <form method='post' action='\(Link.signIn)' novalidate>\(frame.tokenField)\
            \(some: next, { "<input type='hidden' name='next' value='\($0)'>" })
            \(Field(
                name: "email", label: "E-mail", kind: .signInName, value: email, error: errors.text("email")))
            \(Field(
                name: "password", label: "Password", kind: .currentPassword, error: errors.text("password")))
            <button class='button wide' type='submit'>Sign in</button>
            </form>
            <p class='beside'><a href='\(Link.forgot)'>Forgot your password?</a>\
            <a href='\(Link.signUp)'>Create an account</a></p></section>
            """
        if frame.isDemo, !demoPeople.isEmpty { DemoDoors(people: demoPeople).write(into: &html) }
    }
}

/// A made-up person of the demo, to sign in as with one press.
public struct DemoPerson: Sendable {
    /// The address.
    public var email: String
    /// The password, which is no secret in a demo.
    public var password: String
    /// Who it is: "Dana Reyes, technician".
    public var name: String
    /// What they come for.
    public var purpose: String

    /// A made-up person.
    public init(email: String, password: String, name: String, purpose: String) {
        self.email = email
        self.password = password
        self.name = name
        self.purpose = purpose
    }
}

/// The made-up people of a demo.
struct DemoDoors: Component {
    var people: [DemoPerson]
    var level: Int = 2

    func write(into html: inout HTML) {
        html += """
            <section class='demo-doors'><h2>Demo sign-ins</h2>
            <p class='soft'>The password of each is <code>\(people.first?.password ?? "")</code>.</p><ul>
            """
        for person in people {
            html += "<li><strong>\(person.name)</strong><span>\(person.purpose)</span><code>\(person.email)</code></li>"
        }
        html += "</ul></section>"
    }
}
