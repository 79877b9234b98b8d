/// What a reader found for one field of a form, as the field says it.
public struct ReadFrom: Sendable {
    /// How far it may be trusted.
    public enum Certainty: String, Sendable {
        case sure, likely, doubtful
    }

    /// How far it may be trusted.
    public var certainty: Certainty
    /// The words it was read from.
    public var quote: String
    /// The number of its mark on the picture.
    public var mark: Int?
    /// What else it could be: the value as a form takes it, and as people read it.
    public var alternatives: [Alternative]

    /// What else a field could be.
    public struct Alternative: Sendable {
        /// As a form takes it.
        public var value: String
        /// As people read it.
        public var words: String

        /// A value and its words.
        public init(value: String, words: String) {
            self.value = value
            self.words = words
        }
    }

    /// What a reader found.
    public init(certainty: Certainty, quote: String, mark: Int? = nil, alternatives: [Alternative] = []) {
        self.certainty = certainty
        self.quote = quote
        self.mark = mark
        self.alternatives = alternatives
    }

    /// The line under the field's name: certainty in a word and a sign, and the words on the paper.
    var hint: HTML {
        let (icon, words): (Icon, String) =
            switch certainty {
            case .sure: (.check, "Read clearly")
            case .likely: (.question, "Please check")
            case .doubtful: (.alert, alternatives.count > 1 ? "Which is it?" : "Not clear")
            }
        return """
            <span class='read-from \(certainty.rawValue)'>\(icon)<b>\(words)</b></span> \
            \(when: !quote.isEmpty, "<span class='quote'>\(some: mark, { "<span class='mark-number'>\($0)</span> " })“\(quote)”</span>")
            """
    }

    /// What is said of a field that nothing was found for.
    static let nothing: HTML = "<span class='read-from none'>\(Icon.circle)<b>Not found</b></span> on the paper."
}

/// Other readings of a field, each a button that takes it over.
struct Alternatives: Component {
    var field: String
    var read: ReadFrom?

    func write(into html: inout HTML) {
        guard let read, read.certainty != .sure, !read.alternatives.isEmpty else { return }
        html += "<p class='perhaps'><span class='soft small'>Or:</span>"
        for other in read.alternatives {
            html += """
                 <button class='button quiet small' type='submit' name='use' value='\(field)=\(other.value)'>\
                \(other.words)</button>
                """
        }
        html += "</p>"
    }
}
