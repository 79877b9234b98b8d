import Actions
import Domain
import HTTPTypes
import Primitives
import Testing

@testable import Web

@Suite("Plan routes")
struct PlanRouteTests {
    /// The page once everything on it is worked out.
    private func worked(_ client: TestClient, _ path: String) async throws -> TestClient.Answer {
        for _ in 0..<60 {
            let answer = try await client.get(path)
            if !answer.text.contains("being worked out"), !answer.text.contains("It takes a few seconds") {
                return answer
            }
        }
        return try await client.get(path)
    }

    @Test func `the technician compares plans, follows one, and sees it shrink`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let plans = try await worked(client, "/plan")
            #expect(plans.status == 200 && plans.text.contains("Proven: of"))
            #expect(plans.text.contains("Cost against hours") && plans.text.contains("Least travel"))
            let stale = try await client.post(
                "/plan/accept", [("question", "?for=cost"), ("seen", "1-x")], from: "/plan?for=cost")
            #expect(stale.status == 303 && stale.headers[.location] == "/plan?for=cost")
            let seen = try #require(TestClient.value(of: "seen", in: plans.text))
            let accepted = try await client.post(
                "/plan/accept", [("question", "?for=cost"), ("seen", seen)], from: "/plan?for=cost")
            #expect(accepted.status == 303 && accepted.headers[.location] == "/plan")
            let followed = try await client.get("/plan")
            #expect(followed.text.contains("one after the other") && followed.text.contains("Compare plans"))
            let home = try await client.get("/home")
            #expect(home.text.contains("Your plan: 0 of"))
            let calendar = try await client.get("/plan.ics")
            #expect(calendar.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(calendar.text.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.text.contains("BEGIN:VEVENT"))
            let link = try #require(followed.text.firstRange(of: "/log/new?offering="))
            let id = followed.text[link.upperBound...].prefix { $0 != "'" }
            let form = try await client.get("/log/new?offering=\(id)")
            let offering = try #require(ID<Offering>(String(id)))
            let known = CreditForm(try await site.house.offering(offering, for: nil).edition, on: site.house.today)
            #expect(form.text.contains("Log"))
            let entry = try #require(TestClient.value(of: "id", in: form.text))
            site.move(seconds: 60)
            let logged = try await client.post(
                "/log/new",
                [
                    ("id", entry), ("title", known.title), ("provider", known.provider),
                    ("completed", site.house.today.description), ("amount", known.amount),
                    ("unit", "contact-hour"), ("kind", "ce-course"), ("do", "save"),
                ], from: "/log/new?offering=\(id)")
            #expect(logged.status == 303, "\(logged.text)")
            let shrunk = try await client.get("/plan")
            #expect(shrunk.text.contains("One of") && shrunk.text.contains("In your log"))
        }
    }

    @Test func `a pin and a refusal stay, and lead back to what was asked`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let plans = try await worked(client, "/plan?for=cost")
            let key = try #require(TestClient.value(of: "key", in: plans.text))
            let kept = try await client.post(
                "/plan/mark", [("key", key), ("do", "pin"), ("back", "?for=hours#item-x")], from: "/plan?for=cost")
            #expect(kept.status == 303 && kept.headers[.location] == "/plan?for=hours#item-x")
            let elsewhere = try await client.post(
                "/plan/mark", [("key", key), ("do", "refuse"), ("back", "//evil.example/?x")], from: "/plan?for=cost")
            #expect(elsewhere.headers[.location]?.hasPrefix("/plan?") == true)
            let page = try await worked(client, "/plan?for=cost")
            #expect(page.text.contains("in no plan"))
            let wrong = try await client.post(
                "/plan/mark", [("key", key), ("do", "burn"), ("back", "")], from: "/plan?for=cost")
            #expect(wrong.status == 400)
        }
    }

    @Test func `a budget that is too small is told with what would change it`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let page = try await worked(client, "/plan?for=cost&budget=1")
            #expect(page.text.contains("Nothing closes every gap") && page.text.contains("Plan without a budget"))
            let unclear = try await client.get("/plan?for=cost&budget=lots&near=Atlantis")
            #expect(unclear.status == 422 && unclear.text.contains("Two things need another look"))
        }
    }

    @Test(
        arguments: [
            "?for=none", "?for=cost&within=%00", "?for=cost&without=x&without=y", "?for=trips&weekly=1e9",
            "?for=cost&earliest=2999-01-01",
        ])
    func `any question is answered`(query: String) async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let answer = try await client.get("/plan\(query)")
            #expect([200, 422].contains(answer.status))
        }
    }

    @Test func `a secret address needs no cookie, and nothing else opens a calendar`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            _ = try await worked(client, "/plan?for=cost")
            _ = try await client.post("/plan/accept", [("question", "?for=cost")], from: "/plan?for=cost")
            let made = try await client.post("/plan/feed", [("do", "make")], from: "/plan")
            let start = try #require(made.text.firstRange(of: "/calendar/"))
            let path = "/calendar/" + made.text[start.upperBound...].prefix { $0 != "'" }
            let stranger = site.client()
            #expect(try await stranger.get(path).status == 200)
            #expect(try await stranger.get("/calendar/nothing.ics").status == 404)
            #expect(try await stranger.get("/plan.ics").status == 303)
            _ = try await client.post("/plan/feed", [("do", "revoke")], from: "/plan")
            #expect(try await stranger.get(path).status == 404)
        }
    }

    @Test func `who holds nothing is told how a plan begins`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("auditor@demo.test")
            let page = try await client.get("/plan")
            #expect(page.status == 200 && page.text.contains("A plan begins with a credential"))
        }
    }
}
