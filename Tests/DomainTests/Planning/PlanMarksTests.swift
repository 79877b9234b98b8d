import Domain
import Testing

@Suite struct PlanMarksTests {
    @Test func `a pin is of one date, a refusal of all of them, and neither stands beside the other`() {
        var marks = PlanMarks().marking("a@2027-03-02", .pin).marking("a@2027-03-09", .pin)
        #expect(marks.pins == ["a@2027-03-02", "a@2027-03-09"])
        marks = marks.marking("a@2027-03-09", .refuse)
        #expect(marks == PlanMarks(refusals: ["a"]))
        marks = marks.marking("a@2027-03-02", .pin)
        #expect(marks == PlanMarks(pins: ["a@2027-03-02"]))
        #expect(marks.marking("a@2027-03-02", .clear) == PlanMarks())
        #expect(PlanMarks(refusals: ["a"]).marking("a", .clear) == PlanMarks())
    }

    @Test func `marking the same again changes nothing, and marks do not grow without end`() {
        let once = PlanMarks().marking("a", .pin)
        #expect(once.marking("a", .pin) == once)
        let many = (0..<500).reduce(PlanMarks()) { $0.marking("o\($1)", $1.isMultiple(of: 2) ? .pin : .refuse) }
        #expect(many.pins.count == PlanMarks.most && many.refusals.count == PlanMarks.most)
        #expect(many.pins.last == "o498")
    }
}
