import Domain
import Primitives
import Testing

@Suite struct AttemptTests {
    private let noon = Instant(milliseconds: 1_700_000_000_000)

    private func result(_ worths: [Int], passMark: Int = 70) -> AttemptResult {
        let lines = worths.enumerated().map {
            AttemptResult.Line(question: "q\($0)", mark: Mark(worth: Worth(parts: $1)))
        }
        return AttemptResult(lines: lines, hundredths: 0, hasPassed: false)
    }

    @Test func `just below the pass mark is not passed`() {
        var bank = SampleQuestions.bank
        bank.questions = [SampleQuestions.truth, SampleQuestions.multiple]
        bank.questions[0].points = ExactDecimal(7)
        bank.questions[1].points = ExactDecimal(3)
        var rules = AssessmentRules()
        let draw = Draw([
            DrawnQuestion(question: "truth", order: []), DrawnQuestion(question: "multiple", order: [0, 1, 2, 3]),
        ])
        let passed = AttemptResult([.truth(true), nil], to: draw, from: bank, by: rules)
        #expect(passed.hundredths == 7000 && passed.hasPassed)
        rules.passMark = 71
        #expect(!AttemptResult([.truth(true), nil], to: draw, from: bank, by: rules).hasPassed)
        // A third of 3 of 10 points is a tenth, though a third has no exact parts; on the mark is passed.
        let third = AttemptResult([nil, .several([0])], to: draw, from: bank, by: rules)
        #expect(third.hundredths == 1000)
        rules.passMark = 80
        #expect(AttemptResult([.truth(true), .several([0])], to: draw, from: bank, by: rules).hasPassed)
    }

    @Test func `the sections to read again come by how often they are named`() {
        func line(_ sections: [String], right: Bool = false) -> AttemptResult.Line {
            AttemptResult.Line(
                question: "q",
                mark: Mark(
                    worth: right ? .whole : .nothing,
                    feedback: sections.map { SampleQuestions.feedback("x", section: $0) }))
        }
        let result = AttemptResult(
            lines: [line(["a"]), line(["b", "b"]), line(["b"]), line(["c"], right: true)], hundredths: 0,
            hasPassed: false)
        #expect(result.sectionsToReread == ["b", "a"])
    }

    @Test func `an answer about which nothing is said leads to the section that teaches it`() {
        let wrong = AttemptResult.Line(question: "q", mark: Mark(worth: .nothing), section: "cells")
        #expect(wrong.sectionsToReread == ["cells"])
        let right = AttemptResult.Line(question: "q", mark: Mark(worth: .whole), section: "cells")
        #expect(right.sectionsToReread == [])
    }

    @Test func `the door opens, waits and closes by the rules`() {
        var rules = AssessmentRules()
        rules.attempts = 2
        rules.waitMinutes = 60
        func door(_ past: [AttemptDoor.Past], after minutes: Int64 = 0) -> AttemptDoor {
            AttemptDoor(after: past, by: rules, now: noon.adding(seconds: minutes * 60))
        }
        let failed = AttemptDoor.Past(ended: noon, hasPassed: false)
        #expect(door([]) == .open)
        #expect(door([AttemptDoor.Past(ended: nil, hasPassed: false)]) == .underWay)
        #expect(door([failed], after: 59) == .waits(until: noon.adding(seconds: 3600)))
        #expect(door([failed], after: 60) == .open)
        #expect(door([failed, failed], after: 600) == .usedUp(2))
        #expect(door([failed, AttemptDoor.Past(ended: noon, hasPassed: true)]) == .passed)
    }
}
