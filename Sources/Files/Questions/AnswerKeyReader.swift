import Domain
import Primitives
import Prose

/// Reads what is particular to each kind of question.
struct AnswerKeyReader {
    let questions: QuestionReader
    let node: Int
    let path: String
    let nodes: [QuestionReader.Field: Int]
    private var fields: PortfolioReader { questions.fields }
    private var tree: Tree { questions.tree }

    init(questions: QuestionReader, node: Int, path: String, nodes: [QuestionReader.Field: Int]) {
        self.questions = questions
        self.node = node
        self.path = path
        self.nodes = nodes
    }

    /// The fields that a kind has besides those of all.
    func taken(_ kind: QuestionReader.Kind) -> Set<QuestionReader.Field> {
        switch kind {
        case .single, .multiple: [.answers, .keepOrder]
        case .trueFalse: [.answer, .ifTrue, .ifFalse]
        case .numeric: [.answers, .unit, .otherUnits, .otherwise]
        case .matching: [.pairs, .extras]
        case .ordering: [.items]
        case .shortAnswer: [.accept, .heedCase]
        case .hotspot: [.picture, .description, .size, .spots]
        }
    }

    private func need(_ field: QuestionReader.Field) throws(FileFault) -> Int {
        guard let value = nodes[field] else { throw fields.fault(node, "missing", "\(path) has no \(field.code)") }
        return value
    }

    func kind(_ kind: QuestionReader.Kind) throws(FileFault) -> QuestionKind {
        switch kind {
        case .single: .single(try choices())
        case .multiple: .multiple(try choices())
        case .trueFalse:
            .trueFalse(
                TrueFalseKey(
                    try fields.bool(need(.answer), "\(path).answer"),
                    saidTrue: try questions.feedback(nodes[.ifTrue], path),
                    saidFalse: try questions.feedback(nodes[.ifFalse], path)))
        case .numeric: .numeric(try numeric())
        case .matching: .matching(try matching())
        case .ordering: .ordering(OrderingKey(try proseList(need(.items))))
        case .shortAnswer: .shortAnswer(try shortAnswer())
        case .hotspot: .hotspot(try HotspotReader(keys: self).key())
        }
    }

    func required(_ field: QuestionReader.Field) throws(FileFault) -> Int { try need(field) }

    private func proseList(_ list: Int) throws(FileFault) -> [Prose] {
        var all: [Prose] = []
        for member in try fields.list(list, path) { all.append(try questions.prose(member, path)) }
        return all
    }

    enum ChoiceField: UInt8, Coded {
        case right, wrong, worth, feedback, section
        static let codes = kebabCodes()
    }

    private func choices() throws(FileFault) -> ChoiceKey {
        var key = ChoiceKey([])
        if let order = nodes[.keepOrder] { key.keepsOrder = try fields.bool(order, "\(path).keep-order") }
        for member in try fields.list(need(.answers), "\(path).answers") {
            var found: (text: Prose, isRight: Bool)?
            var worth: Worth?
            var said: Feedback?
            var section: String?
            try fields.map(member, "\(path): an answer", ChoiceField.codes) { (field, value) throws(FileFault) in
                switch field {
                case .right, .wrong:
                    guard found == nil else {
                        throw fields.fault(value, "duplicate-field", "\(path): an answer is right or wrong, not both")
                    }
                    found = (try questions.prose(value, "\(path): an answer"), field == .right)
                case .worth: worth = try self.worth(value)
                case .feedback: said = try questions.feedback(value, path)
                case .section: section = try questions.slug(value, "\(path): section")
                }
            }
            guard let found else {
                throw fields.fault(member, "missing", "\(path): an answer begins with right: or wrong:")
            }
            key.choices.append(
                Choice(found.text, isRight: found.isRight, worth: worth, feedback: Self.joined(said, section)))
        }
        return key
    }

    /// `section:` beside `feedback:` says the same as inside it.
    static func joined(_ said: Feedback?, _ section: String?) -> Feedback? {
        guard let section else { return said }
        return Feedback(said?.words ?? Prose(), section: said?.section ?? section)
    }

