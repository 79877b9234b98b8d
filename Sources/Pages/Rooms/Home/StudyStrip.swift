/// The courses that somebody is under way with, as their home says it.
public struct StudyStrip: Component {
    /// The course begun last.
    public var id: String
    /// Its title.
    public var title: String
    /// How many others are under way.
    public var others: Int

    /// Courses under way; nothing where there are none.
    public init?(_ courses: [(id: String, title: String)]) {
        guard let first = courses.first else { return nil }
        (id, title, others) = (first.id, first.title, courses.count - 1)
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        html += """
            <section class='panel plan-strip' aria-labelledby='studying'>\(Icon.book)<div><h2 id='studying'>A course is \
            under way</h2><p><b>\(title)</b>\
            \(when: others > 0, ", and <a href='\(Link.courses)'>\(others) more</a>")</p></div>\
            <a class='button quiet small' href='\(Link.course(id))'>Go on<span class='unseen'> with \(title)</span></a></section>
            """
    }
}
