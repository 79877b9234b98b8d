/// What became of a version of a course, in numbers: who took it, what was said of it, how its questions did.
public struct CourseReportPage: Page {
    /// The course's id.
    public var id: String
    /// Its title.
    public var name: String
    /// The version that is reported.
    public var version: Int
    /// All its versions, the newest first.
    public var versions: [Int]
    /// Figures with what they count: "Completed", "12 of 14".
    public var figures: [(name: String, value: String)]
    /// How many evaluated it.
    public var evaluated: Int
    /// With fewer, nothing of what was said is shown.
    public var fewest: Int
    /// What was said on scales.
    public var scales: [ScaleLine]
    /// What was written, by question.
    public var words: [(question: String, answers: [String])]
    /// How its questions did, those to look at first.
    public var items: [ItemLine]

    /// A question with a scale.
    public struct ScaleLine: Sendable {
        /// What was asked.
        public var question: String
        /// How often each number was chosen, from 1 to 5.
        public var counts: [Int]
        /// The mean, "4.25".
        public var mean: String?

        /// A question with a scale.
        public init(question: String, counts: [Int], mean: String?) {
            self.question = question
            self.counts = counts
            self.mean = mean
        }
    }

    /// The page.
    public init(
        id: String, name: String, version: Int, versions: [Int], figures: [(name: String, value: String)],
        evaluated: Int, fewest: Int, scales: [ScaleLine] = [], words: [(question: String, answers: [String])] = [],
        items: [ItemLine] = []
    ) {
        self.id = id
        self.name = name
        self.version = version
        self.versions = versions
        self.figures = figures
        self.evaluated = evaluated
        self.fewest = fewest
        self.scales = scales
        self.words = words
        self.items = items
    }

    /// What the window is called.
    public var title: String { "Report on \(name)" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                "Report", lead: "\(name), version \(version)", back: (name, .teaching(.course(id))),
                actions: "<a class='button quiet' href='\(Link.teaching(.learners(id, page: 1)))'>Learners</a>"))
            """
        if versions.count > 1 {
            html += "<nav class='tabs' aria-label='Versions'><ul>"
            for number in versions {
                html += """
                    <li><a href='\(Link.teaching(.report(id, version: number)))'\
                    \(attribute: "aria-current", number == version ? "page" : nil)>Version \(number)</a></li>
                    """
            }
            html += "</ul></nav>"
        }
        html += """
            <section class='panel' aria-labelledby='figures'><h2 id='figures'>How it goes</h2><dl class='facts'>\
            \(each: figures, { "<dt>\($0.name)</dt><dd><b>\($0.value)</b></dd>" })</dl></section>
            """
        said(&html)
        asked(&html)
    }

    private func said(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='said'><h2 id='said'>What learners say</h2>"
        defer { html += "</section>" }
        guard !scales.isEmpty || !words.isEmpty else {
            html += """
                <p class='soft'>\(evaluated == 0 ? "Nobody has evaluated this version yet." : evaluated == 1 ? "One person has evaluated this version." : "\(evaluated) people have evaluated this version.") \
                Answers are shown from \(fewest) on, so that nobody can tell whose they are.</p>
                """
            return
        }
        html += """
            <p class='soft small'>\(evaluated) evaluations, without names. 1 is not at all, 5 is fully.</p>\
            <table class='scales'><thead><tr><th scope='col'>Statement</th>\
            \(each: Array(1...5), { "<th scope='col' class='figure'>\($0)</th>" })\
            <th scope='col' class='figure'>Mean</th></tr></thead><tbody>
            """
        for line in scales {
            let most = max(1, line.counts.max() ?? 1)
            html += "<tr><th scope='row'>\(line.question)</th>"
            for (place, count) in line.counts.enumerated() {
                html += """
                    <td class='figure' data-label='\(place + 1)'>\(ScaleBar(count: count, most: most, step: place + 1))\(count)</td>
                    """
            }
            html += "<td class='figure' data-label='Mean'><b>\(line.mean ?? "none")</b></td></tr>"
        }
        html += "</tbody></table>"
        for line in words where !line.answers.isEmpty {
            html += """
                <h3 class='group'>\(line.question)</h3><ul class='said'>\
                \(each: line.answers, { "<li><blockquote>\($0)</blockquote></li>" })</ul>
                """
        }
    }

    private func asked(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='items'><h2 id='items'>How the questions do</h2>"
        defer { html += "</section>" }
        guard !items.isEmpty else {
            html += "<p class='soft'>Nobody has handed in an attempt at this version yet.</p>"
            return
        }
        html += """
            <p class='soft small'>First attempts only. Easiness is the mean mark. Discrimination is how much better the best \
            27 percent did than the last 27 percent: above 0.3 tells them apart well, near nothing does not, below nothing is a fault of \
            the question or its key. It is said from ten attempts on.</p><ol class='items'>
            """
        for item in items { item.write(id, into: &html) }
        html += "</ol>"
    }
}

/// One number's part of all answers, as a bar; the figure stands beside it.
struct ScaleBar: Component {
    var count: Int
    var most: Int
    var step: Int

    func write(into html: inout HTML) {
        let height = count * 36 / max(1, most)
        html += """
            <svg class='scale-bar' viewBox='0 0 20 40' width='20' height='40' aria-hidden='true'>\
            <rect class='scale-\(step)' x='2' width='16' y='\(40 - max(1, height))' height='\(max(1, height))' rx='2'/></svg>
            """
    }
}
