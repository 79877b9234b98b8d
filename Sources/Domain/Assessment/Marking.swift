import Primitives

/// What a given answer is worth, and what is said about it.
public struct Mark: Hashable, Sendable {
    /// The part of the question's full mark.
    public var worth: Worth
    /// What is said about it, in order.
    public var feedback: [Feedback]
    /// Which of the author's answers were chosen, for the analysis of the question: choices, regions, numbers or forms.
    public var chosen: [Int]

    /// A mark.
    public init(worth: Worth, feedback: [Feedback] = [], chosen: [Int] = []) {
        self.worth = worth
        self.feedback = feedback
        self.chosen = chosen
    }

    /// Whether it is the full mark.
    public var isRight: Bool { worth == .whole }
}

/// Marks answers by the keys.
public enum Marking {
    /// Marks an answer to a drawn question; one that was not given, or does not fit, is worth nothing.
    public static func mark(_ answer: GivenAnswer?, to question: Question, drawn: DrawnQuestion) -> Mark {
        var mark = answer.map { self.mark($0, question.kind, drawn) } ?? Mark(worth: .nothing)
        if answer == nil, case .numeric(let key) = question.kind, let otherwise = key.otherwise {
            mark.feedback.append(otherwise)
        }
        let whole =
            mark.isRight
            ? question.feedback.right : mark.worth > .nothing ? question.feedback.partly : question.feedback.wrong
        mark.feedback += [whole, question.feedback.always].compactMap(\.self)
        return mark
    }

    private static func mark(_ answer: GivenAnswer, _ kind: QuestionKind, _ drawn: DrawnQuestion) -> Mark {
        switch (kind, answer) {
        case (.single(let key), .one(let place)): return chosen([place], key, drawn, isSingle: true)
        case (.multiple(let key), .several(let places)): return chosen(places, key, drawn, isSingle: false)
        case (.trueFalse(let key), .truth(let said)):
            return Mark(
                worth: said == key.holds ? .whole : .nothing,
                feedback: [said ? key.saidTrue : key.saidFalse].compactMap(\.self), chosen: [said ? 0 : 1])
        case (.numeric(let key), .number(let text)): return number(text, key)
        case (.shortAnswer(let key), .words(let text)): return words(text, key)
        case (.matching(let key), .matches(let places)):
            let matches = key.matches
            let right = zip(drawn.order, places).count { pair, place in
                guard let place, drawn.matches.indices.contains(place) else { return false }
                return matches[drawn.matches[place]] == key.pairs[pair].match
            }
            return Mark(worth: .mark(right, of: key.pairs.count))
        case (.ordering(let key), .order(let places)): return ordered(places, key, drawn)
        case (.hotspot(let key), .spot(let place)) where drawn.order.indices.contains(place):
            return pointed(drawn.order[place], key)
        case (.hotspot(let key), .point(let point)):
            return key.spots.firstIndex { $0.shape.contains(point) }.map { pointed($0, key) } ?? Mark(worth: .nothing)
        default: return Mark(worth: .nothing)
        }
    }

    private static func chosen(
        _ places: Set<Int>, _ key: ChoiceKey, _ drawn: DrawnQuestion, isSingle: Bool
    ) -> Mark {
        let chosen = places.filter { drawn.order.indices.contains($0) }.map { drawn.order[$0] }.sorted()
        let worths = chosen.map { key.worth(of: key.choices[$0], isSingle: isSingle) }
        return Mark(
            worth: .mark(of: worths), feedback: chosen.compactMap { key.choices[$0].feedback }, chosen: chosen)
    }

    private static func number(_ text: String, _ key: NumericKey) -> Mark {
        let units = [key.unit].compactMap(\.self) + key.otherUnits.map(\.sign)
        let otherwise = Mark(worth: .nothing, feedback: [key.otherwise].compactMap(\.self))
        guard let typed = NumberTyped(text, units: units) else { return otherwise }
        let times = key.otherUnits.first { $0.sign == typed.unit && typed.unit != key.unit }?.times ?? ExactDecimal(1)
        for (place, answer) in key.answers.enumerated()
        where typed.value.lies(within: answer.tolerance, of: answer.value, times: times) {
            return Mark(
                worth: .mark(of: [answer.worth]), feedback: [answer.feedback].compactMap(\.self), chosen: [place])
        }
        return otherwise
    }

    private static func words(_ text: String, _ key: ShortAnswerKey) -> Mark {
        let given = FoldedAnswer(text, heedsCase: key.heedsCase)
        for (place, form) in key.accepted.enumerated() where given.matches(form.text, heedsCase: key.heedsCase) {
            return Mark(
                worth: .mark(of: [form.worth]), feedback: [form.feedback].compactMap(\.self), chosen: [place])
        }
        return Mark(worth: .nothing)
    }

    /// Each item that stands right behind the one it should gives a part: one item out of place costs little, a turned
    /// list everything.
    private static func ordered(_ places: [Int], _ key: OrderingKey, _ drawn: DrawnQuestion) -> Mark {
        guard places.sorted() == Array(drawn.order.indices) else { return Mark(worth: .nothing) }
        let items = places.map { drawn.order[$0] }
        if items == Array(key.items.indices) { return Mark(worth: .whole) }
        let right = zip(items, items.dropFirst()).count { $0 + 1 == $1 }
        return Mark(worth: .mark(right, of: max(1, key.items.count - 1)))
    }

    private static func pointed(_ spot: Int, _ key: HotspotKey) -> Mark {
        Mark(
            worth: key.spots[spot].isRight ? .whole : .nothing,
            feedback: [key.spots[spot].feedback].compactMap(\.self), chosen: [spot])
    }
}
