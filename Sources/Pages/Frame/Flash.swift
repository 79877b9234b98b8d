/// A short word about what was just done, shown once above the page.
public struct Flash: Component {
    /// What was done.
    public var text: String
    /// Whether it went well.
    public var tone: Tone
    /// Where one may go on: words and address.
    public var onward: Onward?

    /// Words that lead on.
    public struct Onward: Sendable {
        /// The words.
        public var words: String
        /// The address.
        public var link: Link

        /// Words and address.
        public init(_ words: String, _ link: Link) {
            self.words = words
            self.link = link
        }
    }

    /// A word of this tone.
    public init(_ text: String, tone: Tone = .good, onward: Onward? = nil) {
        self.text = text
        self.tone = tone
        self.onward = onward
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        html += """
            <div class='flash \(tone.rawValue)' role='status'>\(tone.icon)<p>\(text) \
            \(some: onward, { "<a href='\($0.link)'>\($0.words)</a>" })</p></div>
            """
    }
}
