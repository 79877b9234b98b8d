import Primitives
import Prose

/// What makes a question one that nobody can answer, or that answers itself.
public enum QuestionCheck {
    /// Everything that is wrong with it, in sentences for its author.
    public static func faults(of question: Question) -> [String] {
        var faults: [String] = []
        if question.prompt.saysNothing {
            faults.append("it asks nothing")
        }
        if question.points.digits <= 0 { faults.append("its points must be more than 0") }
        switch question.kind {
        case .single(let key): faults += self.faults(of: key, isSingle: true)
        case .multiple(let key): faults += self.faults(of: key, isSingle: false)
        case .trueFalse: break
        case .numeric(let key):
            if !key.answers.contains(where: { $0.worth == .whole }) { faults.append("no number gives the full mark") }
            if key.answers.contains(where: { $0.tolerance.digits < 0 }) { faults.append("a tolerance is below 0") }
            if key.otherUnits.contains(where: { $0.times.digits <= 0 || $0.sign.isEmpty }) {
                faults.append("a unit needs a sign and a factor above 0")
            }
        case .matching(let key):
            if key.pairs.contains(where: { $0.item.saysNothing || $0.match.allSatisfy(\.isWhitespace) }) {
                faults.append("an item or its match is empty")
            }
            if key.pairs.count < 2 { faults.append("matching needs at least two items") }
            if key.matches.count < 2 { faults.append("matching needs at least two different matches") }
        case .ordering(let key):
            if key.items.contains(where: \.saysNothing) { faults.append("an item is empty") }
            if key.items.count < 2 { faults.append("ordering needs at least two items") }
            if Set(key.items).count < key.items.count { faults.append("two items are the same") }
        case .shortAnswer(let key):
            if key.accepted.contains(where: { $0.text.allSatisfy(\.isWhitespace) }) {
                faults.append("an accepted form is empty")
            }
            if !key.accepted.contains(where: { $0.worth == .whole }) { faults.append("no form gives the full mark") }
            if key.accepted.contains(where: {
                $0.text.allSatisfy { $0.isWhitespace || $0 == "*" } && $0.worth == .whole
            }) {
                faults.append("a form takes any answer")
            }
        case .hotspot(let key):
            if !key.spots.contains(where: \.isRight) { faults.append("no region is right") }
            for spot in key.spots where !spot.shape.lies(on: key.size) {
                faults.append("the region “\(spot.label)” does not lie on the picture")
            }
        }
        return faults
    }

    private static func faults(of key: ChoiceKey, isSingle: Bool) -> [String] {
        var faults: [String] = []
        if key.choices.count < 2 { faults.append("there must be at least two answers to choose from") }
        if key.choices.contains(where: \.text.saysNothing) { faults.append("an answer is empty") }
        let rights = key.choices.count(where: \.isRight)
        if rights == 0 { faults.append("no answer is right") }
        // Who says of each that it is worth the whole means that any of them may be chosen.
        let isMeant = key.choices.allSatisfy { !$0.isRight || $0.worth == .whole }
        if isSingle, rights > 1, !isMeant {
            faults.append("\(rights) answers are right: make it a multiple one, or correct it")
        }
        if Set(key.choices.map(\.text)).count < key.choices.count { faults.append("two answers are the same") }
        if !isSingle, key.choices.contains(where: { $0.worth != nil }),
            Worth.mark(of: key.choices.filter(\.isRight).map { key.worth(of: $0, isSingle: false) }) != .whole
        {
            faults.append("all right answers together do not give the full mark")
        }
        return faults
    }
}

extension ChoiceKey {
    /// What an answer is worth: as its author says; else the whole for the right one of one, an equal part for each
    /// right one of several, and as much less for each wrong one.
    public func worth(of choice: Choice, isSingle: Bool) -> Worth {
        if let worth = choice.worth { return worth }
        if isSingle { return choice.isRight ? .whole : .nothing }
        let part = Worth(oneOf: choices.count(where: \.isRight))
        return choice.isRight ? part : -part
    }
}
