public import Primitives

/// The tokens by which programs act for somebody. Posts `name`, `scopes`, `days` and `password` to `/account/tokens`.
public struct TokensPage: Page {
    /// The tokens, the newest first.
    public var tokens: [TokenLine]
    /// What one may let a program do: word, and in words.
    public var scopes: [(value: String, words: String)]
    /// For how many days one may be made.
    public var lives: [Int]
    /// What was typed.
    public var typed: Typed
    /// What is wrong, on `name`, `scopes`, `days` or `password`.
    public var errors: [FieldError]

    /// A token.
    public struct TokenLine: Sendable {
        /// Its id.
        public var id: String
        /// What it is called.
        public var name: String
        /// The words of its scopes.
        public var scopes: [String]
        /// When it was made.
        public var made: CalendarDate
        /// When it was last used.
        public var used: Instant?
        /// When it ends or ended.
        public var ends: CalendarDate
        /// Whether it opens anything still.
        public var isGood: Bool
        /// Whether it was revoked before its time.
        public var isRevoked: Bool

        /// A token.
        public init(
            id: String, name: String, scopes: [String], made: CalendarDate, used: Instant?, ends: CalendarDate,
            isGood: Bool = true, isRevoked: Bool = false
        ) {
            self.id = id
            self.name = name
            self.scopes = scopes
            self.made = made
            self.used = used
            self.ends = ends
            self.isGood = isGood
            self.isRevoked = isRevoked
        }
    }

    /// What was typed into the form.
    public struct Typed: Sendable {
        /// The name.
        public var name: String
        /// The scopes that are ticked.
        public var scopes: Set<String>
        /// For how many days.
        public var days: Int

        /// What was typed.
        public init(name: String = "", scopes: Set<String> = [], days: Int = 90) {
            self.name = name
            self.scopes = scopes
            self.days = days
        }
    }

    /// The page.
    public init(
        tokens: [TokenLine], scopes: [(value: String, words: String)], lives: [Int], typed: Typed = Typed(),
        errors: [FieldError] = []
    ) {
        self.tokens = tokens
        self.scopes = scopes
        self.lives = lives
        self.typed = typed
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Tokens" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.password] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                "Programs that act for you",
                lead: "A token lets a program do what you tick here, and nothing else. <a href='\(Link.api)'>What programs can do</a>",
                back: ("Account", .account)))
            """
        if !tokens.isEmpty { list(&html, frame) }
        form(&html, frame)
        html += """
            <section class='panel prose'><h2>Good to know</h2><p>Whoever has a token can do what it allows, in your \
            name. It is shown once, so keep it where the program keeps its secrets.</p><p>Signing out, here or \
            everywhere, and changing your password leave tokens as they are. Revoke a token and it opens nothing from \
            that moment. A new password by mail, or erasing your account, ends them all.</p></section>
            """
    }

    private func list(_ html: inout HTML, _ frame: Frame) {
        html += "<ul class='panel rows'>"
        for line in tokens { row(line, &html, frame) }
        html += "</ul>"
        if tokens.count(where: \.isGood) > 1 {
            html += """
                <form class='row-actions' method='post' action='\(Link.revokeTokens)'>\(frame.tokenField)\
                <button class='button quiet' type='submit'>Revoke all</button></form>
                """
        }
    }

    private func row(_ line: TokenLine, _ html: inout HTML, _ frame: Frame) {
        html += """
            <li>\(Icon.plug)<span class='grow'><strong>\(line.name)</strong>\
            <span class='small soft'>\(line.scopes.joined(separator: ", "))<br>\
            made \(day: line.made), \(line.isRevoked ? "revoked" : line.isGood ? "ends \(line.ends.spelled)" : "ended \(line.ends.spelled)")<br>
            """
        if let used = line.used {
            html += "last used \(moment: used)"
        } else {
            html += "never used"
        }
        html += "</span></span>"
        if line.isGood {
            html += """
                <form method='post' action='\(Link.revokeToken(line.id))'>\(frame.tokenField)\
                <button class='button quiet small' type='submit'>Revoke<span class='unseen'>: \(line.name)</span>\
                </button></form>
                """
        } else {
            html += "<span class='chip soft'>\(Icon.circle)Over</span>"
        }
        html += "</li>"
    }

    private func form(_ html: inout HTML, _ frame: Frame) {
        html += """
            <form class='panel' method='post' action='\(Link.tokens)' novalidate>\(frame.tokenField)\
            <h2>Make a token</h2><div class='fields'>
            \(Field(
                name: "name", label: "Name", value: typed.name, hint: "The program or machine that will use it.",
                error: errors.text("name"), autocomplete: "off"))
            \(Choices(
                kind: .several, name: "scopes", legend: "What it may do",
                options: scopes.map { Choices.Option(value: $0.value, words: $0.words, hint: $0.value) },
                chosen: typed.scopes, error: errors.text("scopes")))
            \(Choice(
                name: "days", label: "How long it lives", options: lives.map { (String($0), $0 == 365 ? "a year" : "\($0) days") },
                value: String(typed.days), error: errors.text("days"), size: "short"))
            \(Field(
                name: "password", label: "Your password", kind: .currentPassword,
                hint: "Once more, because a token outlasts this browser.", error: errors.text("password")))
            </div><p class='row-actions'><button class='button' type='submit'>Make it</button></p></form>
            """
    }
}
