import Primitives
import Prose

extension QuestionForm {
    /// The question, or everything that is wrong at once. The pictures are those of the course.
    public func question(_ id: String, pictures: [CoursePicture], _ pen: MarkdownPen) throws(FormFaults) -> Question {
        var reading = QuestionFormReading(form: self, pen: pen, pictures: pictures)
        let question = reading.question(id)
        guard reading.read.faults.isEmpty, let question else { throw FormFaults(reading.read.faults) }
        // What is wrong with the key as a whole, where no field alone is.
        let faults = QuestionCheck.faults(of: question)
        guard faults.isEmpty else {
            throw FormFaults(faults.map { FieldFault("key", $0.prefix(1).uppercased() + $0.dropFirst() + ".") })
        }
        return question
    }
}

/// Reads the fields of a question's form, and notes what is wrong with each.
struct QuestionFormReading {
    let form: QuestionForm
    let pen: MarkdownPen
    let pictures: [CoursePicture]
    var read = FieldReading()

    init(form: QuestionForm, pen: MarkdownPen, pictures: [CoursePicture]) {
        self.form = form
        self.pen = pen
        self.pictures = pictures
    }

    mutating func question(_ id: String) -> Question? {
        let prompt = read.prose("prompt", form.prompt, pen, or: "Write what is asked.")
        let points = decimal("points", form.points, least: 0, orAt: true) ?? ExactDecimal(1)
        guard let kind = kind() else { return nil }
        var question = Question(id: id, prompt: prompt, kind: kind)
        question.points = points
        question.title = read.line("title", form.title)
        question.category = read.line("category", form.category)
        question.tags = form.tags.split(separator: ",").compactMap { CreditForm.line(String($0)) }
        question.section = slug("section", form.section)
        question.feedback = QuestionFeedback(
            always: feedback("always", form.always), right: feedback("right", form.right),
            partly: feedback("partly", form.partly), wrong: feedback("wrong", form.wrong))
        return question
    }

    private mutating func kind() -> QuestionKind? {
        switch form.kind {
        case .single: .single(choices())
        case .multiple: .multiple(choices())
        case .trueFalse: trueFalse()
        case .numeric: .numeric(numeric())
        case .matching: .matching(matching())
        case .ordering:
            .ordering(
                OrderingKey(
                    rows(form.items, "item") { reading, item, place in
                        item.isEmpty ? nil : reading.read.prose("item-\(place)", item, reading.pen)
                    }))
        case .shortAnswer: .shortAnswer(shortAnswer())
        case .hotspot: hotspot()
        }
    }

    private mutating func rows<Row, Value>(
        _ rows: [Row], _ name: String, _ work: (inout QuestionFormReading, Row, Int) -> Value?
    ) -> [Value] {
        var all: [Value] = []
        for (place, row) in rows.enumerated() {
            if let value = work(&self, row, place) { all.append(value) }
        }
        return all
    }

    private mutating func choices() -> ChoiceKey {
        let all = rows(form.choices, "choice") { reading, row, place -> Choice? in
            if row.text.isEmpty {
                if row.isRight || !row.feedback.isEmpty {
                    reading.read.fault("choice-text-\(place)", "Write the answer, or leave its row empty.")
                }
                return nil
            }
            return Choice(
                reading.read.prose("choice-text-\(place)", row.text, reading.pen) ?? Prose(), isRight: row.isRight,
                worth: reading.worth("choice-worth-\(place)", row.worth),
                feedback: reading.feedback("choice-feedback-\(place)", row.feedback))
        }
        return ChoiceKey(all, keepsOrder: form.keepsOrder)
    }

    private mutating func trueFalse() -> QuestionKind? {
        let saidTrue = feedback("said-true", form.saidTrue)
        let saidFalse = feedback("said-false", form.saidFalse)
        guard form.holds == "true" || form.holds == "false" else {
            read.fault("holds", "Say whether it is true.")
            return nil
        }
        return .trueFalse(TrueFalseKey(form.holds == "true", saidTrue: saidTrue, saidFalse: saidFalse))
    }

