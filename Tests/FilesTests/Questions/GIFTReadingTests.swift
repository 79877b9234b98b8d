import Domain
import Primitives
import Prose
import Testing

@testable import Files

@Suite struct GIFTReadingTests {
    private func read(_ text: String) -> QuestionImport { GIFTReader.read(text) }

    private static let sample = """
        // A bank written for this test [id:not-mine]

        $CATEGORY: $course$/top/Hematology/Stains

        ::Wright stain:: Which part of a Wright stain colours granules of eosinophils? {
          =Eosin #It is the acid dye.
          ~%50%Methylene blue and eosin #Only one of them.
          ~Methylene blue
          ~Fuchsin
        }

        // [id:tubes] [tag:phlebotomy] [tag:section:order]
        Which tubes hold EDTA? {~%50%lavender ~%50%pink ~%-50%light blue ~%-50%red
        ####Additives decide the order of draw.}

        EDTA binds calcium. {T}

        Citrate activates clotting. {FALSE#No: it binds calcium.#Right.}

        The haemoglobin of 13.5 g/dL is how many g/L? {#135:1}

        A pH between 7.35 and 7.45 is normal. Name one. {#7.35..7.45}

        Count? {#=12:0.5#Exactly. =%50%120#Ten times too much. ~#Look again.}

        Who described the chart of controls with Jennings? {=Levey =Levey S. =%50%Levi#Nearly.}

        Match. {=lavender -> EDTA =light blue -> citrate = -> heparin}

        The tube with citrate is {=light blue ~green} and is filled to the line.

        [html]<p>What is <b>H<sub>2</sub>O</b>?</p>{=water ~[plain]a <gas>}

        pH < 7 \\= acid\\: right? {T}

        Tell of your day. {}

        This is only a text.

        Broken {~all ~wrong}

        Percent {~%250%a ~b}

        Number {#twelve}

        """

    @Test func `a bank of many kinds is read`() throws {
        let found = read(Self.sample)
        let bank = found.bank.questions
        #expect(
            bank.map(\.kind.word) == [
                "single", "multiple", "true-false", "true-false", "numeric", "numeric", "numeric", "short-answer",
                "matching", "single", "single", "true-false",
            ])
        #expect(bank[0].title == "Wright stain" && bank[0].id == "wright-stain")
        #expect(bank[0].category == "Hematology/Stains")
        guard case .single(let wright) = bank[0].kind else { return }
        #expect(wright.choices.map(\.isRight) == [true, false, false, false])
        #expect(wright.choices[1].worth == Worth(parts: 5_000_000))
        #expect(wright.choices[0].feedback?.words.plain == "It is the acid dye.")
        #expect(bank[1].id == "tubes" && bank[1].tags == ["phlebotomy"] && bank[1].section == "order")
        #expect(bank[1].feedback.always?.words.plain == "Additives decide the order of draw.")
        guard case .multiple(let tubes) = bank[1].kind else { return }
        #expect(tubes.choices.map(\.worth) == [nil, nil, nil, nil])
        guard case .trueFalse(let citrate) = bank[3].kind else { return }
        #expect(citrate.saidTrue?.words.plain == "No: it binds calcium." && citrate.saidFalse?.words.plain == "Right.")
        #expect(bank[9].prompt.plain == "The tube with citrate is _____ and is filled to the line.")
        #expect(bank[10].prompt.plain == "What is H₂O?")
        #expect(bank[11].prompt.plain == "pH < 7 = acid: right?")
    }

    @Test func `numbers keep their tolerance, and a range is one`() throws {
        let bank = read(Self.sample).bank.questions
        guard case .numeric(let range) = bank[5].kind, case .numeric(let many) = bank[6].kind else {
            Issue.record("no numbers")
            return
        }
        #expect(range.answers.map { "\($0.value) ± \($0.tolerance)" } == ["7.4 ± 0.05"])
        #expect(many.answers.map { "\($0.value) ± \($0.tolerance)" } == ["12 ± 0.5", "120 ± 0"])
        #expect(many.answers.map(\.worth) == [.whole, Worth(parts: 5_000_000)])
        #expect(many.otherwise?.words.plain == "Look again.")
    }

    @Test func `what cannot be asked is named with its line and a reason`() {
        let skipped = read(Self.sample).remarks.filter { $0.weight == .skipped }
        #expect(skipped.count == 5)
        let reasons = ["essay", "text without a question", "no answer is right", "no percentage", "no number"]
        for (remark, reason) in zip(skipped, reasons) {
            #expect(remark.text.contains(reason), "\(remark)")
            #expect(remark.line != nil)
        }
    }

    @Test func `an unclosed question, stray signs and line ends of Windows are borne`() {
        let found = read("Never closed {=a ~b\r\n\r\nNext? {=yes ~no}\r\n\r\n}{ =x\r\n")
        #expect(found.bank.questions.map(\.prompt.plain) == ["Next?"])
        #expect(found.remarks.count == 2)
    }

    @Test func `scripts in a text are left out and named`() {
        let found = read("[html]<p>a<script>steal()</script></p>{=b ~c<img src\\=x onerror\\=steal()>}")
        #expect(found.bank.questions.first?.prompt.plain == "a")
        #expect(found.remarks.map(\.text).contains("a script"))
        #expect(found.remarks.map(\.text).contains("a script in an attribute"))
    }

    @Test func `a picture that no file beside can be is left out of the text`() {
        let found = read(#"[html]<img src\="@@PLUGINFILE@@/a b.png" alt\="a cell"> What is it?{T}"#)
        #expect(found.bank.questions.first?.prompt.pictures == [])
        #expect(found.bank.questions.first?.prompt.plain == "[a cell] What is it?")
        #expect(found.remarks.map(\.text) == ["a picture that is not in the file"])
    }

    @Test func `two questions of one title get names of their own`() {
        let found = read("::A:: x {T}\n\n::A:: y {T}\n\nz {T}\n\n// [id:a]\nw {T}")
        #expect(found.bank.questions.map(\.id) == ["a", "a-2", "question-3", "a-3"])
    }
}
