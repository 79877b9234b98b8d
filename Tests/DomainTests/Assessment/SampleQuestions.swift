import Domain
import Primitives
import Prose

/// A bank with a question of every kind.
enum SampleQuestions {
    static func feedback(_ words: String, section: String? = nil) -> Feedback {
        Feedback(Prose(line: words), section: section)
    }

    static func question(_ id: String, _ kind: QuestionKind) -> Question {
        var question = Question(id: id, prompt: Prose(line: "Asked in \(id)?"), kind: kind)
        question.section = "cells"
        return question
    }

    static let single = question(
        "single",
        .single(
            ChoiceKey([
                Choice(Prose(line: "right"), isRight: true, feedback: feedback("Yes.")),
                Choice(Prose(line: "wrong"), isRight: false, feedback: feedback("No.", section: "cells")),
                Choice(Prose(line: "half"), isRight: false, worth: Worth(parts: 5_000_000)),
            ])))
    static let multiple = question(
        "multiple",
        .multiple(
            ChoiceKey([
                Choice(Prose(line: "a"), isRight: true), Choice(Prose(line: "b"), isRight: true),
                Choice(Prose(line: "c"), isRight: true), Choice(Prose(line: "d"), isRight: false),
            ])))
    static let truth = question("truth", .trueFalse(TrueFalseKey(true, saidFalse: feedback("It does hold."))))
    static let number = question(
        "number",
        .numeric(
            NumericKey(
                [NumericAnswer(ExactDecimal(12), tolerance: ExactDecimal(1), feedback: feedback("Near."))],
                unit: "g/dL",
                otherUnits: [NumericUnit("g/L", times: ExactDecimal(10))], otherwise: feedback("Divide first."))))
    static let matching = question(
        "matching",
        .matching(
            MatchingKey(
                [
                    MatchingPair(Prose(line: "lavender"), "EDTA"), MatchingPair(Prose(line: "light blue"), "citrate"),
                    MatchingPair(Prose(line: "pink"), "EDTA"),
                ], extras: ["heparin"])))
    static let ordering = question(
        "ordering", .ordering(OrderingKey(["one", "two", "three", "four"].map { Prose(line: $0) })))
    static let words = question(
        "words",
        .shortAnswer(
            ShortAnswerKey([
                AcceptedText("Pelger-Huët*"), AcceptedText("O+"),
                AcceptedText("nearly", worth: Worth(parts: 5_000_000)),
            ])))
    static let hotspot = question(
        "hotspot",
        .hotspot(
            HotspotKey(
                picture: "images/field.svg", description: "A field", size: PictureSize(width: 800, height: 600),
                spots: [
                    PictureSpot(.circle(x: 100, y: 100, radius: 50), isRight: true, label: "band"),
                    PictureSpot(
                        .rectangle(x: 300, y: 300, width: 100, height: 50), isRight: false, label: "other",
                        feedback: feedback("Not this one.", section: "cells")),
                ])))

    static let all = [single, multiple, truth, number, matching, ordering, words, hotspot]
    static let bank = QuestionBank(title: "Samples", questions: all)
}
