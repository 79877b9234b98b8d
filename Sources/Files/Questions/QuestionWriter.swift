import Domain
import Primitives
import Prose

/// Writes questions in our own form.
enum QuestionWriter {
    /// The bank as YAML.
    static func yaml(_ bank: QuestionBank) -> String {
        var yaml = YAMLWriter()
        yaml.string("title", bank.title.isEmpty ? nil : bank.title)
        if bank.questions.isEmpty { yaml.plain("questions", "[]") }
        yaml.list("questions", bank.questions) { yaml, question in write(question, &yaml) }
        return yaml.text
    }

    private static func write(_ question: Question, _ yaml: inout YAMLWriter) {
        yaml.plain("id", question.id)
        yaml.plain("kind", question.kind.word)
        yaml.string("title", question.title)
        yaml.string("category", question.category)
        yaml.strings("tags", question.tags)
        if question.points != ExactDecimal(1) { yaml.plain("points", question.points.description) }
        if let section = question.section { yaml.plain("section", section) }
        yaml.string("question", ProseWriter.markdown(question.prompt))
        write(question.kind, &yaml)
        write("feedback", question.feedback.always, &yaml)
        write("if-right", question.feedback.right, &yaml)
        write("if-partly", question.feedback.partly, &yaml)
        write("if-wrong", question.feedback.wrong, &yaml)
    }

    private static func write(_ kind: QuestionKind, _ yaml: inout YAMLWriter) {
        switch kind {
        case .single(let key), .multiple(let key):
            if key.keepsOrder { yaml.plain("keep-order", "true") }
            yaml.list("answers", key.choices) { yaml, choice in
                yaml.string(choice.isRight ? "right" : "wrong", ProseWriter.markdown(choice.text))
                if let worth = choice.worth { yaml.plain("worth", worth.percent) }
                write("feedback", choice.feedback, &yaml)
            }
        case .trueFalse(let key):
            yaml.plain("answer", key.holds ? "true" : "false")
            write("if-true", key.saidTrue, &yaml)
            write("if-false", key.saidFalse, &yaml)
        case .numeric(let key):
            yaml.list("answers", key.answers) { yaml, answer in
                yaml.plain("value", answer.value.description)
                if answer.tolerance != ExactDecimal(0) { yaml.plain("tolerance", answer.tolerance.description) }
                if answer.worth != .whole { yaml.plain("worth", answer.worth.percent) }
                write("feedback", answer.feedback, &yaml)
            }
            yaml.string("unit", key.unit)
            yaml.list("other-units", key.otherUnits) { yaml, unit in
                yaml.string("sign", unit.sign)
                yaml.plain("times", unit.times.description)
            }
            write("otherwise", key.otherwise, &yaml)
        case .matching(let key):
            yaml.list("pairs", key.pairs) { yaml, pair in
                yaml.string("item", ProseWriter.markdown(pair.item))
                yaml.string("match", pair.match)
            }
            yaml.strings("extras", key.extras)
        case .ordering(let key): yaml.strings("items", key.items.map(ProseWriter.markdown))
        case .shortAnswer(let key):
            if key.heedsCase { yaml.plain("heed-case", "true") }
            yaml.list("accept", key.accepted) { yaml, form in
                yaml.string("text", form.text)
                if form.worth != .whole { yaml.plain("worth", form.worth.percent) }
                write("feedback", form.feedback, &yaml)
            }
        case .hotspot(let key): write(key, &yaml)
        }
    }

    private static func write(_ key: HotspotKey, _ yaml: inout YAMLWriter) {
        yaml.string("picture", key.picture)
        yaml.string("description", key.description)
        yaml.plain("size", "[\(key.size.width), \(key.size.height)]")
        yaml.list("spots", key.spots) { yaml, spot in
            yaml.string(spot.isRight ? "right" : "wrong", spot.label)
            switch spot.shape {
            case .rectangle(let x, let y, let width, let height):
                yaml.plain("rectangle", "{x: \(x), y: \(y), width: \(width), height: \(height)}")
            case .circle(let x, let y, let radius): yaml.plain("circle", "{x: \(x), y: \(y), radius: \(radius)}")
            case .polygon(let corners):
                yaml.plain("polygon", "[\(corners.map { "[\($0.x), \($0.y)]" }.joined(separator: ", "))]")
            }
            write("feedback", spot.feedback, &yaml)
        }
    }

    private static func write(_ key: String, _ feedback: Feedback?, _ yaml: inout YAMLWriter) {
        guard let feedback else { return }
        guard let section = feedback.section else {
            return yaml.string(key, ProseWriter.markdown(feedback.words))
        }
        yaml.map(key) { yaml in
            if !feedback.words.blocks.isEmpty { yaml.string("text", ProseWriter.markdown(feedback.words)) }
            yaml.plain("section", section)
        }
    }
}
