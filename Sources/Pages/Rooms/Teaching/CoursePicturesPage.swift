/// The pictures of a course: added, copied into a text, removed where nothing shows them. Posts `file`.
public struct CoursePicturesPage: Page {
    /// The course's id.
    public var course: String
    /// The course's title.
    public var name: String
    /// The change that the page shows.
    public var seen: Int
    /// The pictures.
    public var lines: [Line]
    /// Whether the newest version is published, so that a change begins the next.
    public var beginsVersion: Bool
    /// What is wrong, on `file`.
    public var errors: [FieldError]

    /// A picture.
    public struct Line: Sendable {
        /// Its name: `images/smear.png`.
        public var name: String
        /// Where it is served, and its size.
        public var picture: ShownPicture
        /// "PNG · 800 × 600 · 120 kB".
        public var facts: String
        /// Where it is shown; empty where nowhere.
        public var places: [String]

        /// A picture.
        public init(name: String, picture: ShownPicture, facts: String, places: [String]) {
            self.name = name
            self.picture = picture
            self.facts = facts
            self.places = places
        }
    }

    /// The page.
    public init(
        course: String, name: String, seen: Int, lines: [Line], beginsVersion: Bool = false,
        errors: [FieldError] = []
    ) {
        self.course = course
        self.name = name
        self.seen = seen
        self.lines = lines
        self.beginsVersion = beginsVersion
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Pictures: \(name)" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(lines.count.of("picture"), lead: "\(name)", back: ("The course", .teaching(.course(course)))))\
            \(when: beginsVersion, "\(BeginsVersion())")\
            <form class='panel' method='post' action='\(Link.teaching(.pictures(course)))' enctype='multipart/form-data' \
            novalidate>\(frame.tokenField)<input type='hidden' name='seen' value='\(seen)'>\
            \(FileField(label: "Picture", accept: ".png,.jpg,.jpeg,.gif,.webp,.svg,image/*", hint: "PNG, JPEG, GIF, WebP or SVG, up to 5 MB. No names or numbers of patients.", error: errors.text("file")))\
            <p class='row-actions'><button class='button' type='submit'>Add it</button></p></form>
            """
        guard !lines.isEmpty else { return }
        html += "<h2 class='section-head'>All of them</h2><ul class='picture-list'>"
        for (place, line) in lines.enumerated() {
            let picture = line.picture
            html += """
                <li class='panel'><div class='picture-frame'><img src='\(picture.address)' alt='' width='\(picture.width)' \
                height='\(picture.height)' loading='lazy'></div><p><strong class='file-name'>\(line.name)</strong><br>\
                <span class='soft'>\(line.facts)</span></p><label class='small' for='line-\(place)'>In a text</label>\
                <input id='line-\(place)' readonly value='![What it shows](\(line.name))'>
                """
            if line.places.isEmpty {
                html += """
                    <form method='post' action='\(Link.teaching(.removePicture(course)))'>\(frame.tokenField)\
                    <input type='hidden' name='seen' value='\(seen)'><input type='hidden' name='name' value='\(line.name)'>\
                    <button class='plain' type='submit'>Remove <span class='unseen'>\(line.name)</span></button>\
                    <span class='soft small'>It is shown nowhere.</span></form>
                    """
            } else {
                html +=
                    "<p class='soft small'>Shown in \(line.places.prefix(3).listed)\(when: line.places.count > 3, " and more").</p>"
            }
            html += "</li>"
        }
        html += "</ul>"
    }
}
