import Domain
import Primitives
import Prose

/// Reads questions in GIFT, the text form of Moodle.
enum GIFTReader {
    /// The questions of a file.
    static func read(_ source: String) -> QuestionImport {
        var found = QuestionImport()
        var names = QuestionNames()
        for (number, block) in GIFTBlock.blocks(of: source).enumerated() {
            var reading = GIFTQuestion(block)
            let title = reading.title
            do {
                guard var question = try reading.question() else { continue }
                question.id = names.take(block.id, title: title, number: number + 1)
                question.title = title == question.id ? nil : title
                question.category = block.category
                TagMarks.take(block.tags, into: &question)
                let before = found.bank.questions.count
                found.take(question, line: block.line)
                if found.bank.questions.count > before {
                    found.change(title ?? question.id, reading.changes, line: block.line)
                }
            } catch {
                found.skip(title ?? "question \(number + 1)", error.reason, line: block.line)
            }
        }
        if found.bank.questions.isEmpty, found.remarks.isEmpty {
            found.faults.append(FileFault("empty", "there are no questions in this file"))
        }
        return found
    }
}

/// Why a question cannot be taken.
struct SkippedQuestion: Error {
    var reason: String

    init(_ reason: String) { self.reason = reason }
}

/// A question in GIFT while it is read.
struct GIFTQuestion {
    private var format = TextFormat.moodle
    private(set) var title: String?
    /// What its texts lost.
    private(set) var changes: [String] = []
    private var prompt: [Unicode.Scalar]
    private var answers: [Unicode.Scalar]?
    /// Why its signs cannot be told apart.
    private var fault: String?
    private var general: [Unicode.Scalar]?

    init(_ block: GIFTBlock) {
        var text = GIFTText.hiding(block.text)[...]
        text = text.drop { $0.properties.isWhitespace }
        if text.starts(with: "::".unicodeScalars), let end = Self.place(of: "::", in: text.dropFirst(2)) {
            let name = GIFTText.text(text[text.index(text.startIndex, offsetBy: 2)..<end])
            title = name.isEmpty ? nil : name
            text = text[(end + 2)...]
        }
        guard let open = text.firstIndex(of: "{"), let close = text.firstIndex(of: "}"), open < close else {
            prompt = Array(text)
            if text.contains("{") || text.contains("}") { fault = "it has { without } or } without {" }
            return
        }
        let after = text[(close + 1)...]
        if text[(open + 1)..<close].contains("{") || after.contains(where: { $0 == "{" || $0 == "}" }) {
            fault = "it has more than one { or }: one gap can be asked for; before a brace of the text stands a \\"
        }
        let hasGap = after.contains { !$0.properties.isWhitespace }
        prompt = Array(text[..<open]) + (hasGap ? Array("_____".unicodeScalars) + after : [])
        var inside = text[(open + 1)..<close]
        if let mark = Self.place(of: "####", in: inside) {
            general = Array(inside[(mark + 4)...])
            inside = inside[..<mark]
        }
        answers = Array(inside)
    }

    private static func place(of mark: String, in text: ArraySlice<Unicode.Scalar>) -> Int? {
        let mark = Array(mark.unicodeScalars)
        guard text.count >= mark.count else { return nil }
        return (text.startIndex...(text.endIndex - mark.count)).first {
            text[$0..<($0 + mark.count)].elementsEqual(mark)
        }
    }

    private mutating func prose(_ scalars: some Sequence<Unicode.Scalar>) -> Prose {
        var text = GIFTText.text(scalars)
        let own = TextFormat.taking(markOf: &text) ?? format
        return taken(own.read(text))
    }

    /// A text without pictures that no file beside could be: GIFT holds none itself.
    private mutating func taken(_ read: (prose: Prose, lost: [String])) -> Prose {
        var (prose, lost) = read
        for address in prose.pictures where !PictureReader.isPlainName(address) {
            prose = prose.withoutPictures(at: address)
            lost.append("a picture that is not in the file")
        }
        for what in lost where !changes.contains(what) { changes.append(what) }
        return prose
    }

    private mutating func feedback(_ scalars: some Sequence<Unicode.Scalar>) -> Feedback? {
        SectionLink.feedback(prose(scalars))
    }

    mutating func question() throws(SkippedQuestion) -> Question? {
        var text = GIFTText.text(prompt)
        if let own = TextFormat.taking(markOf: &text) { format = own }
        if let fault { throw SkippedQuestion(fault) }
        guard let answers else {
            if text.isEmpty { return nil }
            throw SkippedQuestion("it is a text without a question: put answers between { and }")
        }
        var question = Question(id: "", prompt: taken(format.read(text)), kind: try kind(answers))
        if let general { question.feedback.always = feedback(general) }
        return question
    }

