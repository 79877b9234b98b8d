import Domain
import Prose
import Testing

@Suite struct AnswerReadingTests {
    private let paper = TestPaper([
        PaperQuestion(id: "a", prompt: Prose(), form: .one([Prose(line: "x"), Prose(line: "y")])),
        PaperQuestion(id: "b", prompt: Prose(), form: .several([Prose(line: "x"), Prose(line: "y")])),
        PaperQuestion(id: "c", prompt: Prose(), form: .trueOrFalse),
        PaperQuestion(id: "d", prompt: Prose(), form: .number(unit: "g/dL", otherUnits: [])),
        PaperQuestion(id: "e", prompt: Prose(), form: .words),
        PaperQuestion(id: "f", prompt: Prose(), form: .match(items: [Prose(), Prose()], to: ["m", "n"])),
        PaperQuestion(id: "g", prompt: Prose(), form: .order([Prose(), Prose(), Prose()])),
        PaperQuestion(
            id: "h", prompt: Prose(),
            form: .point(
                PaperPicture(
                    picture: "p", description: "", size: PictureSize(width: 80, height: 60),
                    spots: [.circle(x: 1, y: 1, radius: 1)]))),
    ])

    private func read(_ fields: [String: [String]]) -> AnswerReading {
        AnswerReading(paper) { fields[$0] ?? [] }
    }

    @Test func `a filled form is read question by question`() {
        let reading = read([
            "q1": ["1"], "q2": ["0", "1"], "q3": ["false"], "q4": [" 4.5 "], "q5": [" some words "],
            "q6-1": ["1"], "q6-2": [""], "q7-1": ["3"], "q7-2": ["1"], "q7-3": ["2"], "q8.x": ["12"], "q8.y": ["34"],
        ])
        #expect(reading.faults.isEmpty)
        #expect(
            reading.answers == [
                .one(1), .several([0, 1]), .truth(false), .number("4.5"), .words("some words"), .matches([1, nil]),
                .order([1, 2, 0]), .point(PicturePoint(x: 12, y: 34)),
            ])
    }

    @Test func `what was left empty is open, and no fault`() {
        let reading = read(["q5": ["  "], "q7-1": [""]])
        #expect(reading.faults.isEmpty)
        #expect(reading.open == Array(0..<8))
    }

    @Test(arguments: [
        ["q1": ["2"]], ["q1": ["-1"]], ["q2": ["7"]], ["q3": ["maybe"]], ["q4": ["1,5"]], ["q4": ["4 mg"]],
        ["q6-2": ["2"]], ["q7-1": ["1"], "q7-2": ["1"], "q7-3": ["2"]], ["q7-1": ["1"]],
        ["q8.x": ["81"], "q8.y": ["1"]], ["q8": ["1"]], ["q5": [String(repeating: "a", count: 300)]],
    ])
    func `what no page of ours sends is a fault of its field`(_ fields: [String: [String]]) {
        let faults = read(fields).faults
        #expect(faults.count == 1)
        #expect(faults.allSatisfy { $0.text.hasSuffix(".") && $0.field.hasPrefix("q") })
    }

    @Test func `a region can be chosen without a pointer`() {
        #expect(read(["q8": ["0"]]).answers.last == .spot(0))
    }

    @Test func `answers stand in the fields that they are read from`() {
        let answers: [GivenAnswer?] = [
            .one(1), .several([0, 1]), .truth(true), .number("4.5 g/dL"), .words("some words"), .matches([1, nil]),
            .order([2, 0, 1]), .point(PicturePoint(x: 12, y: 34)),
        ]
        #expect(read(AnswerReading.fields(of: answers)).answers == answers)
        let others: [GivenAnswer?] = [.one(0), nil, .truth(false), nil, nil, nil, nil, .spot(0)]
        #expect(read(AnswerReading.fields(of: others)).answers == others)
    }
}
