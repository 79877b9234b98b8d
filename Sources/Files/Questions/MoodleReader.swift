import Domain
import Primitives
import Prose

/// Reads questions in Moodle's XML.
enum MoodleReader {
    /// The questions below `<quiz>`.
    static func read(_ quiz: XMLElement) -> QuestionImport {
        var found = QuestionImport()
        var names = QuestionNames()
        var category: String?
        var number = 0
        for element in quiz.children("question") {
            let type = element.attribute("type") ?? ""
            if type == "category" {
                category = element.first("category")?.first("text").flatMap { GIFTBlock.category($0.trimmed) }
                continue
            }
            number += 1
            let title = element.first("name")?.first("text")?.trimmed ?? ""
            let shown = title.isEmpty ? "question \(number)" : title
            var reading = MoodleQuestion(element, pictures: found.bank.pictures)
            do {
                var question = try reading.question(type)
                let idnumber = element.first("idnumber")?.trimmed ?? ""
                question.id = names.take(idnumber.isEmpty ? nil : idnumber, title: title, number: number)
                question.title = title.isEmpty || (title == question.id) ? nil : title
                question.category = category
                let tags = element.first("tags")?.children("tag").compactMap { $0.first("text")?.trimmed } ?? []
                TagMarks.take(tags, into: &question)
                let before = found.bank.questions.count
                found.take(question, line: element.line)
                if found.bank.questions.count > before {
                    found.bank.pictures = reading.pictures
                    found.change(shown, reading.changes, line: element.line)
                }
            } catch {
                found.skip(shown, error.reason, line: element.line)
            }
        }
        if found.bank.questions.isEmpty, found.remarks.isEmpty {
            found.faults.append(FileFault("empty", "there are no questions in this file"))
        }
        return found
    }
}

/// A question of Moodle's XML while it is read.
struct MoodleQuestion {
    private let element: XMLElement
    private(set) var pictures: [CoursePicture]
    /// What its texts lost.
    private(set) var changes: [String] = []

    init(_ element: XMLElement, pictures: [CoursePicture]) {
        self.element = element
        self.pictures = pictures
    }

    mutating func question(_ type: String) throws(SkippedQuestion) -> Question {
        let asked = element.first("questiontext").map { prose($0) } ?? Prose()
        var question = Question(id: "", prompt: asked, kind: try kind(type))
        if let grade = element.first("defaultgrade")?.trimmed, let points = ExactDecimal(grade), points.digits > 0 {
            question.points = points
        }
        question.feedback = QuestionFeedback(
            always: feedback("generalfeedback"), right: feedback("correctfeedback"),
            partly: feedback("partiallycorrectfeedback"), wrong: feedback("incorrectfeedback"))
        if element.children("hint").contains(where: { !($0.first("text")?.trimmed ?? "").isEmpty }) {
            change("its hints: there is one answer an attempt here")
        }
        return question
    }

    private mutating func kind(_ type: String) throws(SkippedQuestion) -> QuestionKind {
        switch type {
        case "multichoice", "multichoiceset": return try choices(isSet: type == "multichoiceset")
        case "truefalse": return try truth()
        case "shortanswer": return .shortAnswer(try words())
        case "numerical": return .numeric(try numbers())
        case "matching", "match": return .matching(matching())
        case "ordering":
            return .ordering(OrderingKey(element.children("answer").map { prose($0) }))
        case "ddmarker": return .hotspot(try MoodleMarkers.key(element, &pictures))
        case "essay": throw SkippedQuestion("it is an essay, which nobody can mark here")
        case "description": throw SkippedQuestion("it is a text without a question")
        default:
            throw SkippedQuestion("questions of the kind “\(ZipReader.shown(type))” are not known here")
        }
    }

    private mutating func change(_ what: String) {
        if !changes.contains(what) { changes.append(what) }
    }

    /// A text with its format and the pictures that come with it.
    private mutating func prose(_ holder: XMLElement) -> Prose {
        let written = holder.first("text")?.text ?? ""
        if written.isEmpty { return Prose() }
        let format: TextFormat =
            switch holder.attribute("format") {
            case "html", nil: .html
            case "markdown": .markdown
            case "plain_text": .plain
            default: .moodle
            }
        let (read, lost) = format.read(written)
        for what in lost { change(what) }
        if read.pictures.isEmpty { return read }
        var renamed: [String: String] = [:]
        for file in holder.children("file") {
            guard let name = file.attribute("name") else { continue }
            if let picture = BankPictures.take(file, &pictures, &changes) {
                renamed[name] = picture
            }
        }
        var missing: [String] = []
        let whole = read.renamingPictures { address in
            if address.hasPrefix("data:") {
                guard let name = BankPictures.take(data: address, &pictures) else {
                    missing.append("a picture in its text that is none")
                    return ""
                }
                return name
            }
            let name = BankPictures.name(in: address)
            if let known = renamed[name] { return known }
            missing.append("the picture “\(ZipReader.shown(name))”, which is not in the file")
            return ""
        }
        for what in missing { change(what) }
        return missing.isEmpty ? whole : whole.withoutPictures(at: "")
    }

