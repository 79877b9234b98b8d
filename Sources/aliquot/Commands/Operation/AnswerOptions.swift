import ArgumentParser

/// How a command that changes stored data answers: a sentence for people, an object for programs.
struct AnswerOptions: ParsableArguments {
    @Flag(help: "Print the answer as JSON.")
    var json = false

    /// A value of an answer.
    enum Value {
        case text(String)
        case number(Int)
        case flag(Bool)
        case words([String])
    }

    /// Says what was done.
    func say(_ sentence: String, _ members: KeyValuePairs<String, Value>) {
        Terminal.standardOutput.write(json ? Self.object(members) + "\n" : sentence + "\n")
    }

    static func object(_ members: KeyValuePairs<String, Value>) -> String {
        let parts = members.map { "\(quoted($0.key)):\(text($0.value))" }
        return "{\(parts.joined(separator: ","))}"
    }

    private static func text(_ value: Value) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .words(let words): "[\(words.map(quoted).joined(separator: ","))]"
        }
    }

    private static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
