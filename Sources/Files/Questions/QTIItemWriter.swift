import Domain
import Primitives
import Prose

/// Writes one question as an item of QTI.
struct QTIItemWriter {
    let question: Question
    let pictures: [String: CoursePicture]
    private var markup: QTIMarkup
    private(set) var remarks: [QuestionRemark] = []

    init(_ question: Question, pictures: [String: CoursePicture], _ version: QTIVersion) {
        self.question = question
        self.pictures = pictures
        markup = QTIMarkup(version)
    }

    /// The item's XML.
    mutating func item() -> String {
        let (question, said) = (self.question, feedback)
        var markup = self.markup
        markup.html("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        markup.element(
            "assessmentItem",
            [
                "xmlns": markup.version.itemNamespace, "identifier": "Q-" + question.id,
                "title": question.title ?? question.id, "adaptive": "false", "timeDependent": "false",
                "toolName": "Aliquot", "toolVersion": "1",
            ]
        ) { markup in
            QTIDeclarations(question: question).write(&markup)
            markup.element("itemBody") { markup in
                markup.html("<div>\(html(question.prompt))</div>")
                QTIInteraction(question: question, picture: picture, html: html).write(&markup)
            }
            QTIProcessing(question: question, hasFeedback: !said.isEmpty).write(&markup)
            for (name, feedback) in said {
                markup.element(
                    "modalFeedback",
                    ["outcomeIdentifier": "FEEDBACK", "identifier": name, "showHide": "show"]
                ) { markup in
                    let words = html(SectionLink.prose(feedback))
                    if markup.version == .two {
                        markup.html(words)
                    } else {
                        markup.element("contentBody") { $0.html(words) }
                    }
                }
            }
        }
        if case .hotspot(let key) = question.kind, !key.showsSpots,
            key.spots.contains(where: { $0.feedback != nil }) || Set(key.spots.map(\.label)).count > 1
        {
            remarks.append(
                QuestionRemark(.changed, question.id, "QTI has no words for regions that are not shown"))
        }
        if markup.version == .two, question.texts.contains(where: { $0 != $0.withoutTitles }) {
            remarks.append(QuestionRemark(.changed, question.id, "QTI 2.1 has no titles of links and pictures"))
        }
        return markup.text + "\n"
    }

    private func html(_ prose: Prose) -> String {
        let named = prose.renamingPictures { "../" + $0 }
        return ProseWriter.html(markup.version == .two ? named.withoutTitles : named)
    }

    private func picture(_ name: String) -> (type: String, path: String) {
        (pictures[name]?.type.mediaType ?? "image/png", "../" + name)
    }

    /// Everything that is said, each with the name that calls it up.
    private var feedback: [(String, Feedback)] {
        var said: [(String, Feedback?)] = []
        switch question.kind {
        case .single(let key), .multiple(let key):
            said = key.choices.enumerated().map { (QTINames.answer($0), $1.feedback) }
        case .trueFalse(let key): said = [("true", key.saidTrue), ("false", key.saidFalse)]
        case .numeric(let key):
            said = key.answers.enumerated().map { (QTINames.answer($0), $1.feedback) }
            said.append((QTINames.otherwise, key.otherwise))
        case .shortAnswer(let key): said = key.accepted.enumerated().map { (QTINames.answer($0), $1.feedback) }
        case .hotspot(let key) where key.showsSpots:
            said = key.spots.enumerated().map { (QTINames.answer($0), $1.feedback) }
        case .matching, .ordering, .hotspot: break
        }
        let whole = question.feedback
        said += [
            (QTINames.always, whole.always), (QTINames.right, whole.right), (QTINames.partly, whole.partly),
            (QTINames.wrong, whole.wrong),
        ]
        return said.compactMap { name, feedback in feedback.map { (name, $0) } }
    }
}

/// Names inside an item.
enum QTINames {
    static let always = "ALWAYS"
    static let right = "RIGHT"
    static let partly = "PARTLY"
    static let wrong = "WRONG"
    static let otherwise = "OTHERWISE"

    static func answer(_ place: Int) -> String { "A\(place + 1)" }
    static func item(_ place: Int) -> String { "I\(place + 1)" }
    static func match(_ place: Int) -> String { "M\(place + 1)" }

    /// A worth as the part of 1.
    static func part(_ worth: Worth) -> String {
        ExactDecimal(digits: Int64(worth.parts), places: 7)?.description ?? "0"
    }
}
