import Domain
import Prose
import Testing

@Suite struct DrawTests {
    private func draw(_ seed: UInt8, _ change: (inout AssessmentRules) -> Void = { _ in }) -> Draw {
        var rules = AssessmentRules()
        change(&rules)
        var chance = SeededChance(seed: Array(repeating: seed, count: 32))
        return Draw(from: SampleQuestions.bank, by: rules, chance: &chance)
    }

    @Test func `the same seed draws the same, another draws otherwise`() {
        #expect(draw(1) == draw(1))
        #expect((2...20).contains { draw($0) != draw(1) })
    }

    @Test func `so many questions are drawn as the rules say, each once`() {
        for seed in 0..<50 as Range<UInt8> {
            let questions = draw(seed) { $0.drawn = 3 }.questions.map(\.question)
            #expect(questions.count == 3 && Set(questions).count == 3)
        }
        #expect(draw(0) { $0.drawn = 99 }.questions.count == SampleQuestions.all.count)
    }

    @Test func `over many draws every question and every first answer comes up`() {
        var drawn: Set<String> = []
        var first: Set<Int> = []
        for seed in 0..<200 as Range<UInt8> {
            for question in draw(seed, { $0.drawn = 2 }).questions {
                drawn.insert(question.question)
                if question.question == "multiple" { first.insert(question.order[0]) }
            }
        }
        #expect(drawn.count == SampleQuestions.all.count)
        #expect(first == [0, 1, 2, 3])
    }

    @Test func `without mixing the author's order stays, but never that of an ordering`() {
        for seed in 0..<50 as Range<UInt8> {
            let draw = draw(seed) {
                $0.mixesQuestions = false
                $0.mixesAnswers = false
            }
            #expect(draw.questions.map(\.question) == SampleQuestions.all.map(\.id))
            #expect(draw.questions[0].order == [0, 1, 2])
            #expect(draw.questions[5].order != [0, 1, 2, 3])
        }
    }

    @Test func `a paper shows what was drawn and has no key to show`() {
        for seed in 0..<20 as Range<UInt8> {
            let draw = draw(seed)
            let paper = TestPaper(draw, from: SampleQuestions.bank)
            #expect(paper.questions.map(\.id) == draw.questions.map(\.question))
            let seen = String(describing: paper)
            for secret in ["isRight", "worth", "Feedback", "band", "It does hold", "Pelger", "Divide"] {
                #expect(!seen.contains(secret), "\(secret)")
            }
        }
    }

    @Test func `regions are shown only where a wrong one is among them`() throws {
        guard case .hotspot(var key) = SampleQuestions.hotspot.kind else { return }
        key.spots.removeLast()
        var question = SampleQuestions.hotspot
        question.kind = .hotspot(key)
        var chance = SeededChance(seed: [1])
        let bank = QuestionBank(questions: [question])
        let paper = TestPaper(Draw(from: bank, by: AssessmentRules(), chance: &chance), from: bank)
        guard case .point(let picture) = paper.questions[0].form else {
            Issue.record("no picture")
            return
        }
        #expect(picture.spots.isEmpty)
    }

    @Test func `a draw that no longer fits its question is left out of paper and mark`() {
        let draw = Draw([
            DrawnQuestion(question: "single", order: [0, 1]), DrawnQuestion(question: "gone", order: []),
            DrawnQuestion(question: "truth", order: []),
        ])
        #expect(TestPaper(draw, from: SampleQuestions.bank).questions.map(\.id) == ["truth"])
        let result = AttemptResult(
            [.one(0), nil, .truth(true)], to: draw, from: SampleQuestions.bank, by: AssessmentRules())
        #expect(result.lines.map(\.question) == ["truth"] && result.hundredths == 10_000 && result.hasPassed)
    }
}