    private mutating func kind(_ answers: [Unicode.Scalar]) throws(SkippedQuestion) -> QuestionKind {
        let bare = answers.drop { $0.properties.isWhitespace }
        guard let first = bare.first else {
            throw SkippedQuestion("it is an essay, which nobody can mark here")
        }
        if first == "#" { return .numeric(try GIFTNumbers.key(Array(bare.dropFirst())) { feedback($0) }) }
        if let key = truth(Array(bare)) { return .trueFalse(key) }
        let isChoice = bare.contains("~")
        let parts = parts(Array(bare), isChoice: isChoice)
        if isChoice { return try choices(parts) }
        let pairs = parts.filter { Self.place(of: "->", in: $0.text[...]) != nil }
        if pairs.isEmpty || !bare.contains("=") { return .shortAnswer(try words(parts)) }
        guard pairs.count == parts.count else {
            throw SkippedQuestion("an item of its list has no -> before its match")
        }
        return .matching(matching(parts))
    }

    /// An answer between `=` or `~` and the next.
    private struct Part {
        var isRight: Bool
        var percent: String?
        var text: [Unicode.Scalar]
        var feedback: [Unicode.Scalar]?
    }

    /// What stands before the first sign is an answer, too, as in Moodle; answers without words are none.
    private mutating func parts(_ answers: [Unicode.Scalar], isChoice: Bool) -> [Part] {
        var parts = [Part(isRight: !isChoice, text: [])]
        for scalar in answers {
            if scalar == "=" || scalar == "~" {
                parts.append(Part(isRight: scalar == "=", text: []))
            } else {
                parts[parts.count - 1].text.append(scalar)
            }
        }
        let first = GIFTText.text(parts[0].text)
        if parts.count > 1, first.hasSuffix(":"),
            first.allSatisfy({ $0.isNumber || $0.isUppercase || "_:".contains($0) })
        {
            parts[0].text = []
            changes.append("the sign “\(ZipReader.shown(first))” of a gap")
        }
        return parts.filter { part in !GIFTText.text(part.text).isEmpty }.map { part in
            var part = part
            if let mark = part.text.firstIndex(of: "#") {
                part.feedback = Array(part.text[(mark + 1)...])
                part.text = Array(part.text[..<mark])
            }
            let bare = part.text.drop { $0.properties.isWhitespace }
            if bare.first == "%", let end = bare.dropFirst().firstIndex(of: "%"),
                bare[(bare.startIndex + 1)..<end].allSatisfy({ "0123456789-+., ".unicodeScalars.contains($0) })
            {
                part.percent = GIFTText.text(bare[(bare.startIndex + 1)..<end])
                part.text = Array(bare[(end + 1)...])
            }
            return part
        }
    }

    static func worth(_ percent: String?) throws(SkippedQuestion) -> Worth? {
        guard let percent else { return nil }
        guard let number = ExactDecimal(percent), let worth = Worth(percent: number) else {
            throw SkippedQuestion("“\(percent.prefix(20))” is no percentage from -100 to 100")
        }
        return worth
    }

    private mutating func truth(_ answers: [Unicode.Scalar]) -> TrueFalseKey? {
        let pieces = answers.split(separator: "#", omittingEmptySubsequences: false)
        let holds: Bool
        switch GIFTText.text(pieces[0]).uppercased() {
        case "T", "TRUE": holds = true
        case "F", "FALSE": holds = false
        default: return nil
        }
        // The first is for whom answered wrong.
        let wrong = pieces.count > 1 ? feedback(pieces[1]) : nil
        let right = pieces.count > 2 ? feedback(pieces[2]) : nil
        return TrueFalseKey(holds, saidTrue: holds ? right : wrong, saidFalse: holds ? wrong : right)
    }

    /// Words that are typed or chosen: one line, without the mark of a format.
    private static func line(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = GIFTText.text(scalars)
        _ = TextFormat.taking(markOf: &text)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func matching(_ parts: [Part]) -> MatchingKey {
        var key = MatchingKey([])
        for part in parts {
            guard let arrow = Self.place(of: "->", in: part.text[...]) else { continue }
            let item = prose(part.text[..<arrow])
            let match = Self.line(part.text[(arrow + 2)...])
            if item.blocks.isEmpty { key.extras.append(match) } else { key.pairs.append(MatchingPair(item, match)) }
        }
        return key
    }

    private mutating func words(_ parts: [Part]) throws(SkippedQuestion) -> ShortAnswerKey {
        var key = ShortAnswerKey([])
        for part in parts {
            key.accepted.append(
                AcceptedText(
                    Self.line(part.text), worth: try Self.worth(part.percent) ?? .whole,
                    feedback: part.feedback.flatMap { feedback($0) }))
        }
        return key
    }

    private mutating func choices(_ parts: [Part]) throws(SkippedQuestion) -> QuestionKind {
        let isSingle = parts.contains(where: \.isRight)
        var key = ChoiceKey([])
        for part in parts {
            let worth = try Self.worth(part.percent) ?? (part.isRight ? .whole : .nothing)
            let isRight = isSingle ? worth == .whole : worth > .nothing
            key.choices.append(
                Choice(
                    prose(part.text), isRight: isRight, worth: worth, feedback: part.feedback.flatMap { feedback($0) }))
        }
        key = key.simplified(isSingle: isSingle)
        return isSingle ? .single(key) : .multiple(key)
    }
}
