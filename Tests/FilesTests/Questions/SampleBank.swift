import Domain
import Primitives
import Prose

/// Banks with questions of every kind, as full as a form can hold them.
enum SampleBank {
    static func said(_ words: String, _ section: String? = nil) -> Feedback {
        Feedback(Prose(line: words), section: section)
    }

    static func question(_ id: String, _ kind: QuestionKind) -> Question {
        var question = Question(id: id, prompt: Prose(line: "What about \(id) {a = b # c: d ~ e \\ f}?"), kind: kind)
        question.title = "Title: of “\(id)”"
        question.category = "Hematology/Red cells"
        question.tags = ["cells", "easy one"]
        question.section = "left-shift"
        question.feedback.always = said("Said always.", "numbers")
        return question
    }

    static let single = question(
        "single",
        .single(
            ChoiceKey(
                [
                    Choice(Prose(line: "12 × 10⁹/L = right"), isRight: true, feedback: said("Yes: #1.")),
                    Choice(Prose(line: "wrong & <b>bold</b>"), isRight: false, feedback: said("No.", "cells")),
                    Choice(
                        Prose([.paragraph([.emphasis([.text("half")])])]), isRight: false,
                        worth: Worth(parts: 5_000_000)),
                ], keepsOrder: true)))
    static let multiple = question(
        "multiple",
        .multiple(
            ChoiceKey([
                Choice(Prose(line: "a"), isRight: true), Choice(Prose(line: "b"), isRight: true),
                Choice(Prose(line: "c"), isRight: true),
                Choice(Prose(line: "d"), isRight: false, feedback: said("Not d.")),
            ])))
    static let weighted = question(
        "weighted",
        .multiple(
            ChoiceKey([
                Choice(Prose(line: "much"), isRight: true, worth: Worth(parts: 8_000_000)),
                Choice(Prose(line: "little"), isRight: true, worth: Worth(parts: 2_000_000)),
                Choice(Prose(line: "none"), isRight: false, worth: Worth(parts: -10_000_000)),
            ])))
    static let truth = question(
        "truth", .trueFalse(TrueFalseKey(false, saidTrue: said("No, it does not."), saidFalse: said("Right."))))
    static let number = question(
        "number",
        .numeric(
            NumericKey(
                [
                    NumericAnswer(
                        ExactDecimal("13.5") ?? ExactDecimal(0), tolerance: ExactDecimal("0.25") ?? ExactDecimal(0)),
                    NumericAnswer(
                        ExactDecimal(-135), worth: Worth(parts: 5_000_000), feedback: said("Mind the unit.", "numbers")),
                ], unit: "g/dL", otherUnits: [NumericUnit("g/L", times: ExactDecimal(10))], otherwise: said("Divide.")))
    )
    static let matching = question(
        "matching",
        .matching(
            MatchingKey(
                [
                    MatchingPair(Prose(line: "lavender"), "EDTA -> cells"),
                    MatchingPair(Prose(line: "light blue"), "citrate = clots"),
                    MatchingPair(Prose(line: "pink"), "EDTA -> cells"),
                ], extras: ["heparin"])))
    static let ordering = question(
        "ordering", .ordering(OrderingKey(["one", "two", "three"].map { Prose(line: $0) })))
    static let words = question(
        "words",
        .shortAnswer(
            ShortAnswerKey(
                [
                    AcceptedText("Pelger-Huët*"), AcceptedText("O+", feedback: said("With a sign.")),
                    AcceptedText("nearly", worth: Worth(parts: 5_000_000)),
                ], heedsCase: true)))

    static func hotspot(wrong: Bool) -> Question {
        var spots = [
            PictureSpot(.circle(x: 100, y: 120, radius: 50), isRight: true, label: "band"),
            PictureSpot(.rectangle(x: 300, y: 310, width: 100, height: 50), isRight: true, label: "band"),
            PictureSpot(
                .polygon([PicturePoint(x: 500, y: 10), PicturePoint(x: 600, y: 10), PicturePoint(x: 550, y: 90)]),
                isRight: true, label: "band"),
        ]
        if wrong {
            spots.append(
                PictureSpot(
                    .circle(x: 700, y: 500, radius: 40), isRight: false, label: "monocyte",
                    feedback: said("Too large.", "cells")))
        }
        return question(
            wrong ? "spots" : "point",
            .hotspot(
                HotspotKey(
                    picture: "images/field.svg", description: "A drawn field",
                    size: PictureSize(width: 800, height: 600),
                    spots: spots)))
    }

    static let pictured: Question = {
        var question = SampleBank.question("pictured", .trueFalse(TrueFalseKey(true)))
        question.points = ExactDecimal("2.5") ?? ExactDecimal(1)
        question.prompt = Prose([
            .paragraph([.text("Look at "), .picture(at: "images/field.svg", title: "", [.text("a field")]), .text(".")]
            ),
            .list(
                numberedFrom: nil, isTight: true,
                [[.paragraph([.text("one")])], [.paragraph([.strong([.text("two")])])]]),
        ])
        return question
    }()

    /// What every form but GIFT holds; in its words for all, part and nothing right.
    static let full: QuestionBank = {
        var said = single
        said.id = "said"
        said.feedback.right = SampleBank.said("All right.")
        said.feedback.partly = SampleBank.said("Some of it.", "cells")
        said.feedback.wrong = SampleBank.said("None of it.")
        return QuestionBank(
            title: "A bank",
            questions: [
                single, multiple, weighted, truth, number, matching, ordering, words, pictured, said,
                hotspot(wrong: true),
                hotspot(wrong: false),
            ], pictures: [SamplePictures.picture("images/field.svg")])
    }()

    static func less(_ ids: Set<String>) -> QuestionBank {
        var bank = full
        bank.questions.removeAll { ids.contains($0.id) }
        return bank
    }
}
