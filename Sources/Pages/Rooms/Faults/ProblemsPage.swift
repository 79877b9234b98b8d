/// Every kind of problem that the interface for programs can answer with.
public struct ProblemsPage: Page {
    /// The kinds.
    public var problems: [Kind]

    /// One kind.
    public struct Kind: Sendable {
        /// The short name at the end of `type`.
        public var slug: String
        /// Its name.
        public var name: String
        /// The status that comes with it.
        public var status: Int
        /// What it means.
        public var meaning: String
        /// What to do.
        public var remedy: String

        /// A kind of problem.
        public init(slug: String, name: String, status: Int, meaning: String, remedy: String) {
            self.slug = slug
            self.name = name
            self.status = status
            self.meaning = meaning
            self.remedy = remedy
        }
    }

    /// The page.
    public init(problems: [Kind]) {
        self.problems = problems
    }

    /// What the window is called.
    public var title: String { "Problems" }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                "When something goes wrong",
                lead: "Programs get a document whose <code>type</code> names the kind of problem. Each has a page of its own at that address.",
                back: ("For programs", .api)))
            """
        for kind in problems {
            html += """
                <section class='panel prose' id='\(kind.slug)'><h2>\(kind.name)</h2>\
                <p class='soft'><code>\(Link.problem(kind.slug))</code>, status \(kind.status)</p>\
                <p>\(kind.meaning) \(kind.remedy)</p></section>
                """
        }
    }
}
