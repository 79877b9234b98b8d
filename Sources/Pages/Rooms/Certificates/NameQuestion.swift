/// Whose name stands on a paper, and what to do when it is not the reader's own.
public struct NameQuestion: Component {
    /// What the paper says.
    public var named: Named
    /// What was answered.
    public var answer: String
    /// What is wrong with the answer.
    public var error: String?

    /// What a paper says of whose it is.
    public enum Named: Sendable {
        /// No name was found.
        case nobody
        /// A name the reader bears or bore.
        case owner(String)
        /// Another name.
        case other(String)
    }

    /// What a paper says.
    public init(named: Named, answer: String = "", error: String? = nil) {
        self.named = named
        self.answer = answer
        self.error = error
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        switch named {
        case .nobody:
            html += """
                <p class='whose'>\(Icon.question)<span><b>No name was found on it.</b> Make sure that it is \
                yours.</span></p>
                """
        case .owner(let name):
            html += "<p class='whose good'>\(Icon.check)<span>It names <b>\(name)</b>: that is you.</span></p>"
        case .other(let name):
            html += """
                <div class='whose-other'>\(Choices(
                    kind: .one, name: "name", legend: "This certificate names \(name). Is it yours?",
                    options: [
                        .init(value: "misprint", words: "Yes, my name is misprinted on it"),
                        .init(value: "former", words: "Yes, \(name) is a former name of mine", hint: "It is added to your former names, so you are not asked again."),
                        .init(value: "other", words: "No, it is somebody else's", hint: "It is laid aside, and nothing is recorded."),
                    ], chosen: answer.isEmpty ? [] : [answer], error: error))</div>
                """
        }
    }
}
