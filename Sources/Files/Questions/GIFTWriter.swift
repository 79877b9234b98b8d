import Domain
import Primitives
import Prose

/// Writes questions in GIFT, texts in Markdown.
enum GIFTWriter {
    /// The bank, and what the form cannot hold.
    static func write(_ bank: QuestionBank) -> (String, [QuestionRemark]) {
        var text = bank.title.isEmpty ? "" : "// \(bank.title.filter { !$0.isNewline && $0 != "[" })\n\n"
        var remarks: [QuestionRemark] = []
        var category: String?
        for question in bank.questions {
            guard let answers = answers(of: question) else {
                remarks.append(
                    QuestionRemark(.skipped, question.id, "GIFT has no questions of the kind \(question.kind.word)"))
                continue
            }
            remarks += losses(of: question)
            if question.category != category {
                category = question.category
                text += "$CATEGORY: \(category ?? "$course$/top")\n\n"
            }
            let marks: TagMarks = [.section, .points, .keepOrder, .heedCase, .unit, .numberUnits]
            let tags = marks.tags(of: question).map { " [tag:\($0.filter { $0 != "]" && !$0.isNewline })]" }
            text += "// [id:\(question.id)]\(tags.joined())\n"
            if let title = question.title { text += "::\(GIFTText.escaped(title))::" }
            text += "[markdown]\(prose(question.prompt)){"
            text += answers
            if let always = question.feedback.always { text += "\n####\(prose(SectionLink.prose(always)))" }
            text += "\n}\n\n"
        }
        return (text, remarks)
    }

    private static func losses(of question: Question) -> [QuestionRemark] {
        let said = [question.feedback.right, question.feedback.partly, question.feedback.wrong].compactMap(\.self)
        return said.isEmpty
            ? []
            : [QuestionRemark(.changed, question.id, "GIFT has no words for all right, partly right and wrong answers")]
    }

    private static func prose(_ prose: Prose) -> String { GIFTText.escaped(ProseWriter.markdown(prose)) }

    private static func said(_ feedback: Feedback?) -> String {
        feedback.map { "#" + prose(SectionLink.prose($0)) } ?? ""
    }

    private static func worth(_ worth: Worth) -> String { worth == .whole ? "" : "%\(worth.percent)%" }

    private static func answers(of question: Question) -> String? {
        switch question.kind {
        case .single(let key):
            // One = alone says that one is chosen; without any ~ it would be words to type.
            key.choices.enumerated().map { place, choice in
                let isFirst = place == key.choices.firstIndex(where: \.isRight)
                let own = isFirst ? "=" : choice.isRight ? "~%100%" : choice.worth.map { "~%\($0.percent)%" } ?? "~"
                return "\n\(own)\(prose(choice.text))\(said(choice.feedback))"
            }.joined()
        case .multiple(let key):
            key.choices.map { choice in
                "\n~%\(key.worth(of: choice, isSingle: false).percent)%\(prose(choice.text))\(said(choice.feedback))"
            }.joined()
        case .trueFalse(let key):
            truth(key)
        case .numeric(let key):
            "#"
                + key.answers.map { answer in
                    "\n=\(worth(answer.worth))\(answer.value):\(answer.tolerance)\(said(answer.feedback))"
                }.joined() + (key.otherwise.map { "\n~\(said($0))" } ?? "")
        case .matching(let key):
            key.pairs.map { "\n=\(prose($0.item)) -> \(GIFTText.escaped($0.match))" }.joined()
                + key.extras.map { "\n= -> \(GIFTText.escaped($0))" }.joined()
        case .shortAnswer(let key):
            key.accepted.map { form in
                "\n=\(worth(form.worth))\(GIFTText.escaped(form.text))\(said(form.feedback))"
            }.joined()
        case .ordering, .hotspot: nil
        }
    }

    private static func truth(_ key: TrueFalseKey) -> String {
        let (right, wrong) = key.holds ? (key.saidTrue, key.saidFalse) : (key.saidFalse, key.saidTrue)
        let word = key.holds ? "TRUE" : "FALSE"
        if right == nil, wrong == nil { return word }
        let first = wrong.map { said($0) } ?? "#"
        return word + first + said(right)
    }
}
