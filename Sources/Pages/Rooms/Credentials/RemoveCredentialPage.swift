/// Asks before a credential leaves the wallet. Posts `revision` to `/credentials/ID/remove`.
public struct RemoveCredentialPage: Page {
    /// Its id.
    public var id: String
    /// Its name.
    public var name: String
    /// The revision.
    public var revision: Int
    /// How many entries count for it now.
    public var entryCount: Int

    /// The page.
    public init(id: String, name: String, revision: Int, entryCount: Int) {
        self.id = id
        self.name = name
        self.revision = revision
        self.entryCount = entryCount
    }

    /// What the window is called.
    public var title: String { "Remove \(name)?" }
    /// Its place in the navigation.
    public var room: Room? { .credentials }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Remove \(name)?", back: (name, .credential(id))))<div class='panel'>\
            <p>Aliquot will no longer count for it. Your log stays as it is\
            \(when: entryCount > 0, ": the \(entryCount.of("entry", "entries")) that count for it now still count for your other credentials"). \
            You can add it again at any time.</p>
            <form class='row-actions' method='post' action='\(Link.removeCredential(id))'>\(frame.tokenField)\
            <input type='hidden' name='revision' value='\(revision)'><button class='button grave' \
            type='submit'>Remove it</button>\
            <a class='button quiet' href='\(Link.credential(id))'>Keep it</a></form></div>
            """
    }
}