    func worth(_ node: Int) throws(FileFault) -> Worth {
        guard tree.nodes[node].isScalar, let percent = ExactDecimal(tree.string(node)),
            let worth = Worth(percent: percent)
        else {
            throw fields.fault(node, "bad-amount", "\(path): worth is a percentage from -100 to 100")
        }
        return worth
    }

    enum NumberField: UInt8, Coded {
        case value, tolerance, worth, feedback, section
        static let codes = kebabCodes()
    }
    enum UnitField: UInt8, Coded {
        case sign, times
        static let codes = kebabCodes()
    }

    private func numeric() throws(FileFault) -> NumericKey {
        var key = NumericKey([])
        for member in try fields.list(need(.answers), "\(path).answers") {
            var answer = NumericAnswer(ExactDecimal(0))
            var hasValue = false
            var section: String?
            try fields.map(member, "\(path): an answer", NumberField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .value:
                    answer.value = try questions.decimal(node, "\(path): value")
                    hasValue = true
                case .tolerance: answer.tolerance = try questions.decimal(node, "\(path): tolerance")
                case .worth: answer.worth = try worth(node)
                case .feedback: answer.feedback = try questions.feedback(node, path)
                case .section: section = try questions.slug(node, "\(path): section")
                }
            }
            guard hasValue else { throw fields.fault(member, "missing", "\(path): an answer has no value") }
            answer.feedback = Self.joined(answer.feedback, section)
            key.answers.append(answer)
        }
        key.unit = try questions.text(nodes[.unit], "\(path).unit")
        key.otherwise = try questions.feedback(nodes[.otherwise], path)
        guard let units = nodes[.otherUnits] else { return key }
        for member in try fields.list(units, "\(path).other-units") {
            var unit = NumericUnit("", times: ExactDecimal(1))
            try fields.map(member, "\(path): a unit", UnitField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .sign: unit.sign = try fields.text(node, "\(path): sign")
                case .times: unit.times = try questions.decimal(node, "\(path): times")
                }
            }
            key.otherUnits.append(unit)
        }
        return key
    }

    enum PairField: UInt8, Coded {
        case item, match
        static let codes = kebabCodes()
    }

    private func matching() throws(FileFault) -> MatchingKey {
        var key = MatchingKey([])
        for member in try fields.list(need(.pairs), "\(path).pairs") {
            var item = Prose()
            var match = ""
            try fields.map(member, "\(path): a pair", PairField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .item: item = try questions.prose(node, "\(path): item")
                case .match: match = try fields.text(node, "\(path): match")
                }
            }
            guard !item.blocks.isEmpty, !match.isEmpty else {
                throw fields.fault(member, "missing", "\(path): a pair has both item and match")
            }
            key.pairs.append(MatchingPair(item, match))
        }
        if let extras = nodes[.extras] {
            for member in try fields.list(extras, path) { key.extras.append(try fields.text(member, "\(path).extras")) }
        }
        return key
    }

    enum FormField: UInt8, Coded {
        case text, worth, feedback, section
        static let codes = kebabCodes()
    }

    private func shortAnswer() throws(FileFault) -> ShortAnswerKey {
        var key = ShortAnswerKey([])
        if let node = nodes[.heedCase] { key.heedsCase = try fields.bool(node, "\(path).heed-case") }
        for member in try fields.list(need(.accept), "\(path).accept") {
            if tree.nodes[member].isScalar {
                key.accepted.append(AcceptedText(try fields.text(member, "\(path).accept")))
                continue
            }
            var form = AcceptedText("")
            var section: String?
            try fields.map(member, "\(path): a form", FormField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .text: form.text = try fields.text(node, "\(path): text")
                case .worth: form.worth = try worth(node)
                case .feedback: form.feedback = try questions.feedback(node, path)
                case .section: section = try questions.slug(node, "\(path): section")
                }
            }
            guard !form.text.isEmpty else { throw fields.fault(member, "missing", "\(path): a form has no text") }
            form.feedback = Self.joined(form.feedback, section)
            key.accepted.append(form)
        }
        return key
    }
}
