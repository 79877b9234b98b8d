import Domain
import Pages

extension QuestionWord {
    /// The kind in words.
    var words: String {
        switch self {
        case .single: "One right answer"
        case .multiple: "Several right answers"
        case .trueFalse: "True or false"
        case .numeric: "Number"
        case .matching: "Matching"
        case .ordering: "Ordering"
        case .shortAnswer: "Short answer"
        case .hotspot: "Place on a picture"
        }
    }

    /// Every kind with its words.
    static var options: [(value: String, words: String)] { allCases.map { ($0.rawValue, $0.words) } }
}

extension QuestionForm {
    /// What was typed into the form of a question.
    init(_ kind: QuestionWord, _ fields: Fields) {
        self.init(kind)
        title = fields["title"]
        category = fields["category"]
        tags = fields["tags"]
        points = fields["points"]
        section = fields["section"]
        prompt = fields["prompt"]
        keepsOrder = fields["keeps-order"] == "yes"
        holds = fields["holds"]
        saidTrue = Self.said("said-true", fields)
        saidFalse = Self.said("said-false", fields)
        unit = fields["unit"]
        otherwise = Self.said("otherwise", fields)
        extras = fields["extras"]
        heedsCase = fields["heeds-case"] == "yes"
        picture = fields["picture"]
        description = fields["description"]
        always = Self.said("always", fields)
        right = Self.said("right", fields)
        partly = Self.said("partly", fields)
        wrong = Self.said("wrong", fields)
        let rights = Set(fields.list("rights").compactMap { Int($0) })
        for row in 0..<Self.mostRows {
            var choice = ChoiceRow()
            choice.text = fields["choice-text-\(row)"]
            choice.worth = fields["choice-worth-\(row)"]
            choice.feedback = Self.said("choice-feedback-\(row)", fields)
            var number = NumberRow()
            number.value = fields["number-value-\(row)"]
            number.tolerance = fields["number-tolerance-\(row)"]
            number.worth = fields["number-worth-\(row)"]
            number.feedback = Self.said("number-feedback-\(row)", fields)
            var form = AcceptedRow()
            form.text = fields["accepted-text-\(row)"]
            form.worth = fields["accepted-worth-\(row)"]
            form.feedback = Self.said("accepted-feedback-\(row)", fields)
            var spot = SpotRow()
            spot.label = fields["spot-label-\(row)"]
            spot.shape = fields["spot-shape-\(row)"]
            spot.numbers = fields["spot-numbers-\(row)"]
            spot.feedback = Self.said("spot-feedback-\(row)", fields)
            (choice.isRight, spot.isRight) = (rights.contains(row), rights.contains(row))
            choices.append(choice)
            numbers.append(number)
            accepted.append(form)
            spots.append(spot)
            units.append(UnitRow(sign: fields["unit-sign-\(row)"], times: fields["unit-times-\(row)"]))
            pairs.append(PairRow(item: fields["pair-item-\(row)"], match: fields["pair-match-\(row)"]))
            items.append(fields["item-\(row)"])
        }
    }

    private static func said(_ name: String, _ fields: Fields) -> FeedbackText {
        FeedbackText(fields[name], again: fields["\(name)-again"])
    }

