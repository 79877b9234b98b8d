/// 409: somebody changed the same thing meanwhile; both versions side by side, and the choice.
public struct ConflictPage: Page {
    /// What was changed: "this entry".
    public var thing: String
    /// The fields that differ.
    public var differences: [Difference]
    /// When and by whom the other change was made.
    public var changed: String
    /// Where to see the thing as it is now.
    public var link: Link
    /// The form's address, to send mine again over the newer revision.
    public var action: Link
    /// Everything that was sent, for sending it again.
    public var fields: [(name: String, value: String)]

    /// One field in both versions.
    public struct Difference: Sendable {
        /// The field.
        public var label: String
        /// What I sent.
        public var mine: String
        /// What is there now.
        public var theirs: String

        /// One field in both versions.
        public init(label: String, mine: String, theirs: String) {
            self.label = label
            self.mine = mine
            self.theirs = theirs
        }
    }

    /// The page.
    public init(
        thing: String, differences: [Difference], changed: String, link: Link, action: Link,
        fields: [(name: String, value: String)]
    ) {
        self.thing = thing
        self.differences = differences
        self.changed = changed
        self.link = link
        self.action = action
        self.fields = fields
    }

    /// What the window is called.
    public var title: String { "Changed meanwhile" }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("\(thing.capitalised) changed meanwhile", lead: "\(changed.sentence) What you sent is not saved yet: choose which version stays."))
            <div class='panel'><table class='stack'><caption class='unseen'>Both versions</caption>
            <thead><tr><th scope='col'>Field</th><th scope='col'>As it is now</th><th scope='col'>As you sent it</th>\
            </tr></thead><tbody>
            """
        for row in differences {
            html += """
                <tr><th scope='row'>\(row.label)</th><td data-label='As it is now'>\(row.theirs)</td>\
                <td data-label='As you sent it'><ins>\(row.mine)</ins></td></tr>
                """
        }
        html += """
            </tbody></table></div>
            <form class='row-actions' method='post' action='\(action)'>\(frame.tokenField)\
            \(each: fields, { "<input type='hidden' name='\($0.name)' value='\($0.value)'>" })\
            <a class='button' href='\(link)'>Keep what is there now</a>\
            <button class='button quiet' type='submit'>Save mine over it</button></form>
            """
    }
}
