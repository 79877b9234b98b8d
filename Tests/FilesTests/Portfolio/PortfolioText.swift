import Rules
import Testing

@testable import Files

/// The contract's own portfolio, as a person writes it and as a program does, and ways to spoil it.
enum PortfolioText {
    static let yaml = """
        person: {name: Dana Reyes, birth-date: 1990-04-12}          # birth-date only where a rule needs it
        credentials:
          - id: mlt                         # the file's own short name
            credential: ascp-boc/MLT
            issued: 2018-06-01              # first certification or licence date
            cycle: {from: 2024-06-01, to: 2027-05-31}
          - id: fl
            credential: us-fl/technician
            issued: 2015-01-15
            facts: {first-renewal: false, role: technician, categories: [hematology, chemistry]}
        activities:
          - id: a1
            title: Body fluid cell counts
            kind: ce-course
            completed: 2025-03-02           # started: optional
            amount: {value: 2, unit: contact-hour}
            topics: {hematology: 1.5, safety: 0.5}
            delivery: online                # online | live | in-service | blended
            provider: {name: Example Labs, approvals: [pace], number: "123"}
            evidence: [certificate]

        """

    static let json = """
        {"person": {"name": "Dana Reyes", "birth-date": "1990-04-12"},
         "credentials": [
          {"id": "mlt", "credential": "ascp-boc/MLT", "issued": "2018-06-01",
           "cycle": {"from": "2024-06-01", "to": "2027-05-31"}},
          {"id": "fl", "credential": "us-fl/technician", "issued": "2015-01-15",
           "facts": {"first-renewal": false, "role": "technician", "categories": ["hematology", "chemistry"]}}],
         "activities": [
          {"id": "a1", "title": "Body fluid cell counts", "kind": "ce-course", "completed": "2025-03-02",
           "amount": {"value": 2, "unit": "contact-hour"},
           "topics": {"hematology": 1.5, "safety": 0.5}, "delivery": "online",
           "provider": {"name": "Example Labs", "approvals": ["pace"], "number": "123"},
           "evidence": ["certificate"]}]}

        """

    /// A text with one passage replaced; the passage stands there exactly once.
    static func replacing(
        _ passage: String, with other: String, in text: String = yaml, at place: SourceLocation = #_sourceLocation
    ) throws -> String {
        let parts = text.split(separator: passage, omittingEmptySubsequences: false)
        try #require(
            parts.count == 2, "“\(passage)” stands \(parts.count - 1) times in the text", sourceLocation: place)
        return parts.joined(separator: other)
    }

    /// The first line, counted from 1, in which two texts differ.
    static func firstDifference(_ one: String, _ other: String) -> Int {
        let (ours, theirs) = (
            one.split(separator: "\n", omittingEmptySubsequences: false),
            Array(other.split(separator: "\n", omittingEmptySubsequences: false))
        )
        let equal = zip(ours, theirs).prefix { $0 == $1 }.count
        return equal + 1
    }

    static func decode(_ text: String) throws(FileFault) -> Portfolio {
        try PortfolioFile.decode(Array(text.utf8))
    }

    /// The fault that a text gives; to read it without one is an issue.
    static func fault(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> FileFault {
        try fault(Array(text.utf8), at: place)
    }

    static func fault(_ bytes: [UInt8], at place: SourceLocation = #_sourceLocation) throws -> FileFault {
        try #require(throws: FileFault.self, sourceLocation: place) { try PortfolioFile.decode(bytes) }
    }
}

/// A passage of the good portfolio, what a slip makes of it, and how the slip is answered.
struct Slip: CustomTestStringConvertible, Sendable {
    var passage: String
    var slip: String
    var code: String
    var says: [String]
    /// The passage at whose line the fault stands, where that is not the line of the slip.
    var line: String?

    init(_ passage: String, _ slip: String, _ code: String, says: String..., line: String? = nil) {
        (self.passage, self.slip, self.code, self.says, self.line) = (passage, slip, code, says, line)
    }

    var testDescription: String { slip.isEmpty ? "without \(passage)" : slip }

    /// Makes the slip and checks its answer: the code, every word it must say, and the line.
    func check(in text: String = PortfolioText.yaml, at place: SourceLocation = #_sourceLocation) throws {
        let spoilt = try PortfolioText.replacing(passage, with: slip, in: text, at: place)
        let fault = try PortfolioText.fault(spoilt, at: place)
        #expect(fault.code == code, "\(fault)", sourceLocation: place)
        for word in says { #expect(fault.message.contains(word), "\(fault)", sourceLocation: place) }
        let lines = spoilt.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = line.flatMap { line in lines.firstIndex { $0.contains(line) } }.map { $0 + 1 }
        #expect(fault.line == wanted ?? PortfolioText.firstDifference(text, spoilt), "\(fault)", sourceLocation: place)
    }
}
