import Domain
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite("API writing")
struct APIWritingTests {
    @Test(arguments: Engine.allCases)
    func `an entry is recorded, corrected and withdrawn, and every row stays readable`(_ engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let program = try await site.program()
            let more = """
                , "topics": {"hematology": "1.5"}, "note": "é",
                 "provider": {"name": "Example Labs", "approvals": ["pace"], "approval_number": "P 7"}
                """
            let made = try await program.post("/entries", Program.entry("Cell counts", more))
            #expect(made.status == 201)
            let id = try #require(made.text("id"))
            #expect(made.headers[.location] == "/api/v1/entries/\(id)")
            #expect(made.text("provider", "approval_number") == "P 7")
            #expect(made.text("topics", "hematology") == "1.5" && made.text("topics", "general") == "0.5")
            let got = try await program.get("/entries/\(id)")
            #expect(got.text == made.text && got.tag == made.tag)

            let correction = Program.entry("Cell counts, corrected", ", \"reason\": \"a slip\"")
            let corrected = try await program.post("/entries/\(id)/corrections", correction, seen: made.tag)
            #expect(corrected.status == 200 && corrected.text("state") == "corrected" && corrected.tag != made.tag)
            let withdrawn = try await program.post(
                "/entries/\(id)/withdrawal", "{\"reason\": \"twice\"}", seen: corrected.tag)
            #expect(withdrawn.status == 200 && withdrawn.text("state") == "withdrawn")
            #expect(withdrawn.list("history").count == 3)
            #expect(withdrawn.text.contains("\"a slip\"") && withdrawn.text.contains("\"twice\""))
            let late = try await program.post("/entries/\(id)/corrections", correction, seen: withdrawn.tag)
            #expect(late.status == 409 && late.problem == "conflict")
        }
    }

    @Test func `what an entry counts is told without saving it`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            let before = try await program.get("/entries?limit=200").text
            let body = Program.entry("Cell counts", ", \"topics\": [\"hematology\"]")
            let answer = try await program.post("/entries/preview", body)
            #expect(answer.status == 200 && answer.list("counts").count == 3)
            #expect(
                answer.text.contains(
                    "\"credential\": \"ascp-boc/MLT\",\n      \"unit\": \"point\",\n      \"earned\": \"2\""))
            #expect(try await program.get("/entries?limit=200").text == before)
            let unknown = try await program.post(
                "/entries/preview?corrects=018fb044-09b1-7c66-922f-6935ea4096ff", body)
            #expect(unknown.status == 422 && unknown.pointers == ["corrects"])
        }
    }

    @Test(arguments: [
        ("[]", [""]), ("{}", ["/title", "/completed", "/amount"]), ("\"x\"", [""]),
        (Program.entry("A", ", \"colour\": 1, \"a/b~\": 2"), ["/colour", "/a~1b~0"]),
        (Program.entry("A", ", \"topics\": [\"safety\", \"sfety\", 3]"), ["/topics/1", "/topics/2"]),
        (Program.entry("A", ", \"topics\": {\"safety\": 1, \"x\": \"1\"}"), ["/topics/safety", "/topics/x"]),
        (Program.entry("A", ", \"topics\": {\"safety\": \"9\"}"), ["/topics"]),
        (Program.entry("A", ", \"files\": [\"x\"]"), ["/files/0"]),
        (Program.entry("A", ", \"files\": [\"018fb044-09b1-7c66-922f-6935ea4096ff\"]"), ["/files"]),
        (Program.entry("A", ", \"started\": \"2026-03-03\""), ["/started"]),
        (
            Program.entry("A", ", \"provider\": {\"name\": \"\", \"number\": 1}"),
            ["/provider/name", "/provider/number"]
        ),
        (
            "{\"title\":\" \",\"completed\":\"2026-02-30\",\"amount\":{\"value\":2,\"unit\":\"hour\"}}",
            ["/completed", "/amount/value", "/amount/unit"]
        ),
        (
            "{\"title\":\"A\",\"completed\":\"2026-02-03\",\"amount\":{\"value\":\"0\",\"unit\":\"point\"}}",
            ["/amount/value"]
        ),
    ])
    func `everything that is wrong with a body is said at once, each where it stands`(
        body: String, pointers: [String]
    ) async throws {
        try await DemoSite.use { site in
            let answer = try await site.program().post("/entries", body)
            #expect(answer.status == 422 && answer.problem == "invalid-request")
            #expect(answer.pointers.sorted() == pointers.sorted())
        }
    }

    @Test func `a body that cannot be read, is too large or of another type is refused as such`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            for body in ["", "{", "{\"a\":1,\"a\":2}", "{\"title\":\"\\ud800\"}", String(repeating: "[", count: 5000)] {
                let answer = try await program.post("/entries", body)
                #expect(answer.status == 400 && answer.problem == "unreadable", "\(body.prefix(20))")
            }
            let large = Program.entry(String(repeating: "x", count: 600_000))
            #expect(try await program.post("/entries", large).status == 413)
            for type in ["text/plain", "application/x-www-form-urlencoded", "application/xml"] {
                let answer = try await program.send(
                    .post, "/entries", Program.entry(), headers: [.contentType: type])
                #expect(answer.status == 415 && answer.problem == "wrong-type")
            }
            let fine = try await program.send(
                .post, "/entries", Program.entry(), headers: [.contentType: "Application/JSON; charset=utf-8"])
            #expect(fine.status == 201)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a credential is added, changed as it was seen, and removed`(_ engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let program = try await site.program()
            let body = """
                {"credential": "us-fl/technician", "number": "TN 7", "issued": "2020-05-01",
                 "cycle": {"from": "2024-09-01", "to": "2026-08-31"},
                 "facts": {"first_renewal": false, "categories": ["hematology"], "duties_paid": [2025]}}
                """
            let made = try await program.post("/credentials", body)
            let id = try #require(made.text("id"))
            #expect(made.status == 201 && made.headers[.location] == "/api/v1/credentials/\(id)")
            #expect(try await program.get("/credentials/\(id)").text == made.text)
            #expect(try await program.get("/standing/\(id)").text.contains("us-fl@"))

            let path = "/credentials/\(id)"
            let change = "{\"credential\": \"us-fl/technician\", \"issued\": \"2020-05-02\"}"
            #expect(try await program.send(.put, path, change).problem == "precondition-needed")
            #expect(try await program.send(.put, path, change, headers: [.ifMatch: "\"x\""]).status == 412)
            let changed = try await program.send(.put, path, change, headers: [.ifMatch: "\"x\", \(made.tag)"])
            #expect(changed.status == 200 && changed.text("issued") == "2020-05-02" && changed.text("number") == nil)
            #expect(try await program.send(.delete, path).status == 428)
            #expect(try await program.send(.delete, path, headers: [.ifMatch: made.tag]).status == 412)
            let removed = try await program.send(.delete, path, headers: [.ifMatch: changed.tag])
            #expect(removed.status == 204 && removed.text.isEmpty)
            #expect(try await program.get(path).status == 404)
            #expect(try await program.send(.delete, path, headers: [.ifMatch: "*"]).status == 404)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a webhook is added with a secret shown once, and removed`(_ engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let program = try await site.program()
            let body = "{\"address\": \"https://example.org/hook\"}"
            let made = try await program.post("/webhooks", body, key: "k")
            let again = try await program.post("/webhooks", body, key: "k")
            let path = "/webhooks/\(try #require(made.text("id")))"
            #expect(made.status == 201 && made.text("secret")?.hasPrefix("whsec_") == true && again.text == made.text)
            let shown = try await program.get(path)
            #expect(shown.text("state") == "active" && shown.text("secret") == nil)
            #expect(try await program.get("/webhooks").list("items").count == 1)
            #expect(try await program.send(.delete, path).status == 204)
            #expect(try await program.get(path).status == 404)
            for address in ["", "http://example.org/", "https://127.0.0.1/", "x"] {
                let wrong = try await program.post("/webhooks", "{\"address\": \"\(address)\"}")
                #expect(wrong.status == 422 && wrong.pointers == ["/address"], "\(address)")
            }
        }
    }

    @Test(arguments: [
        ("{\"credential\": \"ascp-boc/MLT\"}", ["/issued"]), ("{\"issued\": \"2020-05-01\"}", ["/credential"]),
        ("{\"credential\": \"ascp-boc/XX\", \"issued\": \"2020-05-01\"}", ["/credential"]),
        (
            "{\"credential\": \"ascp-boc/MLT\", \"cycle\": {\"from\": \"2026-01-01\", \"to\": \"2025-01-01\"}}",
            ["/cycle/to"]
        ),
        (
            "{\"credential\": \"ascp-boc/MLT\", \"issued\": \"2020-05-01\", \"facts\": {\"voluntary\": 1, \"x\": 2}}",
            ["/facts/x", "/facts/voluntary"]
        ),
        ("{\"credential\": \"ascp-boc/MLT\", \"issued\": \"2020-05-01\", \"number\": \"a\\u0007\"}", ["/number"]),
    ])
    func `a credential that makes no sense is refused where it does not`(
        body: String, pointers: [String]
    ) async throws {
        try await DemoSite.use { site in
            let answer = try await site.program().post("/credentials", body)
            #expect(answer.status == 422 && answer.pointers == pointers)
        }
    }
}
