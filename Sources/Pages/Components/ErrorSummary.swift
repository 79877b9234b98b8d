/// What is wrong with one field of a form, in a sentence that says what to write instead.
public struct FieldError: Hashable, Sendable {
    /// The name of the field.
    public var field: String
    /// The sentence.
    public var text: String

    /// A field and what is wrong with it.
    public init(field: String, text: String) {
        self.field = field
        self.text = text
    }
}

extension [FieldError] {
    /// What is wrong with one field.
    func text(_ field: String) -> String? { first { $0.field == field }?.text }
}

/// Everything that is wrong, at the head of the page; each line leads to its field.
struct ErrorSummary: Component {
    var errors: [FieldError]

    init(_ errors: [FieldError]) {
        self.errors = errors
    }

    func write(into html: inout HTML) {
        guard !errors.isEmpty else { return }
        html += """
            <div class='fault-summary' role='alert' tabindex='-1' autofocus id='faults'>
            <h2>\(errors.count == 1 ? "One thing needs another look" : "\(errors.count.word) things need another look")</h2>
            <ul>\(each: errors, { "<li><a href='#\($0.field.anchor)'>\($0.text)</a></li>" })</ul></div>
            """
    }
}
