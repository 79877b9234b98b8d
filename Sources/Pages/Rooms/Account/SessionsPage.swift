public import Primitives

/// Everywhere somebody is signed in. Posts to `/account/sessions/ID/end` and `/account/sessions/end-others`.
public struct SessionsPage: Page {
    /// The places, the latest first.
    public var sessions: [SessionLine]

    /// A place somebody is signed in.
    public struct SessionLine: Sendable {
        /// Its id.
        public var id: String
        /// The browser and system, in words: "Firefox on Linux".
        public var agent: String
        /// Since when.
        public var since: Instant
        /// When it was last used.
        public var seen: Instant
        /// Whether it is this one.
        public var isThis: Bool

        /// A place.
        public init(id: String, agent: String, since: Instant, seen: Instant, isThis: Bool = false) {
            self.id = id
            self.agent = agent
            self.since = since
            self.seen = seen
            self.isThis = isThis
        }
    }

    /// The page.
    public init(sessions: [SessionLine]) {
        self.sessions = sessions
    }

    /// What the window is called.
    public var title: String { "Where you are signed in" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                "Signed in at \(sessions.count.word.lowercased()) \(sessions.count == 1 ? "place" : "places")", lead: "End what you do not know, and then change your password.",
                back: ("Account", .account)))<ul class='panel rows'>
            """
        for line in sessions {
            html += """
                <li>\(Icon.device)<span class='grow'><strong>\(line.agent.isEmpty ? "A browser that does not say its name" : line.agent)</strong>\
                <span class='small soft'>since \(moment: line.since)<br>last used \(moment: line.seen)</span></span>
                """
            if line.isThis {
                html += "<span class='chip good'>\(Icon.check)This one</span>"
            } else {
                html += """
                    <form method='post' action='\(Link.endSession(line.id))'>\(frame.tokenField)\
                    <button class='button quiet small' type='submit'>End<span class='unseen'>: \(line.agent)</span>\
                    </button></form>
                    """
            }
            html += "</li>"
        }
        html += "</ul>"
        if sessions.count > 1 {
            html += """
                <form class='row-actions' method='post' action='\(Link.endOtherSessions)'>\(frame.tokenField)\
                <button class='button quiet' type='submit'>End all others</button></form>
                """
        }
    }
}
