import Domain
import Files
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite("API reading")
struct APIReadingTests {
    private func ids(_ answer: Program.Answer) -> [String] {
        answer.list("items").compactMap { item in
            if case .string(let id)? = item["id"] { return id }
            return nil
        }
    }

    @Test(arguments: Engine.allCases)
    func `a walk through the log sees every entry once, though others are added meanwhile`(
        _ engine: Engine
    ) async throws {
        try await DemoSite.use(engine) { site in
            let program = try await site.program()
            let before = ids(try await program.get("/entries?limit=200"))
            #expect(before.count > 20)
            var (seen, next, added) = ([String](), "/entries?limit=7", [String]())
            while true {
                let part = try await program.get(next)
                #expect(part.status == 200)
                seen += ids(part)
                guard let cursor = part.text("next") else {
                    #expect(part.headers[.link] == nil)
                    break
                }
                next = "/entries?limit=7&after=\(cursor)"
                #expect(part.headers[.link] == "</api/v1\(next)>; rel=\"next\"")
                if added.count < 5 {
                    let made = try await program.post("/entries", Program.entry("Meanwhile \(added.count)"))
                    added.append(try #require(made.text("id")))
                }
            }
            #expect(seen == before + added)
        }
    }

    @Test func `the wallet and the files come in parts, too`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            for number in 0..<3 {
                let made = try await program.send(
                    .post, "/evidence", "%PDF-1.4 \(number)", headers: [.contentType: "application/pdf"])
                #expect(made.status == 201)
            }
            for path in ["/credentials", "/evidence"] {
                let all = ids(try await program.get(path))
                #expect(all.count >= 3)
                let first = try await program.get("\(path)?limit=2")
                let cursor = try #require(first.text("next"))
                let rest = try await program.get("\(path)?after=\(cursor)")
                #expect(ids(first) + ids(rest) == all)
                #expect(try await program.get("/entries?after=\(cursor)").pointers == ["after"])
            }
        }
    }

    @Test func `who has a version already is not sent it again`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            for path in ["/me", "/credentials", "/entries", "/standing", "/rules", "/rules/ascp-cmp"] {
                let answer = try await program.get(path)
                #expect(answer.status == 200 && answer.tag.hasPrefix("\""), "\(path)")
                #expect(answer.headers[.cacheControl] == "private, no-cache")
                for known in [answer.tag, "\"x\", W/\(answer.tag)", "*"] {
                    let again = try await program.get(path, headers: [.ifNoneMatch: known])
                    #expect(again.status == 304 && again.text.isEmpty && again.tag == answer.tag, "\(path)")
                }
                #expect(try await program.get(path, headers: [.ifNoneMatch: "\"x\""]).status == 200)
                let head = try await program.send(.head, path)
                #expect(head.status == 200 && head.text.isEmpty && head.tag == answer.tag)
            }
            let before = try await program.get("/entries").tag
            _ = try await program.post("/entries", Program.entry())
            #expect(try await program.get("/entries", headers: [.ifNoneMatch: before]).status == 200)
        }
    }

    @Test func `standing is the document of the command line, whole or for one credential`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            let whole = try await program.get("/standing")
            #expect(whole.text("person") == "Dana Reyes" && whole.list("credentials").count == 3)
            for credential in ids(try await program.get("/credentials")) {
                let one = try await program.get("/standing/\(credential)")
                #expect(one.list("credentials").count == 1 && one.text.contains(credential))
            }
        }
    }

    @Test func `the transcript comes in the parts of its page, and what makes no sense is refused`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program("transcript:read")
            let all = try await program.get("/transcript").list("lines").count
            let safety = try await program.get("/transcript?topic=safety")
            #expect(safety.status == 200 && safety.text("filter", "topic") == "safety")
            #expect((1..<all).contains(safety.list("lines").count))
            // A minute later it tells another time and is the same all the same.
            let seen = try await program.get("/transcript")
            site.move(seconds: 60)
            let again = try await program.send(
                .get, "/transcript", headers: [.ifNoneMatch: try #require(seen.headers[.eTag])])
            #expect(again.status == 304)
            let wrong = try await program.get("/transcript?tab=x&credential=1&cycle=2026-02-30&topic=x&year=26")
            #expect(wrong.status == 422 && wrong.pointers == ["tab", "credential", "cycle", "topic", "year"])
        }
    }

    /// Every route with an id, asked for by others: nobody learns that it is there.
    @Test(arguments: ["manager@demo.test", "admin@demo.test", "auditor@demo.test"])
    func `what is one person's is not there for anybody else`(email: String) async throws {
        try await DemoSite.use { site in
            let dana = try await site.program()
            let paper = try await dana.send(
                .post, "/evidence", "%PDF-1.4 Dana's", headers: [.contentType: "application/pdf"])
            let hook = try await dana.post("/webhooks", "{\"address\": \"https://example.org/hook\"}")
            let table = try await dana.send(
                .post, "/imports", "Course Title,Date Completed,Contact Hours\nDana's,2026-03-02,1\n",
                headers: [.contentType: "text/csv"])
            let own = [
                "/imports/{id}": try #require(table.text("id")),
                "/webhooks/{id}": try #require(hook.text("id")),
                "/credentials/{id}": try #require(ids(try await dana.get("/credentials")).first),
                "/entries/{id}": try #require(ids(try await dana.get("/entries")).first),
                "/evidence/{id}": try #require(paper.text("id")),
            ]
            let other = try await site.program(of: email)
            let body = [
                "PUT": "{\"credential\": \"ascp-boc/MLT\", \"issued\": \"2020-05-01\"}", "POST": Program.entry(),
            ]
            var asked = 0
            for route in APIRoutes.all where route.path.contains("{id}") {
                let kind =
                    route.path.hasPrefix("/standing")
                    ? "/credentials/{id}" : "/" + route.path.split(separator: "/")[0] + "/{id}"
                let path = route.path.replacing("{id}", with: try #require(own[kind]))
                let sent = route.path.hasSuffix("withdrawal") ? "{\"reason\": \"x\"}" : body[route.method.rawValue]
                let answer = try await other.send(route.method, path, sent, headers: [.ifMatch: "*"])
                #expect(answer.status == 404 && answer.problem == "not-found", "\(route.method) \(path)")
                asked += 1
            }
            #expect(asked >= 8)
            let stolen = try await other.post(
                "/entries", Program.entry("A", ", \"files\": [\"\(try #require(paper.text("id")))\"]"))
            #expect(stolen.status == 422 && stolen.pointers == ["/files"])
            #expect(try await dana.get("/credentials").list("items").count == 3)
        }
    }
}
