public import Primitives

/// One webhook with what it was told lately. Posts `do` (`ping`, `pause`, `resume`, `remove`) to `/account/webhooks/ID`, and to
/// `/account/webhooks/deliveries/ID/again`.
public struct WebhookPage: Page {
    /// Its id.
    public var id: String
    /// Where it leads.
    public var address: String
    /// Since when it is there.
    public var since: Instant
    /// Whether it is called.
    public var state: WebhookState
    /// What it was told, newest first.
    public var deliveries: [DeliveryRow]

    /// The page.
    public init(id: String, address: String, since: Instant, state: WebhookState, deliveries: [DeliveryRow]) {
        self.id = id
        self.address = address
        self.since = since
        self.state = state
        self.deliveries = deliveries
    }

    /// What the window is called.
    public var title: String { "Webhook" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Webhook", lead: "<strong class='address'>\(address)</strong>", back: ("Webhooks", .webhooks)))
            """
        switch state {
        case .active: break
        case .paused(let since):
            html +=
                "\(Notice(.info, "Paused", "Since \(moment: since) nothing is sent. Resuming tells what changed meanwhile."))"
        case .givenUp(let since):
            html +=
                "\(Notice(.warn, "Nothing answered for three days", "Since \(moment: since) nothing is sent. Resume it when your program answers again: it is told what changed meanwhile."))"
        }
        html += "<div class='row-actions'>"
        if state.isActive {
            action("ping", "Send a test", "button", &html, frame)
            action("pause", "Pause", "button quiet", &html, frame)
        } else {
            action("resume", "Resume", "button", &html, frame)
        }
        action("remove", "Remove", "button quiet", &html, frame)
        html += "</div>"
        html += "<section aria-labelledby='told'><h2 class='group' id='told'>What it was told</h2>"
        if deliveries.isEmpty {
            html += "<p class='soft'>Nothing yet. “Send a test” shows whether it answers.</p>"
        } else {
            html += "<div class='panel deliveries'>"
            for row in deliveries { html += "\(DeliveryFold(row: row, isActive: state.isActive, frame: frame))" }
            html += "</div><p class='soft small'>Kept for thirty days.</p>"
        }
        html += "</section>"
    }

    private func action(_ verb: String, _ words: String, _ look: String, _ html: inout HTML, _ frame: Frame) {
        html += """
            <form method='post' action='\(Link.webhook(id))'>\(frame.tokenField)\
            <input type='hidden' name='do' value='\(verb)'>\
            <button class='\(look)' type='submit'>\(words)</button></form>
            """
    }
}

/// A message with what became of it.
public struct DeliveryRow: Sendable {
    /// How far it came.
    public enum State: Sendable {
        /// It is being tried.
        case waiting
        /// It was taken.
        case delivered
        /// It was given up.
        case givenUp

        var words: String {
            switch self {
            case .waiting: "on its way"
            case .delivered: "taken"
            case .givenUp: "given up"
            }
        }

        var chip: HTML {
            switch self {
            case .waiting: "<span class='chip soft'>\(Icon.clock)On its way</span>"
            case .delivered: "<span class='chip good'>\(Icon.check)Taken</span>"
            case .givenUp: "<span class='chip bad'>\(Icon.alert)Given up</span>"
            }
        }
    }

    /// Its id.
    public var id: String
    /// What it says: `standing.changed`.
    public var event: String
    /// How far it came.
    public var state: State
    /// How often it was tried.
    public var attempts: Int
    /// What the last try met: "answered 500".
    public var outcome: String?
    /// When it was made.
    public var at: Instant
    /// When it is tried next.
    public var next: Instant?
    /// The message.
    public var body: String

    /// A message.
    public init(
        id: String, event: String, state: State, attempts: Int, outcome: String?, at: Instant, next: Instant?,
        body: String
    ) {
        self.id = id
        self.event = event
        self.state = state
        self.attempts = attempts
        self.outcome = outcome
        self.at = at
        self.next = next
        self.body = body
    }
}

/// A message that opens.
struct DeliveryFold: Component {
    var row: DeliveryRow
    var isActive: Bool
    var frame: Frame

    func write(into html: inout HTML) {
        html += """
            <details class='fold'><summary><span class='grow'><code>\(row.event)</code> <span class='soft'>\(moment: row.at)\
            </span></span>\(row.state.chip)</summary><div class='fold-body'><p class='soft small'>Tried \
            \(row.attempts.of("time"))\(some: row.outcome, { "; the last try: \($0)" }).\
            \(some: row.next, { " Next try \(moment: $0)." })</p><pre class='message' tabindex='0' \
            aria-label='Message'><code>\(row.body)</code></pre>
            """
        if isActive, case .waiting = row.state {
        } else if isActive {
            html += """
                <form method='post' action='\(Link.resend(row.id))'>\(frame.tokenField)\
                <button class='button quiet small' type='submit'>Send it again\
                <span class='unseen'>: \(row.event), \(moment: row.at)</span></button></form>
                """
        }
        html += "</div></details>"
    }
}
