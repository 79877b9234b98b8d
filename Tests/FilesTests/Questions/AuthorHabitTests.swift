import Domain
import Primitives
import Prose
import Testing

@testable import Files

/// What files of many authors were found to hold, in words of our own.
@Suite struct AuthorHabitTests {
    private func gift(_ text: String) -> QuestionImport { GIFTReader.read(text) }

    private func moodle(_ questions: String) throws -> QuestionImport {
        try QuestionFile.decode(Array("<?xml version=\"1.0\"?>\n<quiz>\(questions)</quiz>".utf8))
    }

    private func item(_ declaration: String, _ body: String, _ processing: String = "") throws -> QuestionImport {
        try QuestionFile.decode(
            Array(
                """
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="i" title="T">
                <responseDeclaration identifier="RESPONSE" \(declaration)</responseDeclaration>
                <itemBody>\(body)</itemBody>\(processing)</assessmentItem>
                """.utf8))
    }

    /// Whether what was read can be written in our own form, and read again as the same.
    private func comesBack(_ found: QuestionImport) throws -> Bool {
        let again = try QuestionFile.decode(Array(QuestionFile.encode(found.bank, as: .yaml).text.utf8), name: "a.yml")
        return again.faults.isEmpty && again.bank.questions == found.bank.questions
    }

    // MARK: GIFT

    @Test func `a sign too many makes no empty answer`() throws {
        let found = gift("Stain {~=Wright ~Gram} is for blood.\n\nSecond {\n~\n=right\n~wrong\n}")
        #expect(found.bank.questions.count == 2)
        guard case .single(let key) = found.bank.questions[0].kind else { return }
        #expect(key.choices.map(\.text.plain) == ["Wright", "Gram"] && key.choices.map(\.isRight) == [true, false])
        #expect(try comesBack(found))
    }

    @Test func `what stands before the first sign is an answer, as Moodle takes it`() {
        let found = gift("Anticoagulant? {EDTA}\n\nAnd? {EDTA =citrate}\n\nWhich? {none ~%100%EDTA}")
        guard found.bank.questions.count == 3, case .shortAnswer(let one) = found.bank.questions[0].kind,
            case .shortAnswer(let two) = found.bank.questions[1].kind,
            case .multiple(let three) = found.bank.questions[2].kind
        else {
            Issue.record("\(found)")
            return
        }
        #expect(one.accepted.map(\.text) == ["EDTA"] && two.accepted.map(\.text) == ["EDTA", "citrate"])
        #expect(three.choices.map(\.isRight) == [false, true])
    }

    @Test func `several gaps, and braces of the text, are refused with what to do`() {
        let found = gift("The {=heart} pumps {=blood}.\n\nIs \\frac{1}{2} half? {T}\n\nLone } brace")
        #expect(found.bank.questions.isEmpty && found.remarks.count == 3)
        #expect(found.remarks.allSatisfy { $0.text.contains("{") })
    }

    @Test func `the sign of a gap is left out and named`() {
        let found = gift("I am {1:SA:=fasting} now.")
        guard case .shortAnswer(let key) = found.bank.questions.first?.kind else {
            Issue.record("\(found)")
            return
        }
        #expect(key.accepted.map(\.text) == ["fasting"])
        #expect(found.remarks.map(\.text) == ["the sign “1:SA:” of a gap"])
    }

    @Test func `a short answer stands in one line and has no format`() throws {
        let found = gift("[markdown]Name it {\n=left\n  shift\n=[markdown]bandemia\n}")
        guard case .shortAnswer(let key) = found.bank.questions.first?.kind else { return }
        #expect(key.accepted.map(\.text) == ["left shift", "bandemia"])
        #expect(try comesBack(found))
    }

    @Test func `feedback without words is none, and a sign of percent is no weight`() throws {
        let found = gift("[html]Rise? {=50% or 60% more#<br><p></p> ~%none%of these}")
        guard case .single(let key) = found.bank.questions.first?.kind else {
            Issue.record("\(found)")
            return
        }
        #expect(key.choices.map(\.feedback) == [nil, nil])
        #expect(key.choices.map(\.text.plain) == ["50% or 60% more", "%none%of these"])
        #expect(try comesBack(found))
    }

    @Test func `a list with an item that has no match is no list of words`() {
        let found = gift("Match {=lavender -> EDTA =light blue}")
        #expect(found.bank.questions.isEmpty && found.remarks.first?.text.contains("->") == true)
    }

    @Test func `signs that are no tags stay in the text`() {
        let found = gift("A vector<int> where x<y and <b>bold</b> {T}")
        #expect(found.bank.questions.first?.prompt.plain == "A vector<int> where x<y and bold")
        #expect(HTMLReader("<p>a<ruby>b<rt>c</rt></ruby> 1<2</p>").prose.plain == "abc 1<2")
    }

    // MARK: Moodle

    @Test func `what a question of Moodle does not say is as Moodle has it`() throws {
        let found = try moodle(
            """
            <question type="multichoice"><questiontext><text>Which?</text></questiontext>
            <answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer>
            <answer fraction="0"><text></text></answer></question>
            """)
        guard case .single(let key) = found.bank.questions.first?.kind else {
            Issue.record("\(found)")
            return
        }
        #expect(key.keepsOrder && key.choices.map(\.text.plain) == ["a", "b"])
    }

