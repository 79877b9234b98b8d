import Domain
import Primitives
import Prose

/// Reads questions in our own form (YAML or JSON), refusing what it does not know.
struct QuestionReader {
    let fields: PortfolioReader
    var tree: Tree { fields.tree }

    enum BankField: UInt8, Coded {
        case title, questions
        static let codes = kebabCodes()
    }
    enum Kind: UInt8, Coded {
        case single, multiple, trueFalse, numeric, matching, ordering, shortAnswer, hotspot
        static let codes = kebabCodes()
    }
    enum Field: UInt8, Coded {
        case id, kind, title, category, tags, points, section, question
        case answers, keepOrder, answer, ifTrue, ifFalse, unit, otherUnits, otherwise, pairs, extras, items, accept
        case heedCase, picture, description, size, spots
        case feedback, ifRight, ifPartly, ifWrong
        static let codes = kebabCodes()
    }

    /// The bank, and what is wrong with questions that are left out of it.
    func bank() throws(FileFault) -> (bank: QuestionBank, faults: [FileFault]) {
        var bank = QuestionBank()
        var faults: [FileFault] = []
        var list: Int?
        try fields.map(0, "the bank", BankField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .title: bank.title = try fields.text(node, "title")
            case .questions: list = node
            }
        }
        guard let list else { throw fields.fault(0, "missing", "the file has no questions: begin with questions:") }
        guard tree.nodes[list].length <= QuestionBank.most else {
            throw fields.fault(list, "too-large", "more than \(QuestionBank.most) questions: make several banks")
        }
        var seen: Set<String> = []
        for (number, member) in try fields.list(list, "questions").enumerated() {
            do throws(FileFault) {
                let question = try question(member, number)
                guard seen.insert(question.id).inserted else {
                    throw fields.fault(member, "duplicate-id", "two questions have the id “\(question.id)”")
                }
                if let wrong = QuestionCheck.faults(of: question).first {
                    throw fields.fault(member, "bad-question", "question “\(question.id)”: \(wrong)")
                }
                bank.questions.append(question)
            } catch {
                faults.append(error)
            }
        }
        return (bank, faults)
    }

    private func question(_ node: Int, _ number: Int) throws(FileFault) -> Question {
        var path = "questions[\(number)]"
        var nodes: [Field: Int] = [:]
        try fields.map(node, path, Field.codes) { (field, value) throws(FileFault) in
            if tree.nodes[value].kind != .null { nodes[field] = value }
        }
        func need(_ field: Field) throws(FileFault) -> Int {
            guard let value = nodes[field] else { throw fields.fault(node, "missing", "\(path) has no \(field.code)") }
            return value
        }
        let id = try slug(need(.id), "\(path).id")
        path = "question “\(id)”"
        let kind = try fields.word(need(.kind), path, Kind.codes, "kind")
        let reader = AnswerKeyReader(questions: self, node: node, path: path, nodes: nodes)
        var question = Question(id: id, prompt: try prose(need(.question), path), kind: try reader.kind(kind))
        question.title = try text(nodes[.title], path)
        question.category = try text(nodes[.category], path)
        if let tags = nodes[.tags] {
            for tag in try fields.list(tags, path) { question.tags.append(try fields.text(tag, "\(path).tags")) }
        }
        if let points = nodes[.points] { question.points = try decimal(points, "\(path).points") }
        if let section = nodes[.section] { question.section = try slug(section, "\(path).section") }
        question.feedback = QuestionFeedback(
            always: try feedback(nodes[.feedback], path), right: try feedback(nodes[.ifRight], path),
            partly: try feedback(nodes[.ifPartly], path), wrong: try feedback(nodes[.ifWrong], path))
        if let left = nodes.keys.filter({ !Self.common.contains($0) && !reader.taken(kind).contains($0) })
            .min(by: { $0.rawValue < $1.rawValue }), let place = nodes[left]
        {
            throw fields.fault(place, "unknown-field", "\(path): a \(kind.code) question has no \(left.code)")
        }
        return question
    }

    private static let common: Set<Field> = [
        .id, .kind, .title, .category, .tags, .points, .section, .question, .feedback, .ifRight, .ifPartly, .ifWrong,
    ]

    func text(_ node: Int?, _ path: String) throws(FileFault) -> String? {
        guard let node else { return nil }
        return try fields.text(node, path)
    }

    /// A short name: small letters, digits and hyphens, as in addresses.
    func slug(_ node: Int, _ path: String) throws(FileFault) -> String {
        let text = try fields.text(node, path)
        guard Slug.isOne(text) else {
            throw fields.fault(
                node, "bad-id", "\(path): “\(fields.shown(text))” is no short name: small letters, digits and -")
        }
        return text
    }

    /// A text in Markdown, of one line or many.
    func prose(_ node: Int, _ path: String) throws(FileFault) -> Prose {
        guard tree.nodes[node].isScalar else { throw fields.fault(node, "wrong-shape", "\(path) must be a text") }
        guard tree.nodes[node].length <= 50_000 else {
            throw fields.fault(node, "too-long", "\(path) is longer than 50,000 characters")
        }
        let source = tree.string(node)
        let line = (tree.line(node) ?? 1) + (source.contains("\n") ? 1 : 0)
        let prose = try MarkdownReader.read(source, firstLine: line).joined
        guard !prose.blocks.isEmpty else { throw fields.fault(node, "missing", "\(path) is empty") }
        return prose
    }

    func decimal(_ node: Int, _ path: String) throws(FileFault) -> ExactDecimal {
        guard tree.nodes[node].isScalar, let number = ExactDecimal(tree.string(node)) else {
            throw fields.fault(node, "bad-amount", "\(path) is not a plain number (write 13.5)")
        }
        return number
    }

    enum FeedbackField: UInt8, Coded {
        case text, section
        static let codes = kebabCodes()
    }

    /// Words alone, or words with a section to read again.
    func feedback(_ node: Int?, _ path: String) throws(FileFault) -> Feedback? {
        guard let node else { return nil }
        if tree.nodes[node].isScalar { return Feedback(try prose(node, "\(path): feedback")) }
        var words = Prose()
        var section: String?
        try fields.map(node, "\(path): feedback", FeedbackField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .text: words = try prose(value, "\(path): feedback")
            case .section: section = try slug(value, "\(path): section")
            }
        }
        return Feedback(words, section: section)
    }
}
