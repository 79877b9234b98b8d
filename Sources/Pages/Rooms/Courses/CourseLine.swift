public import Rules

/// A course as lists show it.
public struct CourseLine: Sendable {
    /// Its id.
    public var id: String
    /// The title.
    public var title: String
    /// Who gives it.
    public var provider: String
    /// What it gives: "1.5 contact hours".
    public var credit: String
    /// How many minutes it takes at least.
    public var minutes: Int
    /// What it is about.
    public var topics: [Topic]
    /// Whether it only demonstrates.
    public var isDemo: Bool

    /// A course.
    public init(
        id: String, title: String, provider: String, credit: String, minutes: Int, topics: [Topic],
        isDemo: Bool = false
    ) {
        (self.id, self.title, self.provider, self.credit) = (id, title, provider, credit)
        (self.minutes, self.topics, self.isDemo) = (minutes, topics, isDemo)
    }

    /// What it gives and what it takes, in one line.
    var facts: HTML {
        let words = topics.map { topic -> HTML in "<span class='dot \(TubeCap(topic).rawValue)'></span>\(topic.words)" }
        return """
            \(credit) · at least \(minutes) minutes\(each: words, { " · <span class='topic'>\($0)</span>" })\
            \(when: isDemo, " · demonstration")
            """
    }
}