    /// What is typed, by the names of the fields; empty ones are left out.
    var values: [String: String] {
        var values = [
            "title": title, "category": category, "tags": tags, "points": points, "section": section,
            "prompt": prompt, "keeps-order": keepsOrder ? "yes" : "", "holds": holds, "unit": unit, "extras": extras,
            "heeds-case": heedsCase ? "yes" : "", "picture": picture, "description": description,
        ]
        func say(_ name: String, _ said: FeedbackText) {
            values[name] = said.words
            values["\(name)-again"] = said.again
        }
        for (name, said) in [
            ("said-true", saidTrue), ("said-false", saidFalse), ("otherwise", otherwise), ("always", always),
            ("right", right), ("partly", partly), ("wrong", wrong),
        ] { say(name, said) }
        for (row, choice) in choices.enumerated() {
            values["choice-text-\(row)"] = choice.text
            values["choice-worth-\(row)"] = choice.worth
            say("choice-feedback-\(row)", choice.feedback)
        }
        for (row, number) in numbers.enumerated() {
            values["number-value-\(row)"] = number.value
            values["number-tolerance-\(row)"] = number.tolerance
            values["number-worth-\(row)"] = number.worth
            say("number-feedback-\(row)", number.feedback)
        }
        for (row, form) in accepted.enumerated() {
            values["accepted-text-\(row)"] = form.text
            values["accepted-worth-\(row)"] = form.worth
            say("accepted-feedback-\(row)", form.feedback)
        }
        for (row, spot) in spots.enumerated() {
            values["spot-label-\(row)"] = spot.label
            values["spot-shape-\(row)"] = spot.shape
            values["spot-numbers-\(row)"] = spot.numbers
            say("spot-feedback-\(row)", spot.feedback)
        }
        for (row, unit) in units.enumerated() {
            values["unit-sign-\(row)"] = unit.sign
            values["unit-times-\(row)"] = unit.times
        }
        for (row, pair) in pairs.enumerated() {
            values["pair-item-\(row)"] = pair.item
            values["pair-match-\(row)"] = pair.match
        }
        for (row, item) in items.enumerated() { values["item-\(row)"] = item }
        return values.filter { !$0.value.isEmpty }
    }

    /// The rows that are marked as right.
    var rights: Set<Int> {
        let all = kind == .hotspot ? spots.map(\.isRight) : choices.map(\.isRight)
        return Set(all.indices.filter { all[$0] })
    }

    /// The regions of a picture that can be drawn.
    fileprivate var marks: [PictureMark] {
        spots.enumerated().compactMap { row, spot in
            guard let shape = PictureShape(spot.shape, typed: spot.numbers) else { return nil }
            let drawn: PictureMark.Shape =
                switch shape {
                case .circle(let x, let y, let radius): .circle(x: x, y: y, radius: radius)
                case .rectangle(let x, let y, let width, let height):
                    .rectangle(x: x, y: y, width: width, height: height)
                case .polygon(let corners): .polygon(corners.map { ($0.x, $0.y) })
                }
            return PictureMark(row: row, shape: drawn, middle: (shape.middle.x, shape.middle.y))
        }
    }

    /// How many rows are filled in.
    var filled: Int {
        let last: Int? =
            switch kind {
            case .single, .multiple: choices.lastIndex { !$0.text.isEmpty || !$0.feedback.isEmpty }
            case .trueFalse: nil
            case .numeric:
                max(numbers.lastIndex { !$0.value.isEmpty } ?? -1, units.lastIndex { !$0.sign.isEmpty } ?? -1)
            case .matching: pairs.lastIndex { !$0.item.isEmpty || !$0.match.isEmpty }
            case .ordering: items.lastIndex { !$0.isEmpty }
            case .shortAnswer: accepted.lastIndex { !$0.text.isEmpty }
            case .hotspot: spots.lastIndex { !$0.label.isEmpty || !$0.numbers.isEmpty }
            }
        return (last ?? -1) + 1
    }

    /// How many rows an empty form shows.
    var fewest: Int {
        switch kind {
        case .single, .multiple, .matching, .ordering: 4
        case .trueFalse: 0
        case .numeric: 2
        case .shortAnswer, .hotspot: 3
        }
    }
}

extension QuestionFormPage {
    /// A form as its page shows it, with so many rows at least.
    init(
        _ authored: AuthoredCourseShape, id: String?, seen: Int, _ form: QuestionForm, rows: Int = 0,
        faults: [FieldFault] = []
    ) {
        let course = authored.course
        let picture = course.bank.pictures.first { $0.name == form.picture }
        self.init(
            course: authored.id, name: course.title, id: id, seen: seen, kind: (form.kind.rawValue, form.kind.words),
            values: form.values, rights: form.rights,
            rows: min(QuestionForm.mostRows, max(form.filled + 1, form.fewest, rows)),
            sections: authored.sectionOptions, pictures: course.bank.pictures.map { ($0.name, $0.name) },
            picture: picture.map { authored.shown($0) }, marks: form.marks, beginsVersion: authored.beginsVersion,
            errors: Site.errors(faults))
    }
}
