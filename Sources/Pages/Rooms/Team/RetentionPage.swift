public import Primitives

/// How long an organisation keeps its records of those who left. Posts `kind` and `months` to `/team/retention`.
public struct RetentionPage: Page {
    /// The organisation.
    public var organisation: String
    /// Months that it keeps places; as typed where something is wrong.
    public var months: String
    /// Months where an organisation says nothing.
    public var usual: Int
    /// When it was last changed, and by whom.
    public var changed: (at: Instant, by: String)?
    /// What is wrong, on `months`.
    public var errors: [FieldError]

    /// The page.
    public init(
        organisation: String, months: String, usual: Int, changed: (at: Instant, by: String)? = nil,
        errors: [FieldError] = []
    ) {
        self.organisation = organisation
        self.months = months
        self.usual = usual
        self.changed = changed
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "How long records are kept" }
    /// Its place in the navigation.
    public var room: Room? { .team }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(title, lead: "What \(organisation) keeps of somebody who left, and when it goes.", back: ("Team", .team)))
            <form class='panel slim' method='post' action='\(Link.retention)' novalidate>\(frame.tokenField)\
            <input type='hidden' name='kind' value='membership'>\
            <h2>Places in the team</h2><p>Who worked here, as what, from when to when. What people log belongs to them and \
            is never kept here.</p><div class='fields form-gap'>
            \(Field(
                name: "months", label: "Months after leaving", kind: .amount, value: months,
                hint: "0 is not limited. Where nothing is said it is \(usual) months, as long as laboratories of the United States keep most of their records.",
                error: errors.text("months"), autocomplete: "off", size: "short"))
            </div>\(when: months == "0", "<p>\(Icon.info) Not limited: records of those who left are kept for ever.</p>")\
            \(some: changed, { "<p class='small soft'>Changed by \($0.by), \(moment: $0.at)</p>" })\
            <p class='row-actions'><button class='button' type='submit'>Keep them so long</button></p>\
            <p class='soft small'>What is over by then goes within the hour. Everybody sees this period under Sharing and \
            before they are erased.</p></form>
            """
    }
}
