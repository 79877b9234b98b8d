public import Domain

/// What was said of a course, as it is kept: a list of answers with the ids of their questions.
public enum EvaluationJSON {
    /// The answers to the questions of a form; what it does not ask is left out.
    public static func text(_ answers: [String: String], to form: EvaluationForm) -> String {
        var json = JSONWriter()
        json.array { json in
            for question in form.questions {
                guard let answer = answers[question.id], !answer.allSatisfy(\.isWhitespace) else { continue }
                json.object { json in
                    json.string("id", question.id)
                    json.string("answer", answer)
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Answers that were kept.
    public static func answers(_ text: String) throws(FileFault) -> [String: String] {
        let odd = FileFault("malformed", "an evaluation is kept in a form that is not known here")
        guard case .list(let members) = try JSONValue.read(Array(text.utf8)) else { throw odd }
        var answers: [String: String] = [:]
        for member in members {
            guard case .string(let id)? = member["id"], case .string(let answer)? = member["answer"] else { throw odd }
            answers[id] = answer
        }
        return answers
    }
}
