import Domain
import HTTPTypes
import Primitives
import Testing

@testable import Web

struct ApprovalRouteTests {
    /// Asks the demo's body about an entry that nobody approved; the address of the request.
    private func ask(_ client: TestClient) async throws -> (entry: String, request: String) {
        let log = try await client.get("/log?counted=no").text
        let link = try #require(log.firstMatch(of: /href='\/log\/([0-9a-f-]{36})'/))
        let entry = String(link.1)
        let form = "/approvals/new?entry=\(entry)"
        let page = try await client.get(form).text
        let id = try #require(value(of: "id", in: page))
        let option = try #require(page.firstRange(of: "Choose one</option><option value='")).upperBound
        let body = String(page[option...].prefix { $0 != "'" })
        let sent = try await client.post(
            "/approvals/new", [("id", id), ("entry", entry), ("body", body), ("why", "Three hours at the bench")],
            from: form)
        #expect(sent.status == 303 && sent.location == "/approvals/\(id)")
        return (entry, id)
    }

    private func value(of name: String, in page: String) -> String? {
        guard let start = page.firstRange(of: "name='\(name)' value='")?.upperBound else { return nil }
        return String(page[start...].prefix { $0 != "'" })
    }

    @Test func `who asks and who decides see the same request, and nobody else does`() async throws {
        try await DemoSite.use { site in
            let tess = try await site.client("tech@demo.test")
            let (entry, request) = try await ask(tess)
            #expect(try await tess.get("/approvals/\(request)").text.contains("has not answered yet"))
            #expect(try await tess.get("/log/\(entry)").text.contains("was asked"))
            let judge = try await site.client("auditor@demo.test")
            #expect(try await judge.get("/home").text.contains("href='/approvals'"))
            #expect(try await judge.get("/approvals").text.contains("Dana Reyes asks"))
            let page = try await judge.get("/approvals/\(request)").text
            #expect(page.contains("Three hours at the bench") && page.contains("name='decision'"))
            #expect(!page.contains("href='/log/\(entry)'"))
            for other in ["manager@demo.test", "provider@demo.test", "admin@demo.test"] {
                let client = try await site.client(other)
                #expect(try await client.get("/approvals/\(request)").status == 403)
            }
        }
    }

    @Test func `a decision without what it needs is shown again as it was typed`() async throws {
        try await DemoSite.use { site in
            let (_, request) = try await ask(try await site.client("tech@demo.test"))
            let judge = try await site.client("auditor@demo.test")
            let page = "/approvals/\(request)"
            let faulty = try await judge.post(
                page + "/decide", [("decision", "accept"), ("approval", ""), ("words", "As typed")], from: page)
            #expect(
                faulty.status == 422 && faulty.text.contains("id='approval-fault'") && faulty.text.contains("As typed"))
            let done = try await judge.post(
                page + "/decide", [("decision", "accept"), ("approval", "pace"), ("words", "Good")], from: page)
            #expect(done.status == 303)
            #expect(try await judge.get(page).text.contains("accepted it"))
        }
    }
}
