/// A section as the outline of a course shows it.
public struct OutlineLine: Sendable {
    /// Its short name in the address.
    public var slug: String
    /// Its title.
    public var title: String
    /// How many minutes it takes, by its author.
    public var minutes: Int
    /// Whether a film belongs to it.
    public var hasFilm: Bool
    /// Whether it was read.
    public var isRead: Bool

    /// A section.
    public init(slug: String, title: String, minutes: Int, hasFilm: Bool = false, isRead: Bool = false) {
        (self.slug, self.title, self.minutes) = (slug, title, minutes)
        (self.hasFilm, self.isRead) = (hasFilm, isRead)
    }
}

/// The sections of a course, with what was read.
struct CourseOutline: Component {
    var course: String
    var lines: [OutlineLine]
    /// Whether they may be opened: not before the course was begun.
    var isOpen: Bool
    /// The one that is open.
    var current: String?

    func write(into html: inout HTML) {
        html += "<ol class='outline'>"
        for line in lines {
            html += "<li\(attribute: "class", line.isRead ? "read" : nil)>"
            if isOpen {
                html += """
                    <a href='\(Link.course(course, .read(line.slug)))'\
                    \(attribute: "aria-current", line.slug == current ? "page" : nil)>\(words(line))</a>
                    """
            } else {
                html += "<span>\(words(line))</span>"
            }
            html += "</li>"
        }
        html += "</ol>"
    }

    private func words(_ line: OutlineLine) -> HTML {
        """
        <span class='outline-title'>\(line.title)</span><span class='soft small'>\(line.minutes) min\
        \(when: line.hasFilm, ", with a film")\(when: line.isRead, ", read")</span>
        """
    }
}
