import Domain
import Primitives
import Prose
import Testing

@testable import Files

@Suite struct MoodleReadingTests {
    private func read(_ questions: String) throws -> QuestionImport {
        try QuestionFile.decode(Array("<?xml version=\"1.0\"?>\n<quiz>\(questions)</quiz>".utf8))
    }

    private let png = Base64.text(SamplePictures.png(width: 40, height: 30))

    @Test func `a question with a picture, weights and feedback is read`() throws {
        let found = try read(
            """
            <question type="category"><category><text>$course$/top/Blood bank/ABO</text></category></question>
            <question type="multichoice"><name><text>Group O</text></name>
            <questiontext format="html"><text><![CDATA[<p>See <img src="@@PLUGINFILE@@/my%20tube.png" alt="a tube"></p>]]></text>
            <file name="my tube.png" path="/" encoding="base64">\(png)</file></questiontext>
            <generalfeedback format="html"><text>Landsteiner, 1901.</text></generalfeedback>
            <defaultgrade>2.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>
            <idnumber>BB 01</idnumber><single>false</single><shuffleanswers>0</shuffleanswers>
            <correctfeedback format="html"><text>Well done.</text></correctfeedback>
            <answer fraction="33.33333" format="html"><text>anti-A</text><feedback format="html"><text>Yes.</text></feedback></answer>
            <answer fraction="33.33333" format="html"><text>anti-B</text><feedback><text></text></feedback></answer>
            <answer fraction="33.33333" format="html"><text>anti-A,B</text></answer>
            <answer fraction="-33.33333" format="plain_text"><text>anti-D &lt;always&gt;</text></answer>
            <tags><tag><text>ABO</text></tag></tags></question>
            """)
        #expect(found.remarks.isEmpty)
        let question = try #require(found.bank.questions.first)
        #expect(question.id == "bb-01" && question.title == "Group O" && question.category == "Blood bank/ABO")
        #expect(question.points == ExactDecimal(2) && question.tags == ["ABO"])
        #expect(question.prompt.pictures == ["images/my-tube.png"])
        #expect(found.bank.pictures.map(\.size) == [PictureSize(width: 40, height: 30)])
        #expect(question.feedback.right?.words.plain == "Well done.")
        guard case .multiple(let key) = question.kind else {
            Issue.record("not multiple")
            return
        }
        #expect(key.keepsOrder && key.choices.map(\.worth) == [nil, nil, nil, nil])
        #expect(key.choices[3].text.plain == "anti-D <always>")
    }

    @Test func `kinds that are not known, and questions nobody can answer, are named`() throws {
        let found = try read(
            """
            <question type="essay"><name><text>Essay</text></name></question>
            <question type="cloze"><name><text>Cloze</text></name></question>
            <question type="calculated"><name><text>Sums</text></name></question>
            <question type="description"><name><text>Text</text></name></question>
            <question type="multichoice"><name><text>None right</text></name><questiontext><text>?</text></questiontext>
            <single>true</single><answer fraction="0"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>
            <question type="ddmarker"><name><text>Two markers</text></name><drag><no>1</no></drag><drag><no>2</no></drag></question>
            <question type="numerical"><name><text>Formula</text></name><questiontext><text>?</text></questiontext>
            <answer fraction="100"><text>{x}*2</text></answer></question>
            """)
        #expect(found.bank.questions.isEmpty)
        #expect(
            found.remarks.map(\.question) == ["Essay", "Cloze", "Sums", "Text", "None right", "Two markers", "Formula"])
        #expect(found.remarks.allSatisfy { $0.weight == .skipped && $0.line != nil && !$0.text.isEmpty })
    }

    @Test func `pictures that are none, or missing, are left out of the text and named`() throws {
        let found = try read(
            """
            <question type="truefalse"><name><text>P</text></name><questiontext format="html"><text><![CDATA[
            <p>A <img src="@@PLUGINFILE@@/a.png" alt="one"> B <img src="@@PLUGINFILE@@/b.png" alt="two">
            C <img src="https://spy.example/c.gif" alt="three"> D <img src="data:text/html;base64,PHNjcmlwdD4=" alt="four"></p>
            ]]></text><file name="a.png" encoding="base64">\(Base64.text(Array("<script>x</script>".utf8)))</file></questiontext>
            <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>
            """)
        let question = try #require(found.bank.questions.first)
        #expect(question.prompt.pictures.isEmpty && found.bank.pictures.isEmpty)
        for word in ["one", "two", "three", "four"] { #expect(question.prompt.plain.contains(word)) }
        #expect(found.remarks.count >= 4)
    }
}
