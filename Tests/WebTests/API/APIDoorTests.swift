import Actions
import Domain
import HTTPTypes
import Primitives
import Storage
import Testing

@testable import Web

@Suite("API door")
struct APIDoorTests {
    @Test(arguments: Engine.allCases)
    func `a good token says whose it is and what it may do`(_ engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let answer = try await site.program("log:read standing:read").get("/me")
            #expect(answer.status == 200)
            #expect(answer.text("email") == "tech@demo.test" && answer.text("token", "name") == "a program")
            #expect(answer.text.contains("\"log:read\",\n      \"standing:read\"\n"))
        }
    }

    @Test(arguments: [
        nil, "", "Bearer", "Bearer ", "Bearer x", "Basic dGVjaDpk", "Bearer aliquot_", "bearer aliquot_' OR 1=1",
        "Bearer aliquot_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ])
    func `without a good token nothing opens, and the answer says what would`(field: String?) async throws {
        try await DemoSite.use { site in
            var headers: HTTPFields = [:]
            headers[.authorization] = field
            let answer = try await Program(client: site.client(), token: "").get("/me", headers: headers)
            #expect(answer.status == 401 && answer.problem == "token-needed")
            #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer realm=\"aliquot\"") == true)
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }

    @Test func `a browser's session opens nothing to programs`() async throws {
        try await DemoSite.use { site in
            let browser = try await site.client("tech@demo.test")
            for method in [HTTPRequest.Method.get, .post] {
                #expect(try await browser.send(method, "/api/v1/entries").status == 401)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a token ends with its time and when it is revoked`(_ engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let (first, second) = (try await site.program(), try await site.program())
            let holder = try await site.house.holder(of: first.token)
            try await site.house.revokeToken(holder.token.id, of: holder.visitor)
            let revoked = try await first.get("/me")
            #expect(revoked.status == 401 && revoked.text("detail") == "The token was revoked.")
            site.move(seconds: 30 * 86_400 - 1)
            #expect(try await second.get("/me").status == 200)
            site.move(seconds: 1)
            let ended = try await second.get("/me")
            #expect(ended.status == 401 && ended.text("detail") == "The token's time is over.")
            #expect(ended.headers[.wwwAuthenticate]?.contains("invalid_token") == true)
        }
    }

    @Test func `nobody revokes the token of another`() async throws {
        try await DemoSite.use { site in
            let dana = try await site.program()
            let other = try await site.house.holder(of: try await site.program(of: "manager@demo.test").token)
            let id = try await site.house.holder(of: dana.token).token.id
            try await site.house.revokeToken(id, of: other.visitor)
            #expect(try await dana.get("/me").status == 200)
        }
    }

    @Test func `each route asks for the scope that it names, and only for that`() async throws {
        try await DemoSite.use { site in
            var programs: [TokenScope: Program] = [:]
            for scope in TokenScope.allCases { programs[scope] = try await site.program(scope.code) }
            for route in APIRoutes.all {
                let path = route.path.replacing("{id}", with: "018fb044-09b1-7c66-922f-6935ea4096ff")
                    .replacing("{programme}", with: "ascp-cmp")
                for scope in TokenScope.allCases {
                    let answer = try await #require(programs[scope]).send(route.method, path)
                    let isRefused = answer.status == 403 && answer.problem == "scope-missing"
                    #expect(
                        isRefused == (route.scope != nil && route.scope != scope), "\(route.method) \(path) \(scope)")
                    guard isRefused, let needed = route.scope else { continue }
                    #expect(answer.headers[.wwwAuthenticate]?.contains("scope=\"\(needed.code)\"") == true)
                }
            }
        }
    }

    @Test func `a method that a path does not take is answered with those it takes`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            let id = "018fb044-09b1-7c66-922f-6935ea4096ff"
            for (path, allow) in [
                ("/me", "GET, HEAD"), ("/credentials/\(id)", "GET, HEAD, PUT, DELETE"), ("/entries", "GET, HEAD, POST"),
                ("/entries/\(id)/withdrawal", "POST"),
            ] {
                for method in [HTTPRequest.Method.patch, .options, .trace] {
                    let answer = try await program.send(method, path)
                    #expect(answer.status == 405 && answer.headers[.allow] == allow, "\(method) \(path)")
                    #expect(answer.problem == "not-this-way")
                }
            }
        }
    }

    @Test(arguments: ["/nothing", "/entries/x", "/entries/018fb044-09b1-7c66-922f-6935ea4096ff", "/credentials/1/2/3"])
    func `what is not there is a problem document, too`(path: String) async throws {
        try await DemoSite.use { site in
            let answer = try await site.program().get(path)
            #expect(answer.status == 404 && answer.problem == "not-found")
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }

    @Test func `who takes no JSON is told that there is nothing else`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            for (accept, status) in [
                ("application/json", 200), ("*/*", 200), ("text/html, application/*;q=0.5", 200), ("text/html", 406),
                ("application/json;q=0", 406), ("application/xml, application/json; q=0.0", 406),
            ] {
                let answer = try await program.get("/me", headers: [.accept: accept])
                #expect(answer.status == status, "\(accept)")
                if status == 406 { #expect(answer.problem == "not-acceptable") }
            }
        }
    }

    @Test func `a query that is not asked for, or twice there, is refused by name`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            for (query, parameters) in [
                ("limt=2", ["limt"]), ("limit=2&limit=3", ["limit"]), ("limit=0", ["limit"]), ("limit=201", ["limit"]),
                ("limit=%2B5", ["limit"]), ("after=!!", ["after"]), ("limit=x&after=YzE", ["limit", "after"]),
            ] {
                let answer = try await program.get("/entries?\(query)")
                #expect(answer.status == 422 && answer.pointers == parameters, "\(query)")
            }
            #expect(try await program.get("/entries?limit=%zz").status == 400)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a minute has so many requests on all servers together`(_ engine: Engine) async throws {
        try await DemoSite.use(engine, quota: TokenQuota(limit: 60)) { site in
            let here = try await site.program("log:read")
            let there = Program(client: TestClient(site.neighbour), token: here.token)
            var answered = 0
            for place in 0..<80 {
                let answer = try await (place % 2 == 0 ? here : there).get("/me")
                #expect(answer.headers[.rateLimitPolicy] == "\"token\";q=60;w=60")
                if answer.status == 200 { answered += 1 }
                guard answer.status == 429 else { continue }
                #expect(answer.problem == "limit-reached")
                #expect(answer.headers[.rateLimit]?.hasPrefix("\"token\";r=0;t=") == true)
                let wait = try #require(Int(answer.headers[.retryAfter] ?? ""))
                #expect((1...60).contains(wait))
            }
            #expect(answered == 60)
            #expect(try await site.program("log:read").get("/me").status == 200)
            site.move(seconds: 60)
            #expect(try await here.get("/me").headers[.rateLimit]?.hasPrefix("\"token\";r=59;") == true)
        }
    }
}
