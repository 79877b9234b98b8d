import Actions
import Files
import HTTPTypes
import Planning
import Testing

@testable import Web

@Suite("API plans")
struct APIPlanTests {
    @Test func `a plan is made as the command line would make it, and nothing is kept`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            let made = try await program.post("/plans", #"{"minimise": "hours", "allowance": "20"}"#)
            #expect(made.status == 200 && made.text("objective") == "hours" && !made.list("items").isEmpty)
            #expect(made.text("paid_by_employer") == "20.00")
            let bench = try await site.house.planBench(of: site.house.deputy(for: "tech@demo.test"))
            let entries = try await site.house.catalogueEntries()
            var wish = PlanWish(.hours)
            wish.allowance = 2000
            let alone = try Planner(site.house.rules.book).plan(
                PortfolioFile.decode(PortfolioJSON.bytes(bench.portfolio)),
                from: PlanCatalogueFile.decode(PlanCatalogueJSON.bytes(entries, from: site.house.today)), wish: wish,
                asOf: site.house.today)
            let text = PlanJSON.document(alone, of: bench.portfolio, asOf: site.house.today)
            #expect(made.text == String(decoding: text, as: UTF8.self))
            #expect(try await program.get("/plans").list("items").isEmpty)
            #expect(try await program.get("/plans/followed").status == 404)
        }
    }

    @Test func `everything that is wrong with a wish is told with its place`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            let shape = try await program.post(
                "/plans", #"{"minimise": "fun", "within_miles": 0.5, "leave_out": ["x"], "pins": [""], "colour": 1}"#)
            #expect(shape.status == 422)
            #expect(Set(shape.pointers) == ["/minimise", "/within_miles", "/leave_out/0", "/pins/0", "/colour"])
            let sense = try await program.post(
                "/plans", #"{"budget": "much", "weekly_hours": "0", "near": "Atlantis"}"#)
            #expect(Set(sense.pointers) == ["/budget", "/weekly_hours", "/near"])
            let pin = try await program.post("/plans", #"{"pins": ["nothing"]}"#)
            #expect(pin.pointers == ["/pins/0"])
        }
    }

    @Test func `a plan is followed, replaced by who saw it, and given up`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            func follow(_ body: String, seen: String? = nil) async throws -> Program.Answer {
                var headers: HTTPFields = [:]
                if let seen { headers[.ifMatch] = seen }
                var answer = try await program.send(.put, "/plans/followed", body, headers: headers)
                // On a busy machine a plan takes longer than a request waits: who is told to try again does.
                for _ in 0..<20 where answer.status == 503 {
                    answer = try await program.send(.put, "/plans/followed", body, headers: headers)
                }
                return answer
            }
            let first = try await follow("{}")
            #expect(first.status == 200 && first.text("objective") == "cost" && first.list("items").count > 3)
            let again = try await program.get("/plans/followed")
            #expect(again.text == first.text && again.tag == first.tag)
            #expect(try await follow("{}").status == 428)
            #expect(try await follow("{}", seen: "\"x\"").status == 412)
            let second = try await follow(#"{"minimise": "finish"}"#, seen: first.tag)
            #expect(second.status == 200 && second.text("id") != first.text("id"))
            let calendar = try await program.get("/plans/followed/calendar")
            #expect(calendar.status == 200 && calendar.text.hasPrefix("BEGIN:VCALENDAR"))
            let none = try await follow(#"{"budget": "0", "online": true}"#, seen: second.tag)
            #expect(none.status == 409)
            let gone = try await program.send(.delete, "/plans/followed", headers: [.ifMatch: second.tag])
            #expect(gone.status == 204)
            #expect(try await program.get("/plans/followed").status == 404)
        }
    }

    @Test func `to see plans is not to follow them`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program("plans:read")
            #expect(try await program.post("/plans", "{}").status == 200)
            #expect(try await program.send(.put, "/plans/followed", "{}").status == 403)
            let other = try await site.program("log:read")
            #expect(try await other.get("/plans").status == 403)
        }
    }
}
