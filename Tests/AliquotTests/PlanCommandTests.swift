import Foundation
import TestSupport
import Testing

@Suite("aliquot plan")
struct PlanCommandTests {
    private static let dana = "Examples/florida-three-credentials.yml"
    private static let catalogue = "Examples/Plans/catalogue.yml"
    /// The day that the example's own remarks ask about.
    private static let asOf: String = {
        let file = Command.root.appending(path: catalogue)
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.firstMatch(of: /--as-of (\d{4}-\d\d-\d\d)/).map { String($0.1) } ?? ""
    }()

    private func plan(_ more: String...) throws -> Command.Outcome {
        try Command.run(["plan", Self.dana, "--catalogue", Self.catalogue, "--as-of", Self.asOf] + more)
    }

    @Test(arguments: ["cost", "hours", "trips", "finish", "budget", "online"])
    func `an example gets its expected answer`(name: String) throws {
        let options =
            switch name {
            case "budget": ["--budget", "100"]
            case "online": ["--online", "--latest", "2027-01-31", "--pin", "smear-2"]
            default: ["--minimise", name]
            }
        let outcome = try Command.run(
            ["plan", Self.dana, "--catalogue", Self.catalogue, "--as-of", Self.asOf, "--json"] + options)
        try #require(outcome.status == 0, "\(outcome.errors)")
        let file = Command.root.appending(path: "Tests/AliquotTests/ExpectedPlans/\(name).json")
        let (found, wanted) = (try JSONValue(outcome.output), try JSONValue(contentsOf: file))
        for key in wanted.keys.union(found.keys).sorted() { #expect(found[key] == wanted[key], "\(key)") }
    }

    @Test func `the keys are those of the contract`() throws {
        let answer = try JSONValue(try plan("--json").output)
        let promised: Set = [
            "feasible", "optimal", "objective", "cost", "bound", "hours", "items", "subscriptions", "closes",
            "excluded",
        ]
        #expect(promised.isSubset(of: answer.keys))
        #expect(answer["cost"] == answer["bound"])
        for item in answer["items"]?.items ?? [] { #expect(Set(["id", "date"]).isSubset(of: item.keys)) }
        for closing in answer["closes"]?.items ?? [] {
            #expect(closing.keys == ["credential", "requirement", "amount"])
        }
        for exclusion in answer["excluded"]?.items ?? [] { #expect(exclusion.keys == ["id", "code"]) }
    }

    @Test func `fits into eighty columns and says that it is proven`() throws {
        let outcome = try plan()
        #expect(outcome.status == 0)
        #expect(outcome.lines.allSatisfy { $0.count <= 80 })
        #expect(outcome.output.contains("Proven: this is the cheapest of all plans"))
        #expect(outcome.errors.isEmpty)
    }

    @Test func `what stands against each other is said in words`() throws {
        let outcome = try plan("--budget", "30")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("There is no plan."))
        #expect(outcome.output.contains("the budget"))
    }

    @Test func `an id that is not there is at fault, with a hint`() throws {
        let outcome = try plan("--pin", "fl-hivv")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("did you mean “fl-hiv”?"))
    }

    @Test func `wrong usage`() throws {
        #expect(try plan("--minimise", "beauty").status == 2)
        #expect(try plan("--budget", "much").status == 2)
        #expect(try plan("--pin", "fl-hiv", "--refuse", "fl-hiv").status == 2)
        #expect(try Command.run("plan", Self.dana).status == 2)
    }

    @Test func `a faulty catalogue is told with file and line`() throws {
        try TemporaryFolder.use { folder in
            let file = try folder.write("catalogue.yml", "offerings:\n  - {id: o1, titel: T}\n")
            let outcome = try Command.run(["plan", Self.dana, "--catalogue", file, "--as-of", Self.asOf])
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("catalogue.yml:2: "))
            #expect(outcome.errors.contains("did you mean “title”?"))
        }
    }
}
