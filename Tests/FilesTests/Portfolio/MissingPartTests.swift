import Testing

@testable import Files

@Suite("A part that is missing or there twice")
struct MissingPartTests {
    private static let person =
        "person: {name: Dana Reyes, birth-date: 1990-04-12}          # birth-date only where a rule needs it\n"

    @Test(arguments: [
        Slip("name: Dana Reyes, ", "", "missing", says: "person", "name"),
        Slip("Dana Reyes", "", "wrong-shape", says: "person.name", "nothing"),
        Slip("Dana Reyes", "\"  \"", "missing", says: "person.name", "empty"),
        Slip(
            "  - id: mlt                         # the file's own short name\n    credential: ascp-boc/MLT\n",
            "  - id: mlt\n", "missing", says: "credentials[0]", "credential", line: "- id: mlt"),
        Slip(
            "id: mlt                         # the file's own short name\n    credential", "credential", "missing",
            says: "credentials[0]", "id"),
        Slip("    title: Body fluid cell counts\n", "", "missing", says: "a1", "title", line: "- id: a1"),
        Slip("    kind: ce-course\n", "", "missing", says: "a1", "kind", line: "- id: a1"),
        Slip(
            "    completed: 2025-03-02           # started: optional\n", "", "missing", says: "a1", "completed",
            line: "- id: a1"),
        Slip("    amount: {value: 2, unit: contact-hour}\n", "", "missing", says: "a1", "amount", line: "- id: a1"),
        Slip("id: a1\n    title", "title", "missing", says: "activities[0]", "id"),
        Slip("Body fluid cell counts", "\"\"", "missing", says: "activities[0].title", "empty"),
    ])
    func `what is missing is named`(_ slip: Slip) throws {
        try slip.check()
    }

    @Test func `a portfolio without a person or without credentials is refused`() throws {
        try Slip(Self.person, "", "missing", says: "person", line: "credentials:").check()
        let bare = try PortfolioText.fault("person: {name: A}\n")
        #expect(bare.code == "missing" && bare.message.contains("credentials") && bare.line == 1)
        let empty = try PortfolioText.fault("person: {name: A}\ncredentials: []\n")
        #expect(empty.code == "missing" && empty.message.contains("credentials"))
    }

    @Test(arguments: [
        Slip("person: {name: Dana Reyes, birth-date: 1990-04-12}", "person: Dana Reyes", "wrong-shape", says: "person"),
        Slip(
            "person: {name: Dana Reyes, birth-date: 1990-04-12}", "person: [Dana Reyes]", "wrong-shape", says: "person",
            "a list"),
        Slip("[certificate]", "certificate", "wrong-shape", says: "evidence", "a list"),
        Slip("first-renewal: false", "first-renewal: maybe", "wrong-shape", says: "first-renewal", "true or false"),
        Slip("first-renewal: false", "first-renewal: 0", "wrong-shape", says: "first-renewal", "true or false"),
        Slip(
            "{name: Example Labs, approvals: [pace], number: \"123\"}", "Example Labs", "wrong-shape",
            says: "provider"),
        Slip("Example Labs", "[Example Labs]", "wrong-shape", says: "provider.name", "a list"),
        Slip("role: technician", "role: [technician]", "wrong-shape", says: "role", "a list"),
        Slip("role: technician", "duties-paid: 2025", "wrong-shape", says: "duties-paid", "a list"),
    ])
    func `a part of another shape is refused`(_ slip: Slip) throws {
        try slip.check()
    }

    @Test(arguments: ["a text", "- a\n- list\n", "[]", "42", "~", "---\n", "true", "\"quoted\""])
    func `a document that is no mapping is refused`(_ text: String) throws {
        let fault = try PortfolioText.fault(text)
        #expect(fault.code == "wrong-shape", "\(fault)")
        #expect(fault.line == (text.hasPrefix("---") ? 2 : 1))
    }

    @Test(arguments: [
        Slip(
            "    kind: ce-course\n", "    kind: ce-course\n    kind: ce-course\n", "duplicate-field", says: "kind",
            "twice"),
        Slip("value: 2,", "value: 2, value: 2,", "duplicate-field", says: "value", "twice"),
        Slip("role: technician", "role: technician, role: technologist", "duplicate-field", says: "role", "twice"),
        Slip("from: 2024-06-01", "from: 2024-06-01, from: 2024-06-01", "duplicate-field", says: "from", "twice"),
    ])
    func `a key that stands twice is refused`(_ slip: Slip) throws {
        let line = slip.slip.contains("\n") ? 15 : nil
        let text = try PortfolioText.replacing(slip.passage, with: slip.slip)
        let fault = try PortfolioText.fault(text)
        #expect(fault.code == slip.code, "\(fault)")
        #expect(slip.says.allSatisfy(fault.message.contains), "\(fault)")
        #expect(fault.line == line ?? PortfolioText.firstDifference(PortfolioText.yaml, text))
    }

    @Test(arguments: [
        ("\"kind\": \"ce-course\"", "\"kind\": \"ce-course\", \"kind\": \"teaching\"", 8),
        ("\"value\": 2", "\"value\": 2, \"v\\u0061lue\": 3", 9), ("{\"person\"", "{\"activities\": [], \"person\"", 7),
    ])
    func `a key that stands twice in JSON is refused`(_ passage: String, _ slip: String, _ line: Int) throws {
        let fault = try PortfolioText.fault(PortfolioText.replacing(passage, with: slip, in: PortfolioText.json))
        #expect(fault.code == "duplicate-field", "\(fault)")
        #expect(fault.message.contains("twice"))
        #expect(fault.line == line)
    }

    @Test func `two activities or credentials of one id are refused where the second stands`() throws {
        let second = """
              - {id: a1, title: Another, kind: ce-course, completed: 2025-03-04, amount: {value: 1, unit: point}}

            """
        let activities = try PortfolioText.fault(PortfolioText.yaml + second)
        #expect(activities.code == "duplicate-id")
        #expect(activities.message.contains("activity") && activities.message.contains("“a1”"))
        #expect(activities.line == 21)
        let credentials = try PortfolioText.fault(PortfolioText.replacing("  - id: fl\n", with: "  - id: mlt\n"))
        #expect(credentials.code == "duplicate-id")
        #expect(credentials.message.contains("credential") && credentials.message.contains("“mlt”"))
        #expect(credentials.line == 7)
    }
}