    private mutating func feedback(_ name: String) -> Feedback? {
        element.first(name).flatMap { holder in SectionLink.feedback(prose(holder)) }
    }

    private mutating func feedback(of answer: XMLElement) -> Feedback? {
        answer.first("feedback").flatMap { SectionLink.feedback(prose($0)) }
    }

    private func worth(of answer: XMLElement) throws(SkippedQuestion) -> Worth {
        let text = answer.attribute("fraction") ?? "0"
        guard let number = ExactDecimal(text), let worth = Worth(percent: number) else {
            throw SkippedQuestion("“\(ZipReader.shown(text))” is no percentage from -100 to 100")
        }
        return worth
    }

    private func isTrue(_ name: String) -> Bool {
        ["true", "1"].contains(element.first(name)?.trimmed.lowercased() ?? "")
    }

    private mutating func choices(isSet: Bool) throws(SkippedQuestion) -> QuestionKind {
        // What is not said is one answer, in the order that is written.
        let isSingle = !isSet && (element.first("single") == nil || isTrue("single"))
        var key = ChoiceKey([], keepsOrder: !isTrue("shuffleanswers"))
        for answer in element.children("answer") {
            let worth = try worth(of: answer)
            let words = prose(answer)
            if words.saysNothing, worth == .nothing { continue }
            key.choices.append(
                Choice(
                    words, isRight: isSingle ? worth == .whole : worth > .nothing, worth: worth,
                    feedback: feedback(of: answer)))
        }
        if isSet {
            change("that only the whole set of right answers counts: parts of it count here")
            for place in key.choices.indices { key.choices[place].worth = nil }
        }
        key = key.simplified(isSingle: isSingle)
        return isSingle ? .single(key) : .multiple(key)
    }

    private mutating func truth() throws(SkippedQuestion) -> QuestionKind {
        var key = TrueFalseKey(false)
        var rights: [Bool] = []
        for (place, answer) in element.children("answer").enumerated() {
            // In other languages than English the first of the two is the one that says true.
            let word = answer.first("text").map { HTMLReader($0.trimmed).prose.plain.lowercased() } ?? ""
            let isTrue = word == "true" || (word != "false" && place == 0)
            if try worth(of: answer) == .whole { rights.append(isTrue) }
            let said = feedback(of: answer)
            if isTrue { key.saidTrue = said } else { key.saidFalse = said }
        }
        guard rights.count == 1 else { throw SkippedQuestion("it does not say whether it is true") }
        key.holds = rights[0]
        return .trueFalse(key)
    }

    private mutating func words() throws(SkippedQuestion) -> ShortAnswerKey {
        var key = ShortAnswerKey([], heedsCase: isTrue("usecase"))
        for answer in element.children("answer") {
            key.accepted.append(
                AcceptedText(
                    Self.line(answer.first("text")), worth: try worth(of: answer), feedback: feedback(of: answer)))
        }
        return key
    }

    private mutating func numbers() throws(SkippedQuestion) -> NumericKey {
        var key = NumericKey([])
        for answer in element.children("answer") {
            let text = answer.first("text")?.trimmed ?? ""
            if text == "*" {
                key.otherwise = feedback(of: answer)
                continue
            }
            let tolerance = answer.first("tolerance")?.trimmed ?? "0"
            guard let value = ExactDecimal(text), let width = ExactDecimal(tolerance.isEmpty ? "0" : tolerance),
                width.digits >= 0
            else { throw SkippedQuestion("“\(ZipReader.shown(text))” is no number with a tolerance") }
            key.answers.append(
                NumericAnswer(value, tolerance: width, worth: try worth(of: answer), feedback: feedback(of: answer)))
        }
        for unit in element.first("units")?.children("unit") ?? [] {
            let sign = unit.first("unit_name")?.trimmed ?? ""
            guard let times = ExactDecimal(unit.first("multiplier")?.trimmed ?? "1"), times.digits > 0, !sign.isEmpty
            else { continue }
            if times == ExactDecimal(1), key.unit == nil {
                key.unit = sign
            } else {
                key.otherUnits.append(NumericUnit(sign, times: times))
            }
        }
        return key
    }

    /// Words that are typed or chosen stand in one line.
    private static func line(_ holder: XMLElement?) -> String {
        (holder?.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func matching() -> MatchingKey {
        var key = MatchingKey([])
        for part in element.children("subquestion") {
            let item = prose(part)
            let match = Self.line(part.first("answer")?.first("text"))
            if match.isEmpty { continue }
            if item.blocks.isEmpty { key.extras.append(match) } else { key.pairs.append(MatchingPair(item, match)) }
        }
        return key
    }
}