    private mutating func numeric() -> NumericKey {
        let answers = rows(form.numbers, "number") { reading, row, place -> NumericAnswer? in
            if row.value.isEmpty, row.tolerance.isEmpty, row.feedback.isEmpty { return nil }
            guard let value = reading.decimal("number-value-\(place)", row.value) else { return nil }
            return NumericAnswer(
                value,
                tolerance: row.tolerance.isEmpty
                    ? ExactDecimal(0)
                    : reading.decimal("number-tolerance-\(place)", row.tolerance, least: 0) ?? ExactDecimal(0),
                worth: reading.worth("number-worth-\(place)", row.worth) ?? .whole,
                feedback: reading.feedback("number-feedback-\(place)", row.feedback))
        }
        let units = rows(form.units, "unit") { reading, row, place -> NumericUnit? in
            if row.sign.isEmpty, row.times.isEmpty { return nil }
            let sign = reading.read.line("unit-sign-\(place)", row.sign, or: "Write the unit, as g/L.")
            guard let times = reading.decimal("unit-times-\(place)", row.times, least: 0, orAt: true) else {
                return nil
            }
            return NumericUnit(sign, times: times)
        }
        return NumericKey(
            answers, unit: read.line("unit", form.unit), otherUnits: units,
            otherwise: feedback("otherwise", form.otherwise))
    }

    private mutating func matching() -> MatchingKey {
        let pairs = rows(form.pairs, "pair") { reading, row, place -> MatchingPair? in
            if row.item.isEmpty, row.match.isEmpty { return nil }
            let item = reading.read.prose("pair-item-\(place)", row.item, reading.pen, or: "Write the item.")
            return MatchingPair(
                item, reading.read.line("pair-match-\(place)", row.match, or: "Write what belongs to it."))
        }
        return MatchingKey(pairs, extras: read.lines("extras", form.extras, of: "match", most: 40))
    }

    private mutating func shortAnswer() -> ShortAnswerKey {
        let accepted = rows(form.accepted, "accepted") { reading, row, place -> AcceptedText? in
            if row.text.isEmpty, row.feedback.isEmpty { return nil }
            return AcceptedText(
                reading.read.line("accepted-text-\(place)", row.text, or: "Write the words that are taken."),
                worth: reading.worth("accepted-worth-\(place)", row.worth) ?? .whole,
                feedback: reading.feedback("accepted-feedback-\(place)", row.feedback))
        }
        return ShortAnswerKey(accepted, heedsCase: form.heedsCase)
    }

    private mutating func hotspot() -> QuestionKind? {
        let spots = rows(form.spots, "spot") { reading, row, place -> PictureSpot? in
            if row.label.isEmpty, row.numbers.isEmpty { return nil }
            let label = reading.read.line("spot-label-\(place)", row.label, or: "Say what stands there.")
            guard let shape = PictureShape(row.shape, typed: row.numbers) else {
                reading.read.fault("spot-numbers-\(place)", Self.asks(row.shape))
                return nil
            }
            return PictureSpot(
                shape, isRight: row.isRight, label: label,
                feedback: reading.feedback("spot-feedback-\(place)", row.feedback))
        }
        let description = read.line(
            "description", form.description, or: "Say what the picture shows, without giving the answer away.")
        guard let picture = pictures.first(where: { $0.name == form.picture }) else {
            read.fault("picture", "Choose a picture of this course.")
            return nil
        }
        return .hotspot(
            HotspotKey(picture: picture.name, description: description, size: picture.size, spots: spots))
    }

    private static func asks(_ shape: String) -> String {
        switch shape {
        case "rectangle": "Four whole numbers: from the left, from above, width, height."
        case "polygon": "The corners, two whole numbers each: 10, 10; 60, 10; 30, 40."
        default: "Three whole numbers: the middle from the left and from above, and the radius."
        }
    }

    private mutating func feedback(_ field: String, _ typed: QuestionForm.FeedbackText) -> Feedback? {
        let again = slug("\(field)-again", typed.again)
        let words = read.prose(field, typed.words, pen) ?? Prose()
        return words.blocks.isEmpty && again == nil ? nil : Feedback(words, section: again)
    }

    private mutating func slug(_ field: String, _ typed: String) -> String? {
        if typed.isEmpty { return nil }
        if !Slug.isOne(typed) { read.fault(field, "Choose a section.") }
        return typed
    }

    private mutating func worth(_ field: String, _ typed: String) -> Worth? {
        if typed.isEmpty { return nil }
        let worth = ExactDecimal(typed).flatMap { Worth(percent: $0) }
        if worth == nil { read.fault(field, "Write a percentage from -100 to 100.") }
        return worth
    }

    private mutating func decimal(
        _ field: String, _ typed: String, least: Int64? = nil, orAt isAbove: Bool = false
    ) -> ExactDecimal? {
        guard let number = ExactDecimal(typed) else {
            read.fault(field, "Write a plain number, as 13.5.")
            return nil
        }
        if let least, number.digits < least || isAbove && number.digits == least {
            read.fault(field, isAbove ? "More than 0, please." : "Not less than 0, please.")
        }
        return number
    }
}
