import Domain
import Primitives
import Prose
import Testing

@Suite struct MarkingTests {
    private func mark(_ answer: GivenAnswer?, _ question: Question, order: [Int] = [], matches: [Int] = []) -> Mark {
        Marking.mark(
            answer, to: question, drawn: DrawnQuestion(question: question.id, order: order, matches: matches))
    }

    @Test func `a chosen place means the answer that was shown there`() {
        let order = [1, 2, 0]
        #expect(mark(.one(2), SampleQuestions.single, order: order).worth == .whole)
        #expect(mark(.one(1), SampleQuestions.single, order: order).worth == Worth(parts: 5_000_000))
        let wrong = mark(.one(0), SampleQuestions.single, order: order)
        #expect(wrong.worth == .nothing)
        #expect(wrong.feedback.map(\.section) == ["cells"])
        #expect(wrong.chosen == [1])
    }

    @Test func `of several right answers each gives a part, and a wrong one takes one away`() {
        let order = [0, 1, 2, 3]
        func worth(_ places: Set<Int>) -> Worth { mark(.several(places), SampleQuestions.multiple, order: order).worth }
        #expect(worth([0, 1, 2]) == .whole)
        #expect(worth([0, 1]) == Worth(parts: 6_666_666))
        #expect(worth([0, 1, 3]) == Worth(parts: 3_333_333))
        #expect(worth([3]) == .nothing)
        #expect(worth([0, 1, 2, 3]) < .whole)
    }

    @Test func `thirds that authors write with five decimals are a whole together`() throws {
        let third = try #require(ExactDecimal("33.33333").flatMap { Worth(percent: $0) })
        #expect(Worth.mark(of: [third, third, third]) == .whole)
        #expect(Worth.mark(of: [third, third]) < .whole)
    }

    @Test func `a number counts within its tolerance and in other units`() {
        func worth(_ text: String) -> Worth { mark(.number(text), SampleQuestions.number).worth }
        for text in ["12", "13", "11.0", " 12.5 g/dL", "125 g/L", "+12", "130g/L"] {
            #expect(worth(text) == .whole, "\(text)")
        }
        for text in ["13.1", "10.999", "12 g/L", "1,2", "12 mg", "twelve", "131 g/L"] {
            #expect(worth(text) == .nothing, "\(text)")
        }
        #expect(mark(.number("99"), SampleQuestions.number).feedback.map(\.words.plain) == ["Divide first."])
    }

    @Test func `matches count one by one, and the same match may belong to two items`() {
        // Items are shown as they are; the list to choose from is heparin, EDTA, citrate.
        func worth(_ places: [Int?]) -> Worth {
            mark(.matches(places), SampleQuestions.matching, order: [0, 1, 2], matches: [2, 0, 1]).worth
        }
        #expect(worth([1, 2, 1]) == .whole)
        #expect(worth([1, nil, 0]) == Worth(parts: 3_333_333))
        #expect(worth([0, 0, 0]) == .nothing)
    }

    @Test func `an order counts by who follows whom`() {
        func worth(_ order: [Int]) -> Worth {
            mark(.order(order), SampleQuestions.ordering, order: [3, 2, 1, 0]).worth
        }
        #expect(worth([3, 2, 1, 0]) == .whole)
        #expect(worth([0, 3, 2, 1]) == Worth(parts: 6_666_666))
        #expect(worth([0, 1, 2, 3]) == .nothing)
        #expect(worth([0, 0, 1, 2]) == .nothing)
    }

    @Test(arguments: ["Pelger-Huët", "pelger huet", "PELGER–HUËT anomaly", " Pelger-Huet  anomaly.", "O+", "o+"])
    func `words are taken without regard to accents, hyphens and capitals`(_ text: String) {
        #expect(mark(.words(text), SampleQuestions.words).worth == .whole)
    }

    @Test(arguments: ["O-", "O", "Huët", "Pel", "0+"])
    func `signs and missing words are not forgiven`(_ text: String) {
        #expect(mark(.words(text), SampleQuestions.words).worth == .nothing)
    }

    @Test func `a point counts in the first region that holds it, edges included`() {
        func mark(_ x: Int, _ y: Int) -> Mark {
            self.mark(.point(PicturePoint(x: x, y: y)), SampleQuestions.hotspot, order: [0, 1])
        }
        #expect(mark(100, 150).worth == .whole)
        #expect(mark(136, 136).worth == .nothing)
        #expect(mark(400, 350).feedback.map(\.section) == ["cells"])
        #expect(self.mark(.spot(0), SampleQuestions.hotspot, order: [1, 0]).chosen == [1])
    }

    @Test func `a polygon that turns inward holds what lies inside it only`() {
        let shape = PictureShape.polygon(
            [(0, 0), (100, 0), (100, 100), (50, 40), (0, 100)].map { PicturePoint(x: $0.0, y: $0.1) })
        #expect(shape.contains(PicturePoint(x: 50, y: 20)))
        #expect(shape.contains(PicturePoint(x: 5, y: 80)))
        #expect(!shape.contains(PicturePoint(x: 50, y: 80)))
        #expect(shape.contains(PicturePoint(x: 50, y: 40)))
        #expect(!shape.contains(PicturePoint(x: 101, y: 0)))
    }

    @Test func `an answer of another kind, or a place that was not shown, is worth nothing`() {
        #expect(mark(.truth(true), SampleQuestions.single, order: [0, 1, 2]).worth == .nothing)
        #expect(mark(.one(9), SampleQuestions.single, order: [0, 1, 2]).worth == .nothing)
        #expect(mark(.spot(5), SampleQuestions.hotspot, order: [0, 1]).worth == .nothing)
        #expect(mark(nil, SampleQuestions.truth).worth == .nothing)
    }

    @Test func `what is said of the whole follows what is said of the answer`() {
        var question = SampleQuestions.truth
        question.feedback = QuestionFeedback(
            always: SampleQuestions.feedback("Always."), right: SampleQuestions.feedback("Right."),
            wrong: SampleQuestions.feedback("Wrong."))
        #expect(mark(.truth(true), question).feedback.map(\.words.plain) == ["Right.", "Always."])
        #expect(mark(.truth(false), question).feedback.map(\.words.plain) == ["It does hold.", "Wrong.", "Always."])
    }
}
