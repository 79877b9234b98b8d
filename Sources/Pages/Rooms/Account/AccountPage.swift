public import Primitives

/// The account at a glance: who somebody is here, how they sign in, who sees what.
public struct AccountPage: Page {
    /// The name.
    public var name: String
    /// The address they sign in with.
    public var email: String
    /// An address that waits to be confirmed.
    public var waitingEmail: String?
    /// How many former names are known.
    public var formerNames: Int
    /// How many numbers are known.
    public var identifiers: Int
    /// Whether signing in asks for a code.
    public var hasTwoStep: Bool
    /// In how many places they are signed in.
    public var sessions: Int
    /// The organisations they share with.
    public var organisations: [String]
    /// How many tokens programs may use.
    public var tokens: Int
    /// What happened to the account lately, newest first.
    public var events: [Event]

    /// Something that happened to the account.
    public struct Event: Sendable {
        /// What: "Signed in".
        public var what: String
        /// More about it: the browser, the reason.
        public var detail: String
        /// When.
        public var at: Instant

        /// Something that happened.
        public init(what: String, detail: String = "", at: Instant) {
            self.what = what
            self.detail = detail
            self.at = at
        }
    }

    /// The page.
    public init(
        name: String, email: String, waitingEmail: String? = nil, formerNames: Int = 0, identifiers: Int = 0,
        hasTwoStep: Bool = false, sessions: Int = 1, organisations: [String] = [], tokens: Int = 0,
        events: [Event] = []
    ) {
        self.name = name
        self.email = email
        self.waitingEmail = waitingEmail
        self.formerNames = formerNames
        self.identifiers = identifiers
        self.hasTwoStep = hasTwoStep
        self.sessions = sessions
        self.organisations = organisations
        self.tokens = tokens
        self.events = events
    }

    /// What the window is called.
    public var title: String { "Account" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += "\(PageHead(name, lead: "\(email)"))"
        if let waitingEmail {
            Notice(
                .info, "A new address waits",
                """
                Open the link we sent to <strong class='address'>\(waitingEmail)</strong> to sign in with it from \
                then on.
                """
            )
            .write(into: &html)
        }
        html += "<section aria-labelledby='you'><h2 class='group' id='you'>You</h2><ul class='lines panel'>"
        line(.person, "Names", formerNames == 0 ? name : "\(name) and \(formerNames.of("former name"))", .names, &html)
        line(
            .badge, "Numbers", identifiers == 0 ? "ASCP, AMT and licence numbers: none yet" : identifiers.of("number"),
            .identifiers, &html)
        html +=
            """
            </ul></section><section aria-labelledby='in'><h2 class='group' id='in'>Signing in</h2><ul \
            class='lines panel'>
            """
        line(.mail, "E-mail", email, .email, &html)
        line(.key, "Password", "Change it", .password, &html)
        line(.lock, "Two-step sign-in", hasTwoStep ? "On" : "Off", .twoStep, &html)
        line(.device, "Where you are signed in", sessions.of("place"), .sessions, &html)
        html +=
            """
            </ul></section><section aria-labelledby='sees'><h2 class='group' id='sees'>Who sees what</h2><ul \
            class='lines panel'>
            """
        line(.share, "Sharing", organisations.isEmpty ? "With nobody" : "With \(organisations.listed)", .sharing, &html)
        html +=
            """
            </ul></section><section aria-labelledby='programs'><h2 class='group' id='programs'>Programs</h2><ul \
            class='lines panel'>
            """
        line(
            .plug, "Tokens", tokens == 0 ? "None: no program may act for you" : tokens.of("token"), .tokens, &html)
        line(.arrow, "Webhooks", "Tell a program when your standing changes", .webhooks, &html)
        html += """
            </ul></section><section aria-labelledby='leaving'><h2 class='group' id='leaving'>Coming and \
            leaving</h2><ul class='lines panel'>
            """
        line(.copy, "Take everything with you", "One file that you and another Aliquot can read", .archive, &html)
        line(.trash, "Erase me", "What goes, what stays, and why", .erase, &html)
        html += "</ul></section>"
        happened(&html)
        html += """
            <form class='row-actions' method='post' action='\(Link.signOut)'>\(frame.tokenField)\
            <button class='button quiet' type='submit'>\(Icon.leave)Sign out</button></form>
            """
    }

    private func happened(_ html: inout HTML) {
        guard !events.isEmpty else { return }
        html += """
            <section aria-labelledby='happened'><h2 class='group' id='happened'>What happened to my account</h2>\
            <ul class='lines panel'>
            """
        for event in events {
            html += """
                <li><span class='line'>\(Icon.history)<span class='line-main'><strong>\(event.what)</strong>\
                <span class='soft address'>\(event.detail)</span></span>\
                <span class='line-end soft small'>\(moment: event.at)</span></span></li>
                """
        }
        html += "</ul></section>"
    }

    private func line(_ icon: Icon, _ title: String, _ text: String, _ link: Link, _ html: inout HTML) {
        html += """
            <li><a class='line' href='\(link)'>\(icon)<span class='line-main'><strong>\(title)</strong>\
            <span class='soft address'>\(text)</span></span>\(GoIcon())</a></li>
            """
    }
}

/// The sign that a line leads on.
struct GoIcon: Component {
    func write(into html: inout HTML) {
        html += "<svg class='icon go' viewBox='0 0 24 24' aria-hidden='true'><path d='m9 5.5 6.5 6.5L9 18.5'/></svg>"
    }
}
