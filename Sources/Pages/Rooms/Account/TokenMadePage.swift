/// A token, shown this one time.
public struct TokenMadePage: Page {
    /// What it is called.
    public var name: String
    /// Its text.
    public var token: String

    /// The page.
    public init(name: String, token: String) {
        self.name = name
        self.token = token
    }

    /// What the window is called.
    public var title: String { "A new token" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.codes] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Keep this token", lead: "It is shown only now. Give it to “\(name)” and to nobody else."))
            <section class='panel' aria-label='Token'><p class='secret' id='token'><code>\(token)</code></p>\
            <p class='row-actions' data-codes='token' data-print='no'></p>\
            <p class='soft small'>If it is lost, revoke it and make another.</p>\
            <p class='row-actions'><a class='button' href='\(Link.tokens)'>I have kept it</a>\
            <a class='button quiet' href='\(Link.api)'>How to use it</a></p></section>
            """
    }
}