    @Test func `true and false in another language are told by their places`() throws {
        let found = try moodle(
            """
            <question type="truefalse"><questiontext><text>W?</text></questiontext>
            <answer fraction="100"><text>Wahr</text></answer><answer fraction="0"><text>Falsch</text></answer></question>
            <question type="truefalse"><questiontext><text>F?</text></questiontext>
            <answer fraction="0"><text>Wahr</text></answer><answer fraction="100"><text>Falsch</text></answer></question>
            <question type="truefalse"><questiontext><text>None?</text></questiontext>
            <answer fraction="0"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>
            """)
        let held = found.bank.questions.compactMap { question -> Bool? in
            if case .trueFalse(let key) = question.kind { key.holds } else { nil }
        }
        #expect(held == [true, false] && found.remarks.count == 1)
    }

    // MARK: QTI

    private let options = """
        <p class="answer">Which?</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1">
        <simpleChoice identifier="true">Correct words</simpleChoice>
        <simpleChoice identifier="false">Other words</simpleChoice></choiceInteraction>
        """

    @Test func `answers named true and false keep their words, and the right one is the one worth most`() throws {
        let found = try item(
            """
            cardinality="single" baseType="identifier"><mapping defaultValue="0"><mapEntry mapKey="true" \
            mappedValue="2"/><mapEntry mapKey="false" mappedValue="1"/></mapping>
            """, options)
        guard case .single(let key) = found.bank.questions.first?.kind else {
            Issue.record("\(found)")
            return
        }
        #expect(key.choices.map(\.text.plain) == ["Correct words", "Other words"])
        #expect(key.choices.map(\.isRight) == [true, false])
        #expect(found.bank.questions[0].prompt.plain == "Which?")
    }

    @Test func `a set that counts as a whole is named, and a mapping that is not used is not taken`() throws {
        let found = try item(
            """
            cardinality="multiple" baseType="identifier"><correctResponse><value>true</value></correctResponse>\
            <mapping><mapEntry mapKey="false" mappedValue="1"/></mapping>
            """, options, "<responseProcessing template=\"http://x/rptemplates/match_correct\"/>")
        guard case .multiple(let key) = found.bank.questions.first?.kind else {
            Issue.record("\(found)")
            return
        }
        #expect(key.choices.map(\.isRight) == [true, false] && key.choices.map(\.worth) == [nil, nil])
        #expect(found.remarks.contains { $0.text.contains("whole set") })
    }

    @Test func `a number that only calls up words is not a right one`() throws {
        func branch(_ name: String, _ value: String, _ set: String) -> String {
            """
            <\(name)><equal toleranceMode="exact"><variable identifier="RESPONSE"/>\
            <baseValue baseType="float">\(value)</baseValue></equal><setOutcomeValue identifier="\(set)">\
            <baseValue baseType="float">1</baseValue></setOutcomeValue></\(name)>
            """
        }
        let found = try item(
            "cardinality=\"single\" baseType=\"float\"><correctResponse><value>12</value></correctResponse>",
            "<p>How many? <textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>",
            "<responseProcessing><responseCondition>\(branch("responseIf", "120", "HINT"))"
                + "\(branch("responseElseIf", "12", "SCORE"))</responseCondition></responseProcessing>")
        guard case .numeric(let key) = found.bank.questions.first?.kind else {
            Issue.record("\(found)")
            return
        }
        #expect(key.answers.map { "\($0.value) \($0.worth.percent)" } == ["120 0", "12 100"])
    }

    // MARK: Every form

    @Test(arguments: QuestionFormat.allCases)
    func `where any of some answers gives the whole, each form says so`(_ format: QuestionFormat) throws {
        let bank = gift("She said it {~=as ~=like ~so ~%50%alike} him.").bank
        guard case .single(let key) = bank.questions.first?.kind else {
            Issue.record("\(bank)")
            return
        }
        #expect(key.choices.map(\.isRight) == [true, true, false, false])
        #expect(
            key.choices.map { key.worth(of: $0, isSingle: true) } == [
                .whole, .whole, .nothing, Worth(parts: 5_000_000),
            ])
        let all = gift("She said it {~=as ~=like} him.").bank
        #expect(gift(GIFTWriter.write(all).0).bank.questions == all.questions)
        let text = QuestionFile.encode(bank, as: format).text
        if !text.isEmpty {
            #expect(try QuestionFile.decode(Array(text.utf8), name: "a.yml").bank.questions == bank.questions)
        } else {
            var writer = QTIItemWriter(bank.questions[0], pictures: [:], format == .qti21 ? .two : .three)
            let again = try QuestionFile.decode(Array(writer.item().utf8))
            #expect(again.bank.questions.first?.kind == bank.questions[0].kind)
        }
    }

    @Test func `two ends of a line are a paragraph, and a title that is the id is none`() throws {
        let found = gift("::stain:: [html]First<br><br>second<br> {T}")
        #expect(found.bank.questions.first?.prompt.blocks.count == 2)
        #expect(found.bank.questions.first?.title == nil)
        #expect(try comesBack(found))
    }

    @Test func `QTI 2.1 has no title of a link, and its loss is told`() throws {
        let link: Prose.Inline = .link(to: "https://example.org", title: "The site", [.text("here")])
        let question = Question(
            id: "q", prompt: Prose([.paragraph([.text("Look "), .strong([link])])]),
            kind: .trueFalse(TrueFalseKey(true)))
        var two = QTIItemWriter(question, pictures: [:], .two)
        var three = QTIItemWriter(question, pictures: [:], .three)
        #expect(!two.item().contains("The site") && two.remarks.count == 1)
        #expect(three.item().contains("The site") && three.remarks.isEmpty)
    }
}
