import Domain
import Primitives
import Prose

/// An item of QTI while it is read.
struct QTIItem {
    let root: XMLElement
    var body: QTIBody
    private(set) var interactions: [XMLElement] = []

    init(_ root: XMLElement, path: String, pictures: [CoursePicture], file: @escaping (String) -> [UInt8]?) {
        self.root = root
        body = QTIBody(path: path, pictures: pictures, file: file)
    }

    /// What its texts lost.
    var changes: [String] { body.changes }
    /// The pictures of the bank, with its own.
    var pictures: [CoursePicture] { body.pictures }

    mutating func question() throws(SkippedQuestion) -> Question {
        guard let itemBody = root.part("itemBody") else { throw SkippedQuestion("it has no body") }
        interactions = Self.interactions(in: itemBody, depth: 0)
        guard let interaction = interactions.first else { throw SkippedQuestion("there is nothing to answer in it") }
        guard interactions.count == 1 else {
            throw SkippedQuestion("it asks \(interactions.count) things at once")
        }
        let wanted = interaction.value("responseIdentifier") ?? "RESPONSE"
        guard let declaration = root.parts("responseDeclaration").first(where: { $0.value("identifier") == wanted })
        else {
            throw SkippedQuestion("it does not say which answer is right")
        }
        if root.parts("templateDeclaration").count > 0 {
            throw SkippedQuestion("its numbers are drawn anew each time, which is not known here")
        }
        let said = feedback()
        let prompt = body.prose(itemBody)
        let keys = QTIKeys(declaration, interaction, processing: root.part("responseProcessing"), said: said)
        var question = Question(id: "", prompt: prompt, kind: try keys.kind(&body))
        question.feedback = QuestionFeedback(
            always: said[QTINames.always], right: said[QTINames.right] ?? said["correct"],
            partly: said[QTINames.partly], wrong: said[QTINames.wrong] ?? said["incorrect"])
        for name in said.keys.sorted() where !keys.used.contains(name) && !Self.whole.contains(name) {
            body.change("the feedback “\(ZipReader.shown(name))”: when it is shown cannot be told")
        }
        return question
    }

    private static let whole: Set<String> = [
        QTINames.always, QTINames.right, QTINames.partly, QTINames.wrong, "correct", "incorrect",
    ]

    private static func interactions(in element: XMLElement, depth: Int) -> [XMLElement] {
        guard depth < 60 else { return [] }
        return element.children.flatMap { child in
            child.plainName.hasSuffix("Interaction") ? [child] : interactions(in: child, depth: depth + 1)
        }
    }

    /// What is said, by the names that call it up.
    private mutating func feedback() -> [String: Feedback] {
        var said: [String: Feedback] = [:]
        for element in root.parts("modalFeedback") {
            guard let name = element.value("identifier") else { continue }
            if let feedback = SectionLink.feedback(body.prose(element)) { said[name] = feedback }
        }
        return said
    }
}

extension XMLElement {
    /// The name in QTI 2.1.
    var plainName: String { QTIVersion.plain(name) }

    /// The first element of a name of 2.1.
    func part(_ name: String) -> XMLElement? { children.first { $0.plainName == name } }

    /// The elements of a name of 2.1.
    func parts(_ name: String) -> [XMLElement] { children.filter { $0.plainName == name } }

    /// The value of an attribute, by its name in 2.1.
    func value(_ name: String) -> String? {
        attribute(name) ?? attribute(QTIVersion.three.attribute(name))
    }
}
