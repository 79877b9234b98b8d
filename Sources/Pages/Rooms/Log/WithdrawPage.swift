public import Primitives

/// Asks before an entry is withdrawn, and for the reason. Posts `reason` and `revision` to `/log/ID/withdraw`.
public struct WithdrawPage: Page {
    /// The entry's id.
    public var id: String
    /// Its title.
    public var entryTitle: String
    /// When it was completed.
    public var completed: CalendarDate
    /// The revision.
    public var revision: Int
    /// What it counts now: "2 points for MLT(ASCP)".
    public var counts: [String]
    /// The reason as typed.
    public var reason: String
    /// What is wrong, on `reason`.
    public var errors: [FieldError]

    /// The page.
    public init(
        id: String, entryTitle: String, completed: CalendarDate, revision: Int, counts: [String] = [],
        reason: String = "", errors: [FieldError] = []
    ) {
        self.id = id
        self.entryTitle = entryTitle
        self.completed = completed
        self.revision = revision
        self.counts = counts
        self.reason = reason
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Withdraw an entry" }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Withdraw “\(entryTitle)”?", back: ("The entry", .entry(id))))<div class='panel'>\
            <p>It will count for nothing\(when: !counts.isEmpty, "; now it counts \(counts.listed)"). It stays in the \
            history with \
            your reason: a log that an audit can trust loses nothing.</p>
            <form method='post' action='\(Link.withdraw(id))' novalidate>\(frame.tokenField)\
            <input type='hidden' name='revision' value='\(revision)'><div class='fields form-gap'>
            \(Field(
                name: "reason", label: "Reason", value: reason, hint: "For example: logged twice, belongs to somebody else.",
                error: errors.text("reason"), autocomplete: "off"))</div>
            <p class='row-actions'><button class='button grave' type='submit'>Withdraw it</button>\
            <a class='button quiet' href='\(Link.entry(id))'>Keep it</a></p></form></div>
            """
    }
}
