/// Requests that bodies accept what they have not approved: one's own, and those that wait for one's decision.
public struct ApprovalsPage: Page {
    /// One's own, the latest first.
    public var own: [ApprovalLine]
    /// Those that wait for a decision of the reader; nothing where they decide for no body.
    public var waiting: [ApprovalLine]?
    /// Those that were answered lately.
    public var answered: [ApprovalLine]

    /// The page.
    public init(own: [ApprovalLine], waiting: [ApprovalLine]? = nil, answered: [ApprovalLine] = []) {
        self.own = own
        self.waiting = waiting
        self.answered = answered
    }

    /// What the window is called.
    public var title: String { "Requests to bodies" }
    /// Its place in the navigation.
    public var room: Room? { waiting == nil ? .log : .home }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        PageHead(
            headline, lead: "A body may accept an activity that nobody approved, if it is asked.",
            back: waiting == nil ? ("Log", .log) : ("Home", .home)
        ).write(into: &html)
        if let waiting {
            html += "<h2 class='group' id='waiting'>Waiting for you</h2>"
            if waiting.isEmpty {
                html += "<p class='panel soft'>Nothing waits. What people ask comes here, and a mail tells you.</p>"
            } else {
                ApprovalList(lines: waiting).write(into: &html)
            }
            if !answered.isEmpty {
                html += "<h2 class='group' id='answered'>Answered lately</h2>\(ApprovalList(lines: answered))"
            }
        }
        if !own.isEmpty {
            html += "<h2 class='group' id='own'>What you asked</h2>\(ApprovalList(lines: own))"
        } else if waiting == nil {
            EmptyState(
                title: "Nothing asked yet",
                text: """
                    Open an entry of your log that a body does not accept, or an offering of the catalogue, and choose \
                    <strong>Ask a body to accept it</strong>.
                    """,
                action: ("Open your log", .log)
            ).write(into: &html)
        }
    }

    private var headline: String {
        if let waiting {
            return waiting.isEmpty
                ? "No request waits" : "\(waiting.count.word) \(waiting.count == 1 ? "request waits" : "requests wait")"
        }
        let open = own.count { if case .asked = $0.state { true } else { false } }
        return open == 0
            ? "Requests to bodies" : "\(open.word) of your requests \(open == 1 ? "waits" : "wait") for an answer"
    }
}
