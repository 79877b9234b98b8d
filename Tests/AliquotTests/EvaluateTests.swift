import Foundation
import TestSupport
import Testing

@Suite("aliquot evaluate")
struct EvaluateTests {
    private static func line(
        _ name: String, facts: String = "{}", credential: String = "ascp-boc/MLT", more: String = ""
    ) -> String {
        """
        {"person":{"name":"\(name)"},"credentials":[{"id":"c","credential":"\(credential)","issued":"2018-06-01",\
        "facts":\(facts)}],"activities":[{"id":"a1","title":"T","kind":"ce-course","completed":"2025-03-02",\
        "amount":{"value":2,"unit":"contact-hour"},"topics":["hematology"],"provider":{"approvals":["pace"]}}\(more)]}
        """
    }

    private func evaluate(_ roster: String, _ more: String..., patience: TimeInterval = 60) throws -> Command.Outcome {
        try TemporaryFolder.use { folder in
            let path = try folder.write("roster.jsonl", roster)
            return try Command.run(["evaluate", path, "--as-of", "2026-06-30"] + more, patience: patience)
        }
    }

    @Test func `a faulty line in the middle leaves with 1 and all three lines answer`() throws {
        let outcome = try evaluate(Self.line("A") + "\n{\"person\":\n" + Self.line("C") + "\n")
        #expect(outcome.status == 1)
        try #require(outcome.lines.count == 3)
        let answers = try outcome.lines.map { try JSONValue(String($0)) }
        #expect(answers.map { $0["line"] } == [.number(1), .number(2), .number(3)])
        #expect(answers.map { $0["person"]?.text } == ["A", nil, "C"])
        #expect(answers[1].keys == ["line", "error"])
        #expect(answers[1]["error"]?.keys == ["code", "message"])
        #expect(answers[1]["error"]?["code"]?.text == "malformed")
        #expect(outcome.errors.contains("1 line"))
    }

    @Test func `a faultless roster leaves with 0 and says nothing besides`() throws {
        let outcome = try evaluate((1...5).map { Self.line("P\($0)") + "\n" }.joined())
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 5)
        #expect(outcome.errors.isEmpty)
        let answer = try JSONValue(String(outcome.lines[0]))
        #expect(answer.keys == ["line", "person", "credentials"])
        #expect(answer["credentials"]?.items.first?.keys == ["id", "state", "complete", "total", "missing"])
        #expect(answer["credentials"]?.items.first?["missing"]?["safety"]?.text == "1")
    }

    @Test func `an empty roster leaves with 0 and without output`() throws {
        let outcome = try evaluate("")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    }

    @Test func `a full line says what status says`() throws {
        let full = try JSONValue(String(#require(evaluate(Self.line("A"), "--full").lines.first)))
        let status = try Command.run(["status", "-", "--as-of", "2026-06-30", "--json"], input: Self.line("A"))
        let document = try JSONValue(status.output)
        #expect(full.keys == document.keys.union(["line"]))
        for key in document.keys { #expect(full[key] == document[key]) }
    }

    @Test func `a roster may come from the standard input`() throws {
        let outcome = try Command.run(["evaluate", "-", "--as-of", "2026-06-30"], input: Self.line("A") + "\n")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
    }

    @Test func `ten thousand lines leave in their order`() throws {
        let roster = (1...10_000).map { $0 % 1000 == 0 ? "nonsense\n" : Self.line("Person \($0)") + "\n" }.joined()
        let outcome = try evaluate(roster)
        #expect(outcome.status == 1)
        try #require(outcome.lines.count == 10_000)
        for (place, line) in outcome.lines.enumerated() {
            let start =
                place % 1000 == 999
                ? "{\"line\":\(place + 1),\"error\"" : "{\"line\":\(place + 1),\"person\":\"Person \(place + 1)\","
            if !line.hasPrefix(start) { Issue.record("line \(place + 1): \(line.prefix(80))") }
        }
        #expect(outcome.errors.contains("10 lines"))
    }

    @Test func `a supervisor licensed in every category is answered at once`() throws {
        let topics = """
            ["blood-banking","chemistry","hematology","coagulation","microbiology","immunology","serology","molecular",\
            "urinalysis","histology","cytology","cytogenetics","cytometry","virology","apheresis","point-of-care",\
            "phlebotomy","management","education","informatics"]
            """
        let day = """
            ,{"id":"a2","title":"Conference","kind":"ce-course","completed":"2025-04-02",\
            "amount":{"value":8,"unit":"contact-hour"},\
            "topics":\(topics),"provider":{"approvals":["pace"]}}
            """
        let line = Self.line("A", facts: "{\"categories\":\(topics)}", credential: "us-fl/supervisor", more: day)
        let outcome = try evaluate(line, patience: 10)
        #expect(!outcome.isLate, "no answer in ten seconds")
        #expect(outcome.lines.count == 1)
    }
}
