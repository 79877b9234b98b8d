import Actions
import Domain
import HTTPTypes
import Hummingbird
import Storage
import Testing

@testable import Web

@Suite("API idempotency")
struct APIOnceTests {
    private func titles(_ program: Program, _ title: String) async throws -> Int {
        try await program.get("/entries?limit=200").text.split(separator: "\"title\": \"\(title)\"").count - 1
    }

    @Test(arguments: Engine.allCases)
    func `the same key does a thing once and answers the same, on another server too`(_ engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let here = try await site.program()
            let there = Program(client: TestClient(site.neighbour), token: here.token)
            let first = try await here.post("/entries", Program.entry("Once"), key: "k-1")
            let second = try await there.post("/entries", Program.entry("Once"), key: "k-1")
            #expect(first.status == 201 && second.status == 201 && first.text == second.text)
            #expect(first.tag == second.tag && first.headers[.location] == second.headers[.location])
            #expect(first.headers[.idempotentReplayed] == nil && second.headers[.idempotentReplayed] == "true")
            #expect(try await titles(here, "Once") == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of many at once with one key one is done`(_ engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let program = try await site.program()
            let servers = [site.router.buildResponder(), site.neighbour.buildResponder()]
            let token = program.token
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for place in 0..<8 {
                    let server = servers[place % 2]
                    group.addTask {
                        try await Program(client: TestClient(server), token: token)
                            .post("/entries", Program.entry("Raced"), key: "race").status
                    }
                }
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(statuses.allSatisfy { $0 == 201 || $0 == 409 } && statuses.contains(201))
            #expect(try await titles(program, "Raced") == 1)
            #expect(try await program.post("/entries", Program.entry("Raced"), key: "race").status == 201)
        }
    }

    @Test func `a key belongs to one request, one token and one day`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            #expect(try await program.post("/entries", Program.entry("A"), key: "k").status == 201)
            let other = try await program.post("/entries", Program.entry("B"), key: "k")
            #expect(other.status == 422 && other.problem == "idempotency-key-reused")
            let elsewhere = try await program.post("/credentials", Program.entry("A"), key: "k")
            #expect(elsewhere.problem == "idempotency-key-reused")
            #expect(try await site.program().post("/entries", Program.entry("C"), key: "k").status == 201)
            site.move(seconds: 86_401)
            let tomorrow = try await program.post("/entries", Program.entry("A"), key: "k")
            #expect(tomorrow.status == 201 && tomorrow.headers[.idempotentReplayed] == nil)
        }
    }

    @Test func `what was refused may be mended and sent with the same key`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            #expect(try await program.post("/entries", "{}", key: "k").status == 422)
            #expect(try await program.post("/entries", Program.entry("A"), key: "k").status == 201)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a server began and did not end is taken over with the same id`(_ engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let program = try await site.program()
            let holder = try await site.house.holder(of: program.token)
            let request: [UInt8] = [1, 2, 3]
            guard case .begin(let thing) = try await site.house.beginOnce("k", request: request, for: holder) else {
                Issue.record("a fresh key was not fresh")
                return
            }
            await #expect(throws: KeyFault.inUse) {
                _ = try await site.house.beginOnce("k", request: request, for: holder)
            }
            site.move(seconds: RememberedAnswer.claim + 1)
            guard case .begin(let again) = try await site.house.beginOnce("k", request: request, for: holder) else {
                Issue.record("a claim that is over was not taken over")
                return
            }
            #expect(again == thing)
        }
    }

    @Test(arguments: ["a b", "é", String(repeating: "k", count: 201)])
    func `a key that is none is refused`(key: String) async throws {
        try await DemoSite.use { site in
            let answer = try await site.program().post("/entries", Program.entry(), key: key)
            #expect(answer.status == 422 && answer.pointers == ["Idempotency-Key"])
        }
    }

    @Test func `a correction sent twice with its key is added once`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            let made = try await program.post("/entries", Program.entry("A"))
            let path = "/entries/\(try #require(made.text("id")))/corrections"
            let first = try await program.post(path, Program.entry("B"), key: "k", seen: made.tag)
            let second = try await program.post(path, Program.entry("B"), key: "k", seen: made.tag)
            #expect(first.status == 200 && second.text == first.text && second.list("history").count == 2)
            #expect(try await program.post(path, Program.entry("C"), seen: made.tag).status == 412)
        }
    }
}
