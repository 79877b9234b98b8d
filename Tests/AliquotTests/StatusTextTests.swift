import Foundation
import Testing

@Suite("aliquot status")
struct StatusTextTests {
    @Test(arguments: Example.all, [60, 100])
    func `no line is longer than the columns there are`(_ example: Example, _ columns: Int) throws {
        let outcome = try example.status(environment: ["COLUMNS": "\(columns)"])
        try #require(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.lines.count > 10)
        for line in outcome.lines { #expect(line.count <= columns, "\(line.count): \(line)") }
    }

    @Test(arguments: Example.all)
    func `the text says who, as of when, which credential and what is not counted`(_ example: Example) throws {
        let text = try example.status(environment: ["COLUMNS": "100"]).output
        let answer = try example.answer()
        #expect(text.contains(try #require(answer["person"]?.text)))
        for credential in answer["credentials"]?.items ?? [] {
            #expect(text.contains(try #require(credential["rules"]?.text)))
            for line in credential["not_counted"]?.items ?? [] {
                #expect(text.contains(try #require(line["id"]?.text)))
            }
        }
    }

    @Test func `not to a terminal there is no colour, whatever is asked`() throws {
        let example = try #require(Example.all.first)
        for environment in [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color"], ["NO_COLOR": "", "TERM": "xterm"]] {
            let outcome = try example.status(environment: environment)
            #expect(outcome.status == 0)
            #expect(!outcome.output.contains("\u{1B}"))
            #expect(outcome.errors.isEmpty)
        }
    }

    @Test func `a terminal gets colour, unless NO_COLOR or a dumb terminal says no`() throws {
        let example = try #require(Example.all.first)
        let arguments = ["status", example.path, "--as-of", example.asOf]
        let colourful = try Pseudoterminal.output(of: arguments, environment: ["TERM": "xterm"])
        #expect(colourful.contains("\u{1B}["))
        #expect(
            try Pseudoterminal.output(of: arguments, environment: ["TERM": "xterm", "NO_COLOR": ""]).contains("\u{1B}[")
        )
        for environment in [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"]] {
            let plain = try Pseudoterminal.output(of: arguments, environment: environment)
            #expect(!plain.contains("\u{1B}"))
            #expect(plain.contains("Marisol Vega"))
        }
    }

    @Test func `colour takes no room`() throws {
        let example = try #require(Example.all.first)
        let arguments = ["status", example.path, "--as-of", example.asOf]
        func text(_ environment: [String: String]) throws -> String {
            try Pseudoterminal.output(of: arguments, environment: environment.merging(["COLUMNS": "80"]) { $1 })
        }
        let painted = try text(["TERM": "xterm"]).replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(painted == (try text(["TERM": "xterm", "NO_COLOR": "1"])))
    }

    @Test func `a portfolio may come from the standard input`() throws {
        let example = try #require(Example.all.first)
        let text = try String(contentsOf: Command.root.appending(path: example.path), encoding: .utf8)
        let piped = try Command.run(["status", "-", "--as-of", example.asOf, "--json"], input: text)
        #expect(piped.status == 0)
        #expect(piped.output == (try example.status("--json").output))
    }

    @Test func `the rule book is found from elsewhere when it is named`() throws {
        let example = try #require(Example.all.first)
        let arguments = ["status", Command.root.appending(path: example.path).path, "--as-of", example.asOf]
        let elsewhere = FileManager.default.temporaryDirectory
        let without = try Command.run(arguments, folder: elsewhere)
        #expect(without.status == 1)
        #expect(without.output.isEmpty && without.errors.contains("rule book"))
        let rules = Command.root.appending(path: "RuleBook").path
        let with = try Command.run(arguments + ["--rules", rules], folder: elsewhere)
        #expect(with.status == 0)
        #expect(with.output == (try example.status().output))
    }
}
