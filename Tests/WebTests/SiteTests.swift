import Domain
import HTTPTypes
import Testing

@testable import Web

struct SiteTests {
    @Test func `what everybody may see needs no session and says what browsers must not do`() async throws {
        try await DemoSite.use { site in
            let client = site.client()
            for path in ["/", "/sign-in", "/sign-up", "/forgot", "/problems/conflict", "/demo/mail"] {
                let answer = try await client.get(path)
                #expect(answer.status == 200, "\(path)")
                let policy = answer.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            }
        }
    }

    @Test func `the rooms ask a stranger in and lead back afterwards`() async throws {
        try await DemoSite.use { site in
            let client = site.client()
            let answer = try await client.get("/credentials")
            #expect(answer.status == 303 && answer.location == "/sign-in?next=/credentials")
            let inside = try await client.post(
                "/sign-in", [("email", "tech@demo.test"), ("password", "demo-aliquot"), ("next", "/credentials")],
                from: "/sign-in")
            #expect(inside.location == "/credentials")
            #expect(try await client.get("/credentials").text.contains("MLT(ASCP)"))
        }
    }

    @Test(arguments: ["", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 --"])
    func `a made-up session is nobody's`(cookie: String) async throws {
        try await DemoSite.use { site in
            let client = site.client()
            client.forge("aliquot-session", cookie)
            let answer = try await client.get("/home")
            #expect(answer.location == "/sign-in")
        }
    }

    @Test func `a form without the right token is refused, whoever sends it`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let other = try await site.client("manager@demo.test")
            let stolen = TestClient.token(in: try await other.get("/account/names").text)
            for token in ["", "x", stolen ?? "none"] {
                let answer = try await client.post(
                    "/account/names", [("former", "Dana Smith")], from: "/account/names", token: token)
                #expect(answer.status == 403)
            }
            #expect(!(try await client.get("/account/names").text.contains("Dana Smith")))
        }
    }

    @Test func `a form that another site had sent is refused before it is read`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
            for headers: HTTPFields in [[name: "cross-site"], [.origin: "https://evil.example"]] {
                let answer = try await client.post(
                    "/account/names", [("former", "Dana Smith")], from: "/account/names", headers: headers)
                #expect(answer.status == 403)
            }
        }
    }

    @Test func `what belongs to somebody else is refused, and what is not there is not found`() async throws {
        try await DemoSite.use { site in
            let dana = try await site.client("tech@demo.test")
            let page = try await dana.get("/log").text
            // Drafts stand above the entries.
            let log = page[try #require(page.firstRange(of: "<ol class='ledger")).upperBound...]
            let start = try #require(log.firstRange(of: "href='/log/0"))
            let entry = String(log[start.upperBound...].prefix { $0 != "'" })
            let manager = try await site.client("manager@demo.test")
            #expect(try await dana.get("/log/0\(entry)").status == 200)
            #expect(try await manager.get("/log/0\(entry)").status == 403)
            #expect(try await manager.get("/log/01234567-0000-7000-8000-000000000000").status == 404)
            #expect(try await manager.get("/log/not-an-id").status == 404)
        }
    }

    @Test(arguments: [("tech", 403, 403), ("manager", 200, 403), ("admin", 403, 200), ("auditor", 403, 403)])
    func `rooms of work open to those whose work it is`(who: String, team: Int, admin: Int) async throws {
        try await DemoSite.use { site in
            let client = try await site.client("\(who)@demo.test")
            #expect(try await client.get("/team").status == team)
            #expect(try await client.get("/admin").status == admin)
        }
    }

    @Test func `behind TLS the cookies are tied to the host`() async throws {
        try await DemoSite.use(address: "https://aliquot.example") { site in
            let client = site.client()
            let answer = try await client.get("/sign-in")
            let cookie = answer.headers[.setCookie] ?? ""
            #expect(
                cookie.hasPrefix("__Host-aliquot-form=") && cookie.contains("; Secure") && cookie.contains("HttpOnly"))
            #expect(answer.headers[.strictTransportSecurity] != nil)
            _ = try await client.post(
                "/sign-in", [("email", "tech@demo.test"), ("password", "demo-aliquot")], from: "/sign-in")
            #expect(client.cookies["__Host-aliquot"] != nil)
        }
    }

    @Test func `programs get problem documents`() async throws {
        try await DemoSite.use { site in
            let answer = try await site.client().get("/nowhere", accept: "application/json")
            #expect(answer.status == 404)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.text.contains("\"type\":\"/problems/not-found\"") && answer.text.contains("\"status\":404"))
        }
    }

    @Test func `a form longer than any form is refused`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let long = String(repeating: "a", count: Site.mostText + 1)
            let answer = try await client.post("/account/names", [("former", long)], from: "/account/names")
            #expect(answer.status == 413)
        }
    }

    @Test func `the meters count answers by route, never by address`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            _ = try await client.get("/log/01234567-0000-7000-8000-000000000000")
            let text = try await client.get("/metrics").text
            #expect(text.contains("aliquot_http_requests_total{method=\"GET\",route=\"/log/{id}\",status=\"404\"} 1"))
            #expect(!text.contains("01234567-0000"))
            #expect(text.contains("aliquot_store_up 1"))
        }
    }
}
