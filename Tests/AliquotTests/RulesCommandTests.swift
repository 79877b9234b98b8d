import Foundation
import TestSupport
import Testing

@Suite("aliquot rules")
struct RulesCommandTests {
    @Test func `check finds no fault in the book`() throws {
        let outcome = try Command.run("rules", "check")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        #expect(outcome.output.contains("no fault"))
        let json = try JSONValue(Command.run("rules", "check", "--json").output)
        #expect(json["faults"] == .list([]))
        #expect(json.keys == ["programmes", "versions", "cases", "faults"])
    }

    @Test func `check names file and line of a fault and leaves with 1`() throws {
        try TemporaryFolder.use { folder in
            let original = Command.root.appending(path: "RuleBook/Programmes/us/us-tn/us-tn")
            let copy = URL(filePath: folder.path).appending(path: "us-tn")
            try FileManager.default.copyItem(at: original, to: copy)
            let file = copy.appending(path: "initial.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            try #require(text.hasPrefix("programme: us-tn\n"))
            try ("programme: us-tn\ntitel: x\n" + text.dropFirst(17)).write(to: file, atomically: true, encoding: .utf8)
            let outcome = try Command.run("rules", "check", copy.path)
            #expect(outcome.status == 1)
            #expect(outcome.output.contains("\(file.path):2: "))
            #expect(outcome.output.contains("“titel”: did you mean “title”?"))
            #expect(outcome.output.contains("1 fault\n"))
            let json = try JSONValue(Command.run("rules", "check", copy.path, "--json").output)
            let fault = try #require(json["faults"]?.items.first)
            #expect(fault["code"]?.text == "unknown-field" && fault["line"] == .number(2))
            #expect(fault["file"]?.text == file.path)
        }
    }

    @Test func `test runs every case`() throws {
        let outcome = try Command.run("rules", "test")
        #expect(outcome.status == 0)
        let last = try #require(outcome.lines.last?.wholeMatch(of: /(\d+) passed, 0 failed/))
        #expect(Int(last.1) ?? 0 >= 315)
        let json = try JSONValue(Command.run("rules", "test", "--json").output)
        #expect((json["programmes"]?.items.count ?? 0) >= 14)
        #expect(json["programmes"]?.items.allSatisfy { $0["failed"] == .list([]) } == true)
    }

    @Test func `test shows a case whose answer differs and leaves with 1`() throws {
        try TemporaryFolder.use { folder in
            let original = Command.root.appending(path: "RuleBook/Programmes/us/us-tn/us-tn")
            let copy = URL(filePath: folder.path).appending(path: "us-tn")
            try FileManager.default.copyItem(at: original, to: copy)
            let file = copy.appending(path: "cases.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            let spoilt = text.replacing("complete: yes", with: "complete: unknown")
            try #require(spoilt != text)
            try spoilt.write(to: file, atomically: true, encoding: .utf8)
            let outcome = try Command.run("rules", "test", copy.path)
            #expect(outcome.status == 1)
            #expect(outcome.output.contains("complete is yes, expected unknown"))
            #expect(outcome.output.contains("\(file.path):"))
        }
    }

    @Test func `list names every programme, its versions and credentials`() throws {
        let outcome = try Command.run("rules", "list")
        #expect(outcome.status == 0)
        for word in ["ascp-cmp", "2024-01-01", "us-fl/technician", "amt/MLT"] { #expect(outcome.output.contains(word)) }
        let json = try JSONValue(Command.run("rules", "list", "--json").output)
        let cmp = try #require(json["programmes"]?.items.first { $0["id"]?.text == "ascp-cmp" })
        let versions = ["ascp-cmp@initial", "ascp-cmp@2023-01-01", "ascp-cmp@2024-01-01"].map(JSONValue.text)
        #expect(cmp["versions"] == .list(versions))
        #expect(cmp["credentials"]?.items.contains(.text("ascp-boc/MLT")) == true)
    }

    @Test(arguments: [60, 100])
    func `list keeps to the columns there are`(_ columns: Int) throws {
        let outcome = try Command.run("rules", "list", environment: ["COLUMNS": "\(columns)"])
        for line in outcome.lines where line.hasPrefix(" ") { #expect(line.count <= columns, "\(line)") }
    }

    @Test func `show tells what a version asks and where it was read`() throws {
        let outcome = try Command.run("rules", "show", "ascp-cmp@2024-01-01")
        #expect(outcome.status == 0)
        for word in ["ascp-cmp@2024-01-01", "dedicated-8", "ethics", "36", "nsh2020", "unverified", "Sources"] {
            #expect(outcome.output.contains(word), "\(word)")
        }
        let json = try JSONValue(Command.run("rules", "show", "ascp-cmp@2024-01-01", "--json").output)
        #expect(json["id"]?.text == "ascp-cmp@2024-01-01")
        #expect(json["effective"]?.text == "2024-01-01")
        let mlt = try #require(json["credentials"]?.items.first { $0["code"]?.text == "ascp-boc/MLT" })
        #expect(mlt["total"]?["value"]?.text == "36")
        let ids = ["safety", "ethics", "blood-banking", "chemistry", "hematology", "microbiology", "remainder"]
        #expect(mlt["requirements"]?.items.map { $0["id"]?.text } == ids)
    }

    @Test func `show of a programme alone is the version in force on the day`() throws {
        func shown(_ day: String) throws -> String? {
            try JSONValue(Command.run("rules", "show", "ascp-cmp", "--as-of", day, "--json").output)["id"]?.text
        }
        #expect(try shown("2022-12-31") == "ascp-cmp@initial")
        #expect(try shown("2023-01-01") == "ascp-cmp@2023-01-01")
        #expect(try shown("2026-06-30") == "ascp-cmp@2024-01-01")
    }

    @Test func `diff lists the ethics point between the first version and 2024`() throws {
        let outcome = try Command.run("rules", "diff", "ascp-cmp@initial", "ascp-cmp@2024-01-01")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("groups.generalist.requirements.ethics.minimum: 1"))
        #expect(outcome.output.contains("groups.qualification.total: 6 → 8"))
        let json = try JSONValue(
            Command.run("rules", "diff", "ascp-cmp@initial", "ascp-cmp@2024-01-01", "--json").output)
        #expect(json.keys == ["from", "to", "changes"])
        #expect(json["changes"]?.items.allSatisfy { $0.keys == ["path", "before", "after"] } == true)
    }

    @Test func `diff of a version with itself is empty`() throws {
        let outcome = try Command.run("rules", "diff", "us-fl@initial", "us-fl@initial", "--json")
        #expect(outcome.status == 0)
        #expect(try JSONValue(outcome.output)["changes"] == .list([]))
    }
}
