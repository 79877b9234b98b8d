public import Primitives

/// What organisations see of somebody, and the say they have in it.
/// Posts `organisation` and `entries` (`yes` or `no`) to `/account/sharing`.
public struct SharingPage: Page {
    /// The memberships.
    public var memberships: [MembershipLine]

    /// A membership and what is shared in it.
    public struct MembershipLine: Sendable {
        /// The organisation's id.
        public var organisation: String
        /// Its name.
        public var name: String
        /// The role in it: "technician, night shift".
        public var role: String
        /// Since when.
        public var since: CalendarDate
        /// Until when, once it has ended.
        public var until: CalendarDate?
        /// Whether entries and evidence are shared too.
        public var sharesEntries: Bool
        /// Months after leaving for which the organisation keeps that somebody worked there; 0 is not limited.
        public var keptMonths: Int

        /// A membership.
        public init(
            organisation: String, name: String, role: String, since: CalendarDate, until: CalendarDate? = nil,
            sharesEntries: Bool, keptMonths: Int = 24
        ) {
            self.organisation = organisation
            self.name = name
            self.role = role
            self.since = since
            self.until = until
            self.sharesEntries = sharesEntries
            self.keptMonths = keptMonths
        }
    }

    /// The page.
    public init(memberships: [MembershipLine]) {
        self.memberships = memberships
    }

    /// What the window is called.
    public var title: String { "Sharing" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html +=
            "\(PageHead("Who sees what", lead: "Your record is yours. An employer sees where you stand for the credentials the job asks for; your entries only if you say so.", back: ("Account", .account)))"
        guard !memberships.isEmpty else {
            return EmptyState(
                title: "Nobody sees anything",
                text:
                    """
                    You belong to no organisation here. When an employer adds you, it is said here, with what \
                    they see.
                    """
            ).write(into: &html)
        }
        for line in memberships { panel(line, &html, frame) }
    }

    private func panel(_ line: MembershipLine, _ html: inout HTML, _ frame: Frame) {
        html += """
            <section class='panel share-panel'><h2>\(Icon.building)\(line.name)</h2><p class='soft'>\
            \(line.role.capitalised), since \(day: line.since)\
            \(some: line.until, { ", until \(day: $0)" })</p>
            """
        if line.until != nil {
            html += """
                <p>You left. They see nothing that is live; what they recorded then stays with them.</p>\(kept(line))\
                </section>
                """
            return
        }
        html += """
            <ul class='sees'><li>\(Icon.check)Where you stand, due dates and missing amounts for the credentials the \
            job asks for</li>\
            <li>\(Icon.check)Entries and evidence of what they paid for, assigned or ran</li>\
            <li class='\(line.sharesEntries ? "" : "not")'>\(line.sharesEntries ? Icon.check : Icon.circle)\
            \(line.sharesEntries ? "All your other entries and evidence, because you agreed" : "Your other entries and evidence: not shared")</li></ul>\(kept(line))
            <form method='post' action='\(Link.sharing)'>\(frame.tokenField)\
            <input type='hidden' name='organisation' value='\(line.organisation)'>\
            <input type='hidden' name='entries' value='\(line.sharesEntries ? "no" : "yes")'>\
            <button class='button quiet small' type='submit'>\(line.sharesEntries ? "Stop sharing my entries" : "Share my entries too")\
            <span class='unseen'> with \(line.name)</span></button></form></section>
            """
    }

    /// How long they keep that somebody worked there.
    private func kept(_ line: MembershipLine) -> HTML {
        line.keptMonths > 0
            ? "<p class='small soft'>\(line.keptMonths.of("month")) after leaving they forget that you worked there.</p>"
            : "<p class='small soft'>That you worked there they keep without a limit.</p>"
    }
}
