public import Primitives

/// The programs that are told when somebody's standing changes. Posts `address` to `/account/webhooks` to add one.
public struct WebhooksPage: Page {
    /// The webhooks, oldest first.
    public var webhooks: [WebhookLine]
    /// The address as typed.
    public var address: String
    /// What is wrong, on `address`.
    public var errors: [FieldError]

    /// A webhook at a glance.
    public struct WebhookLine: Sendable {
        /// Its id.
        public var id: String
        /// Where it leads.
        public var address: String
        /// Whether it is called.
        public var state: WebhookState
        /// When it was told something last, and how that went.
        public var last: (at: Instant, state: DeliveryRow.State)?

        /// A webhook.
        public init(
            id: String, address: String, state: WebhookState, last: (at: Instant, state: DeliveryRow.State)? = nil
        ) {
            self.id = id
            self.address = address
            self.state = state
            self.last = last
        }
    }

    /// The page.
    public init(webhooks: [WebhookLine], address: String = "", errors: [FieldError] = []) {
        self.webhooks = webhooks
        self.address = address
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Webhooks" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                "Webhooks", lead: "A program of yours is told within seconds when your standing changes.",
                back: ("Account", .account)))
            """
        if webhooks.isEmpty {
            html += "<p class='soft'>None yet. Nothing leaves this house until you add one.</p>"
        } else {
            html += "<ul class='lines panel'>"
            for line in webhooks { write(line, &html) }
            html += "</ul>"
        }
        html += """
            <form class='panel slim' method='post' action='\(Link.webhooks)' novalidate>\(frame.tokenField)\
            <h2>Add a webhook</h2><div class='fields'>
            \(Field(
                name: "address", label: "Address", value: address,
                hint: "What begins with <code>https://</code> and takes a POST. It gets your credentials, their state and amounts: no names, no titles.",
                error: errors.text("address"), autocomplete: "url"))
            </div><p class='row-actions'><button class='button' type='submit'>Add it</button></p></form>
            <p class='soft small'>Each message is signed and tried for three days until your program answers with 2xx. \
            <a href='\(Link.api)#webhooks'>What a message looks like</a></p>
            """
    }

    private func write(_ line: WebhookLine, _ html: inout HTML) {
        html += """
            <li><a class='line' href='\(Link.webhook(line.id))'>\(Icon.share)<span class='line-main'>\
            <strong class='address'>\(line.address)</strong><span class='soft'>
            """
        if let last = line.last {
            html += "\(last.state.words.capitalised) \(moment: last.at)"
        } else {
            html += "Nothing told yet"
        }
        html += "</span></span>\(line.state.chip)\(GoIcon())</a></li>"
    }
}

/// Whether a webhook is called.
public enum WebhookState: Sendable {
    /// It is.
    case active
    /// The person stopped it.
    case paused(since: Instant)
    /// Nothing answered for three days.
    case givenUp(since: Instant)

    var chip: HTML {
        switch self {
        case .active: "<span class='chip good'>\(Icon.check)Active</span>"
        case .paused: "<span class='chip soft'>\(Icon.circle)Paused</span>"
        case .givenUp: "<span class='chip bad'>\(Icon.alert)No answer</span>"
        }
    }

    var isActive: Bool {
        if case .active = self { true } else { false }
    }
}
