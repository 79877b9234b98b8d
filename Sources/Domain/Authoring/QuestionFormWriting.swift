import Primitives

extension QuestionForm {
    /// The form that says what a question says: where a change begins.
    public init(_ question: Question, _ pen: MarkdownPen) {
        self.init(QuestionWord(rawValue: question.kind.word) ?? .single)
        title = question.title ?? ""
        category = question.category ?? ""
        tags = question.tags.joined(separator: ", ")
        points = question.points.description
        section = question.section ?? ""
        prompt = pen.write(question.prompt)
        always = Self.text(question.feedback.always, pen)
        right = Self.text(question.feedback.right, pen)
        partly = Self.text(question.feedback.partly, pen)
        wrong = Self.text(question.feedback.wrong, pen)
        write(question.kind, pen)
    }

    private mutating func write(_ kind: QuestionKind, _ pen: MarkdownPen) {
        switch kind {
        case .single(let key), .multiple(let key):
            keepsOrder = key.keepsOrder
            choices = key.choices.map { choice in
                var row = ChoiceRow()
                row.text = pen.write(choice.text)
                row.isRight = choice.isRight
                row.worth = choice.worth?.percent ?? ""
                row.feedback = Self.text(choice.feedback, pen)
                return row
            }
        case .trueFalse(let key):
            holds = key.holds ? "true" : "false"
            (saidTrue, saidFalse) = (Self.text(key.saidTrue, pen), Self.text(key.saidFalse, pen))
        case .numeric(let key):
            numbers = key.answers.map { answer in
                var row = NumberRow()
                row.value = answer.value.description
                row.tolerance = answer.tolerance == ExactDecimal(0) ? "" : answer.tolerance.description
                row.worth = answer.worth == .whole ? "" : answer.worth.percent
                row.feedback = Self.text(answer.feedback, pen)
                return row
            }
            unit = key.unit ?? ""
            units = key.otherUnits.map { UnitRow(sign: $0.sign, times: $0.times.description) }
            otherwise = Self.text(key.otherwise, pen)
        case .matching(let key):
            pairs = key.pairs.map { PairRow(item: pen.write($0.item), match: $0.match) }
            extras = key.extras.joined(separator: "\n")
        case .ordering(let key): items = key.items.map(pen.write)
        case .shortAnswer(let key):
            heedsCase = key.heedsCase
            accepted = key.accepted.map { form in
                var row = AcceptedRow()
                row.text = form.text
                row.worth = form.worth == .whole ? "" : form.worth.percent
                row.feedback = Self.text(form.feedback, pen)
                return row
            }
        case .hotspot(let key):
            (picture, description) = (key.picture, key.description)
            spots = key.spots.map { spot in
                var row = SpotRow()
                (row.label, row.isRight) = (spot.label, spot.isRight)
                (row.shape, row.numbers) = spot.shape.typed
                row.feedback = Self.text(spot.feedback, pen)
                return row
            }
        }
    }

    private static func text(_ feedback: Feedback?, _ pen: MarkdownPen) -> FeedbackText {
        feedback.map { FeedbackText(pen.write($0.words), again: $0.section ?? "") } ?? FeedbackText()
    }
}

extension PictureShape {
    /// The shape's word and its numbers, as an author types them.
    var typed: (word: String, numbers: String) {
        switch self {
        case .circle(let x, let y, let radius): ("circle", "\(x), \(y), \(radius)")
        case .rectangle(let x, let y, let width, let height): ("rectangle", "\(x), \(y), \(width), \(height)")
        case .polygon(let corners): ("polygon", corners.map { "\($0.x), \($0.y)" }.joined(separator: "; "))
        }
    }

    /// The shape that a word and an author's numbers say; nothing where they say none.
    public init?(_ word: String, typed: String) {
        let parts = typed.split { !($0.isNumber && $0.isASCII) && $0 != "-" && $0 != "." }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, numbers.allSatisfy({ abs($0) <= 1_000_000 }) else { return nil }
        switch (word, numbers.count) {
        case ("circle", 3): self = .circle(x: numbers[0], y: numbers[1], radius: numbers[2])
        case ("rectangle", 4):
            self = .rectangle(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
        case ("polygon", 6...200) where numbers.count.isMultiple(of: 2):
            self = .polygon(
                stride(from: 0, to: numbers.count, by: 2).map { PicturePoint(x: numbers[$0], y: numbers[$0 + 1]) })
        default: return nil
        }
    }
}
