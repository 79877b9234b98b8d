/// Reads the answers to a test paper from the fields of a form. Question 3 has the fields that begin with `q3`; what
/// was not answered has none, or empty ones.
public struct AnswerReading: Sendable {
    /// What was answered, question by question; nothing where it was not.
    public private(set) var answers: [GivenAnswer?] = []
    /// What cannot be read, in sentences for the learner.
    public private(set) var faults: [FieldFault] = []

    /// Longer than this is no short answer.
    public static let longest = 200

    /// The field of a question of the paper, counted from 0.
    public static func field(_ number: Int) -> String { "q\(number + 1)" }

    /// The field of one item of a question that has several.
    public static func field(_ number: Int, item: Int) -> String { "q\(number + 1)-\(item + 1)" }

    /// Reads the answers; `values` gives everything that was sent under a name.
    public init(_ paper: TestPaper, values: (String) -> [String]) {
        for (number, question) in paper.questions.enumerated() {
            answers.append(answer(question.form, number, values))
        }
    }

    /// The numbers of the questions that were not answered, counted from 0.
    public var open: [Int] { answers.indices.filter { answers[$0] == nil } }

    private mutating func answer(_ form: PaperForm, _ number: Int, _ values: (String) -> [String]) -> GivenAnswer? {
        let field = Self.field(number)
        let value = values(field).first.map(Self.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        switch form {
        case .one(let choices): return place(value, of: choices.count, field).map(GivenAnswer.one)
        case .several(let choices):
            let places = values(field).map(Self.trimmed).filter { !$0.isEmpty }.compactMap {
                place($0, of: choices.count, field)
            }
            return places.isEmpty ? nil : .several(Set(places))
        case .trueOrFalse:
            guard let value else { return nil }
            if value != "true", value != "false" { fault(field, "Choose true or false.") }
            return .truth(value == "true")
        case .number(let unit, let others):
            guard let value else { return nil }
            if NumberTyped(value, units: [unit].compactMap(\.self) + others) == nil {
                let ending = unit.map { ", in \($0)" } ?? ""
                fault(field, "Write a plain number such as 4.5\(ending).")
            }
            return .number(String(value.prefix(Self.longest)))
        case .words:
            guard let value else { return nil }
            if value.count > Self.longest { fault(field, "Answer in a few words: at most \(Self.longest) characters.") }
            return .words(String(value.prefix(Self.longest)))
        case .match(let items, let matches):
            let places = items.indices.map { item in
                let field = Self.field(number, item: item)
                return place(values(field).first.map(Self.trimmed), of: matches.count, field)
            }
            return places.allSatisfy { $0 == nil } ? nil : .matches(places)
        case .order(let items): return order(items.count, number, values)
        case .point(let picture): return point(picture, field, value, values)
        }
    }

    /// Each item is given its number in the order: 1 for the first.
    private mutating func order(_ count: Int, _ number: Int, _ values: (String) -> [String]) -> GivenAnswer? {
        let field = Self.field(number)
        let typed = (0..<count).map { values(Self.field(number, item: $0)).first.map(Self.trimmed) ?? "" }
        if typed.allSatisfy(\.isEmpty) { return nil }
        let ranks = typed.map { Int($0) ?? 0 }
        guard ranks.sorted() == Array(1...count) else {
            fault(field, "Give each item a number of its own, from 1 to \(count).")
            return nil
        }
        return .order((1...count).compactMap { rank in ranks.firstIndex(of: rank) })
    }

    /// A picture that is a button sends where it was pressed.
    private mutating func point(
        _ picture: PaperPicture, _ field: String, _ value: String?, _ values: (String) -> [String]
    ) -> GivenAnswer? {
        if let x = values("\(field).x").first, let y = values("\(field).y").first, !x.isEmpty, !y.isEmpty {
            guard let x = Int(Self.trimmed(x)), let y = Int(Self.trimmed(y)), (0...picture.size.width).contains(x),
                (0...picture.size.height).contains(y)
            else {
                fault(field, "Point at a place on the picture.")
                return nil
            }
            return .point(PicturePoint(x: x, y: y))
        }
        return place(value, of: picture.spots.count, field).map(GivenAnswer.spot)
    }

    private mutating func place(_ value: String?, of count: Int, _ field: String) -> Int? {
        guard let value, !value.isEmpty else { return nil }
        guard let place = Int(value), (0..<count).contains(place) else {
            fault(field, "Choose one of the answers shown.")
            return nil
        }
        return place
    }

    private mutating func fault(_ field: String, _ text: String) { faults.append(FieldFault(field, text)) }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
