import Domain
import Primitives

/// What other forms have no field for, kept among a question's tags: `section:left-shift`.
struct TagMarks: OptionSet {
    let rawValue: Int

    static let section = TagMarks(rawValue: 1)
    static let points = TagMarks(rawValue: 2)
    static let category = TagMarks(rawValue: 4)
    static let keepOrder = TagMarks(rawValue: 8)
    static let heedCase = TagMarks(rawValue: 16)
    static let unit = TagMarks(rawValue: 32)
    static let numberUnits = TagMarks(rawValue: 64)

    /// The tags of a question, with what is marked in them.
    func tags(of question: Question) -> [String] {
        var tags = question.tags
        if contains(.section), let section = question.section { tags.append("section:\(section)") }
        if contains(.points), question.points != ExactDecimal(1) { tags.append("points:\(question.points)") }
        if contains(.category), let category = question.category { tags.append("category:\(category)") }
        switch question.kind {
        case .single(let key), .multiple(let key):
            if contains(.keepOrder), key.keepsOrder { tags.append("keep-order") }
        case .shortAnswer(let key):
            if contains(.heedCase), key.heedsCase { tags.append("heed-case") }
        case .numeric(let key):
            if contains(.unit), let unit = key.unit { tags.append("unit:\(unit)") }
            if contains(.numberUnits) { tags += key.otherUnits.map { "other-unit:\($0.times) \($0.sign)" } }
        default: break
        }
        return tags
    }

    /// Takes tags into a question.
    static func take(_ tags: [String], into question: inout Question) {
        for tag in tags {
            let parts = tag.split(separator: ":", maxSplits: 1).map(String.init)
            switch (parts.first ?? "", parts.count == 2 ? parts[1] : "") {
            case ("section", let slug) where Slug.isOne(slug): question.section = slug
            case ("points", let text) where (ExactDecimal(text)?.digits ?? 0) > 0:
                question.points = ExactDecimal(text) ?? question.points
            case ("category", let text) where !text.isEmpty: question.category = text
            case ("keep-order", ""): keepOrder(&question)
            case ("heed-case", ""):
                if case .shortAnswer(var key) = question.kind {
                    key.heedsCase = true
                    question.kind = .shortAnswer(key)
                }
            case ("unit", let sign) where !sign.isEmpty:
                if case .numeric(var key) = question.kind {
                    key.unit = sign
                    question.kind = .numeric(key)
                }
            case ("other-unit", let text):
                let words = text.split(separator: " ", maxSplits: 1)
                if case .numeric(var key) = question.kind, words.count == 2, let times = ExactDecimal(words[0]) {
                    key.otherUnits.append(NumericUnit(String(words[1]), times: times))
                    question.kind = .numeric(key)
                }
            default: question.tags.append(tag)
            }
        }
    }

    private static func keepOrder(_ question: inout Question) {
        switch question.kind {
        case .single(var key):
            key.keepsOrder = true
            question.kind = .single(key)
        case .multiple(var key):
            key.keepsOrder = true
            question.kind = .multiple(key)
        default: break
        }
    }
}

extension ChoiceKey {
    /// The same key with worths left out that follow from the kind anyway: other forms write every one.
    func simplified(isSingle: Bool) -> ChoiceKey {
        var bare = self
        for (place, choice) in choices.enumerated() {
            bare.choices[place].worth = nil
            let usual = bare.worth(of: bare.choices[place], isSingle: isSingle)
            // Where several are right and one is chosen, that each gives the whole is said.
            let isOneOfSome = isSingle && choice.isRight && choices.count(where: \.isRight) > 1
            if let written = choice.worth, isOneOfSome || !written.isNear(usual) { bare.choices[place].worth = written }
        }
        return bare
    }
}
