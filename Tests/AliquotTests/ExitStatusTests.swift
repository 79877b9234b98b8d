import Foundation
import TestSupport
import Testing

@Suite("Exit status of aliquot")
struct ExitStatusTests {
    private static let verbs = [
        [], ["status"], ["evaluate"], ["rules"], ["rules", "list"], ["rules", "show"], ["rules", "check"],
        ["rules", "test"],
        ["rules", "diff"], ["course"], ["course", "check"], ["questions"], ["questions", "convert"],
    ]

    @Test(arguments: verbs)
    func `every verb has help and leaves with 0`(_ verb: [String]) throws {
        let outcome = try Command.run(verb + ["--help"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("USAGE: aliquot"))
        #expect(outcome.errors.isEmpty)
    }

    @Test func `the version is told and leaves with 0`() throws {
        let outcome = try Command.run("--version")
        #expect(outcome.status == 0)
        #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: [
        ["--no-such-option"], ["frobnicate"], ["status"], ["status", "--no-such-option", "Examples/new-mlt.yml"],
        ["status", "Examples/new-mlt.yml", "--as-of", "2026-02-30"],
        ["status", "Examples/new-mlt.yml", "--as-of", "tomorrow"],
        ["status", "Examples/new-mlt.yml", "--as-of"], ["status", "Examples/new-mlt.yml", "another.yml"], ["evaluate"],
        ["evaluate", "--as-of", "2026-06-30"], ["rules", "show"], ["rules", "diff", "ascp-cmp@initial"],
        ["rules", "frobnicate"],
    ])
    func `wrong usage leaves with 2 and says what is right`(_ arguments: [String]) throws {
        let outcome = try Command.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Usage: aliquot"))
    }

    @Test(arguments: [
        ["status", "Examples/nobody.yml"], ["status", "Examples"], ["evaluate", "Examples/nobody.jsonl"],
        ["evaluate", "Examples"],
        ["rules", "check", "nowhere"], ["rules", "test", "nowhere"], ["rules", "list", "--rules", "nowhere"],
        ["rules", "show", "ascp-cpm"], ["rules", "show", "ascp-cmp@2025-01-01"],
        ["rules", "diff", "ascp-cmp@initial", "us-xx"],
        ["status", "Examples/new-mlt.yml", "--overlay", "nowhere.yaml"],
        ["status", "Examples/new-mlt.yml", "--rules", "Sources"],
    ])
    func `what is not there leaves with 1, a sentence and no output`(_ arguments: [String]) throws {
        let outcome = try Command.run(arguments)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("aliquot: "))
        #expect(outcome.errors.hasSuffix("\n") && outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }

    @Test func `a fault in a portfolio leaves with 1 and names file and line`() throws {
        try TemporaryFolder.use { folder in
            let path = try folder.write(
                "slip.yml", "person: {name: A}\ncredentials:\n  - {id: m, credental: ascp-boc/MLT}\n")
            for more in [[], ["--json"]] {
                let outcome = try Command.run(["status", path] + more)
                #expect(outcome.status == 1)
                #expect(outcome.output.isEmpty)
                #expect(outcome.errors.contains("\(path):3: "))
                #expect(outcome.errors.contains("did you mean “credential”?"))
            }
        }
    }

    @Test func `an unknown credential leaves with 1 and names the one that was meant`() throws {
        try TemporaryFolder.use { folder in
            let path = try folder.write(
                "slip.yml", "person: {name: A}\ncredentials:\n  - {id: m, credential: us-fl/techncian}\n")
            let outcome = try Command.run("status", path)
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(path) && outcome.errors.contains("did you mean “us-fl/technician”?"))
        }
    }

    @Test func `without a day it asks about today`() throws {
        let outcome = try Command.run("status", "Examples/new-mlt.yml", "--json")
        #expect(outcome.status == 0)
        let day = try #require(JSONValue(outcome.output)["as_of"]?.text)
        let formatter = Date.ISO8601FormatStyle().year().month().day()
        // Midnight may fall between the run and this line.
        #expect([Date.now, Date.now.addingTimeInterval(-60)].map { $0.formatted(formatter) }.contains(day))
    }
}
