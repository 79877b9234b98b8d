/// The second step of signing in: a code of the app, or a recovery code. Posts `code` and `next` to `/sign-in/code`.
public struct SignInCodePage: Page {
    /// Where to go afterwards.
    public var next: String?
    /// What is wrong, on `code`.
    public var errors: [FieldError]
    /// Minutes to wait after too many attempts.
    public var waitMinutes: Int?

    /// The page.
    public init(next: String? = nil, errors: [FieldError] = [], waitMinutes: Int? = nil) {
        self.next = next
        self.errors = errors
        self.waitMinutes = waitMinutes
    }

    /// What the window is called.
    public var title: String { "Enter your code" }
    /// How much of the width it takes.
    public var width: PageWidth { .form }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            <section class='door'><h1>Enter your code</h1>\
            \(some: waitMinutes, { Notice(.warn, "Too many attempts", "Try again in \($0.of("minute")).").html })
            <p>Open your authenticator app and write the six digits it shows for Aliquot.</p>
            <form method='post' action='\(Link.signInCode)' novalidate>\(frame.tokenField)\
            \(some: next, { "<input type='hidden' name='next' value='\($0)'>" })
            \(Field(name: "code", label: "Code", kind: .code, error: errors.text("code"), size: "medium"))
            <button class='button wide' type='submit'>Continue</button></form>
            <details class='fold'><summary>I do not have my phone</summary><p>Write one of your recovery codes in the \
            same field. Each works once. Without them, ask the people who run this installation.</p></details>
            <p class='beside'><a href='\(Link.signIn)'>Start again</a></p></section>
            """
    }
}
