import Domain
import Files
import Testing

@Suite struct AttemptJSONTests {
    @Test func `a draw comes back as it was kept`() throws {
        var rules = AssessmentRules()
        rules.drawn = 9
        for seed in 0..<20 as Range<UInt8> {
            var chance = SeededChance(seed: [seed])
            let draw = Draw(from: SampleBank.full, by: rules, chance: &chance)
            #expect(try AttemptJSON.draw(reading: AttemptJSON.draw(draw)) == draw)
        }
    }

    @Test func `answers of every kind come back, open ones too`() throws {
        let answers: [GivenAnswer?] = [
            .one(2), nil, .several([0, 3]), .several([]), .truth(false), .number("4.5 g/dL"), .words("“Pelger”\n\\"),
            .matches([1, nil, 0]), .order([2, 0, 1]), .point(PicturePoint(x: 7, y: 9)), .spot(0),
        ]
        #expect(try AttemptJSON.answers(reading: AttemptJSON.answers(answers)) == answers)
    }

    @Test(arguments: ["{}", "[1]", "[{\"one\":\"x\"}]", "[{\"one\":1,\"two\":2}]", "[{\"point\":[1]}]", "[", ""])
    func `what was not kept by us is refused`(_ text: String) {
        #expect(throws: FileFault.self) { try AttemptJSON.answers(reading: Array(text.utf8)) }
    }
}
