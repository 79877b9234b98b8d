import Testing

@testable import Files

@Suite("A word that is not known")
struct UnknownWordTests {
    @Test(arguments: [
        Slip(
            "kind: ce-course", "kind: ce-corse", "unknown-word", says: "kind", "ce-corse", "did you mean “ce-course”?"),
        Slip("kind: ce-course", "kind: CE-course", "unknown-word", says: "CE-course", "did you mean “ce-course”?"),
        Slip("kind: ce-course", "kind: webinar", "unknown-word", says: "kind", "“webinar”"),
        Slip("kind: ce-course", "kind: [ce-course]", "wrong-shape", says: "kind", "a list"),
        Slip("unit: contact-hour", "unit: contact-hours", "unknown-word", says: "unit", "did you mean “contact-hour”?"),
        Slip("unit: contact-hour", "unit: hour", "unknown-word", says: "unit", "“hour”"),
        Slip("delivery: online", "delivery: onlien", "unknown-word", says: "delivery", "did you mean “online”?"),
        Slip("approvals: [pace]", "approvals: [pase]", "unknown-word", says: "approval", "did you mean “pace”?"),
        Slip(
            "approvals: [pace]", "approvals: [pace, profesional-society]", "unknown-word", says: "approval",
            "did you mean “professional-society”?"),
        Slip("approvals: [pace]", "approvals: pace", "wrong-shape", says: "approvals", "a list"),
        Slip(
            "role: technician", "role: technician, market: usa", "unknown-word", says: "market", "did you mean “us”?"),
        Slip(
            "categories: [hematology, chemistry]", "categories: [hematology, chemestry]", "unknown-word", says: "topic",
            "did you mean “chemistry”?"),
        Slip(
            "topics: {hematology: 1.5, safety: 0.5}", "topics: [hemotology]", "unknown-word", says: "topic",
            "did you mean “hematology”?"),
    ])
    func `a code word is refused, and the one that was meant is named`(_ slip: Slip) throws {
        try slip.check()
    }

    @Test(arguments: [
        Slip(
            "topics: {hematology: 1.5,", "topics: {hemotology: 1.5,", "unknown-field", says: "hemotology",
            "“hematology”?"),
        Slip("completed: 2025", "complete: 2025", "unknown-field", says: "complete", "did you mean “completed”?"),
        Slip("title: Body", "tittle: Body", "unknown-field", says: "activities[0]", "did you mean “title”?"),
        Slip("value: 2,", "valeu: 2,", "unknown-field", says: "did you mean “value”?"),
        Slip("number: \"123\"", "nubmer: \"123\"", "unknown-field", says: "did you mean “number”?"),
        Slip("from: 2024-06-01", "form: 2024-06-01", "unknown-field", says: "did you mean “from”?"),
        Slip("name: Dana Reyes", "nane: Dana Reyes", "unknown-field", says: "person", "did you mean “name”?"),
        Slip("birth-date: 1990", "birthdate: 1990", "unknown-field", says: "did you mean “birth-date”?"),
        Slip("    issued: 2018", "    isued: 2018", "unknown-field", says: "credentials[0]", "did you mean “issued”?"),
        Slip("activities:\n", "activites:\n", "unknown-field", says: "the portfolio", "did you mean “activities”?"),
        Slip("first-renewal: false", "first_renewal: false", "unknown-field", says: "did you mean “first-renewal”?"),
        Slip("role: technician", "rolle: technician", "unknown-field", says: "facts", "did you mean “role”?"),
        Slip("role: technician", "favourite-colour: red", "unknown-field", says: "facts", "favourite-colour"),
    ])
    func `a field is refused, and the one that was meant is named`(_ slip: Slip) throws {
        try slip.check()
    }

    @Test func `a fact that is not known is refused where it stands in JSON too`() throws {
        try Slip("\"role\"", "\"rolle\"", "unknown-field", says: "did you mean “role”?").check(in: PortfolioText.json)
        try Slip("\"kind\": \"ce-course\"", "\"kind\": \"ce-corse\"", "unknown-word", says: "“ce-course”?")
            .check(in: PortfolioText.json)
    }

    @Test func `gibberish is refused without a guess`() throws {
        let fault = try PortfolioText.fault(PortfolioText.replacing("ce-course", with: "xqzvkwjq"))
        #expect(fault.code == "unknown-word")
        #expect(!fault.message.contains("did you mean"))
    }

    @Test func `a long word is shown only in part`() throws {
        let fault = try PortfolioText.fault(
            PortfolioText.replacing("ce-course", with: String(repeating: "course", count: 50_000)))
        #expect(fault.code == "unknown-word")
        #expect(fault.message.count < 200)
    }

    @Test(arguments: [
        ("ce-course", "\"ce\\e[31mcourse\""), ("delivery: online", "\"deli\\e]0;x\\avery\": online"),
        ("[pace]", "[\"\\x9bpace\"]"), ("2025-03-02", "\"\\e[2J\""), ("value: 2,", "value: \"\\e[1m\","),
        ("role: technician", "duties-paid: [\"\\e[31mred\"]"), ("first-renewal: false", "first-renewal: \"\\e[31m\""),
    ])
    func `a message never holds what a terminal would obey`(_ passage: String, _ slip: String) throws {
        let fault = try PortfolioText.fault(PortfolioText.replacing(passage, with: slip))
        let isPlain = fault.message.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        #expect(isPlain, "\(fault.message.debugDescription)")
    }
}
