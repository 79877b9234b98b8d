/// One of the things that complete a course, in the order in which they are done.
public struct CourseStep: Sendable {
    /// How it stands.
    public enum State: Hashable, Sendable {
        /// It is done.
        case done
        /// It can be done now.
        case now
        /// Something comes before it.
        case later
    }

    /// What: "Read the five sections".
    public var what: String
    /// How far: "2 are left".
    public var detail: String?
    /// How it stands.
    public var state: State
    /// Where it is done.
    public var place: CoursePlace?

    /// A step.
    public init(_ what: String, detail: String? = nil, state: State, place: CoursePlace? = nil) {
        (self.what, self.detail, self.state, self.place) = (what, detail, state, place)
    }
}

/// What completes a course, step by step.
struct CourseSteps: Component {
    var course: String
    var steps: [CourseStep]

    func write(into html: inout HTML) {
        html += "<ol class='course-steps'>"
        for step in steps {
            let look = step.state == .done ? "done" : step.state == .now ? "now" : "later"
            html += "<li class='\(look)'\(attribute: "aria-current", step.state == .now ? "step" : nil)><div><b>"
            if let place = step.place, step.state != .later {
                html += "<a href='\(Link.course(course, place))'>\(step.what)</a>"
            } else {
                html += "\(step.what)"
            }
            html += "</b>\(when: step.state == .done, "<span class='unseen'>: done</span>")"
            if let detail = step.detail { html += "<span class='soft small block'>\(detail)</span>" }
            html += "</div></li>"
        }
        html += "</ol>"
    }
}
