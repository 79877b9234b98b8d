/// What one kind of problem of the interface for programs means, at the address that names it.
public struct ProblemPage: Page {
    /// The short name in the address.
    public var slug: String
    /// Its name.
    public var name: String
    /// The status that comes with it.
    public var status: Int
    /// What it means.
    public var meaning: String
    /// What to do.
    public var remedy: String
    /// A sample answer, as text.
    public var sample: String

    /// The page.
    public init(slug: String, name: String, status: Int, meaning: String, remedy: String, sample: String) {
        self.slug = slug
        self.name = name
        self.status = status
        self.meaning = meaning
        self.remedy = remedy
        self.sample = sample
    }

    /// What the window is called.
    public var title: String { name }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(name, lead: "An answer of type <code>\(Link.problem(slug))</code>, with status \(status)."))
            <section class='panel prose'><h2>What it means</h2><p>\(meaning)</p><h2>What to do</h2><p>\(remedy)</p>\
            <h2>What it looks like</h2><pre tabindex='0'><code>\(sample)</code></pre></section>
            """
    }
}
