import Domain
import HTTPTypes
import Primitives
import Testing

@testable import Web

struct CatalogueTests {
    /// The address of the first offering that a search finds.
    private func first(_ client: TestClient, _ query: String) async throws -> String {
        let text = try await client.get("/catalogue?\(query)").text
        let start = try #require(text.firstRange(of: "<h3>"))
        let link = try #require(text[start.upperBound...].firstRange(of: "href='/catalogue/"))
        return "/catalogue/" + text[link.upperBound...].prefix { $0 != "'" }
    }

    @Test func `a stranger searches, narrows and shares the address`() async throws {
        try await DemoSite.use { site in
            let client = site.client()
            let all = try await client.get("/catalogue")
            #expect(all.status == 200 && all.text.contains("Find what still counts"))
            let narrowed = try await client.get("/catalogue?q=blood+bank&topic=blood-banking&price=under25")
            #expect(narrowed.text.contains("Antibody identification"))
            #expect(narrowed.text.contains("value='under25' form='find' checked"))
            #expect(!narrowed.text.contains("Gram stains"))
            #expect(!narrowed.text.contains("gap-bar"))
        }
    }

    @Test(
        arguments: [
            "?q=%00", "?page=-4", "?page=99999999999999999999", "?topic=none&price=gold&distance=x", "?near=Atlantis",
            "?order=worst", "?gap=yes", "?q=%3Cscript%3E", "?taken=../../etc",
        ])
    func `any address is answered`(query: String) async throws {
        try await DemoSite.use { site in
            let answer = try await site.client().get("/catalogue\(query)")
            #expect(answer.status == 200)
            #expect(!answer.text.contains("<script>"))
        }
    }

    @Test func `an offering says what it is to people and to search engines`() async throws {
        try await DemoSite.use { site in
            let client = site.client()
            let answer = try await client.get(try await first(client, "q=antibody+identification"))
            #expect(answer.status == 200)
            #expect(answer.text.contains("application/ld+json") && answer.text.contains("\"@type\":\"Course\""))
            #expect(answer.text.contains("What bodies give") && answer.text.contains("Made up for the demonstration"))
            #expect(!answer.text.contains("Log this"))
            let held = try await client.get(try await first(client, "q=antibody+workup"))
            #expect(held.text.contains("\"@type\":\"EducationEvent\"") && held.text.contains("Tampa, FL"))
            let missing = try await client.get("/catalogue/0192f3a4-0000-7000-8000-000000000000")
            #expect(missing.status == 404)
        }
    }

    @Test func `who is signed in sees what closes the gap, and logs it without typing`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let found = try await client.get("/catalogue?gap=yes")
            #expect(found.text.contains("would close some of your gap"))
            #expect(found.text.contains("Closes <b>"))
            let address = try await first(client, "q=ethics&gap=yes")
            let page = try await client.get(address)
            #expect(page.text.contains("What it counts") && page.text.contains("Log this"))
            let id = address.dropFirst("/catalogue/".count)
            let form = try await client.get("/log/new?offering=\(id)")
            #expect(form.text.contains("value='ethics' checked"))
            #expect(TestClient.value(of: "id", in: form.text) != nil)
        }
    }

    @Test func `a provider writes, publishes, revises and retires`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("provider@demo.test")
            let desk = try await client.get("/catalogue/manage")
            #expect(
                desk.text.contains("Approvals that need you") && desk.text.contains("Ethics of incidental findings"))
            let fields = [
                ("title", "Platelet clumps"), ("kind", "online-course"), ("activity", "ce-course"),
                ("objectives", "Recognise clumps."), ("amount", "1"), ("unit", "contact-hour"),
                ("topics", "hematology"),
                ("delivery", "online"), ("language", "en"), ("seen", "0"),
            ]
            let wrong = try await client.post(
                "/catalogue/manage/new", fields.filter { $0.0 != "title" } + [("price-amount-0", "dear")],
                from: "/catalogue/manage/new")
            #expect(wrong.status == 422 && wrong.text.contains("Recognise clumps."))
            let kept = try await client.post("/catalogue/manage/new", fields, from: "/catalogue/manage/new")
            let address = try #require(kept.location)
            let before = try await site.client().get("/catalogue?q=platelet+clumps")
            #expect(!before.text.contains("Platelet clumps</a>"))
            let published = try await client.post(address + "/publish", [("seen", "1")], from: address)
            #expect(published.location == address)
            let after = try await site.client().get("/catalogue?q=platelet+clumps")
            #expect(after.text.contains("Platelet clumps</a>"))
            let retired = try await client.post(address + "/retire", [("successor", "")], from: address)
            #expect(retired.status == 303)
            let gone = try await site.client().get("/catalogue?q=platelet+clumps")
            #expect(!gone.text.contains("Platelet clumps</a>"))
        }
    }

    @Test func `others have no provider's room, and only the operator has files`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            for path in [
                "/catalogue/manage", "/catalogue/manage/new", "/admin/catalogue", "/admin/catalogue/export/plan.json",
            ] {
                let answer = try await client.get(path)
                #expect(answer.status == 403, "\(path)")
            }
            let keeper = try await site.client("admin@demo.test")
            let files = try await keeper.get("/admin/catalogue")
            let plan = try await keeper.get("/admin/catalogue/export/plan.json")
            #expect(files.status == 200 && plan.text.contains("\"subscriptions\""))
            #expect(plan.headers[.contentDisposition]?.contains("plan.json") == true)
        }
    }

    @Test func `an operator checks a file before it is taken in, and each fault has its line`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("admin@demo.test")
            let page = try await client.get("/admin/catalogue").text
            let token = try #require(TestClient.token(in: page))
            func send(_ verb: String) async throws -> String {
                let file = "offerings:\n  - {id: new-one, title: Brand new webinar}\n  - {id: bad}\n"
                let body =
                    "--B\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n"
                    + "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.yml\"\r\n\r\n\(file)\r\n"
                    + "--B\r\nContent-Disposition: form-data; name=\"do\"\r\n\r\n\(verb)\r\n--B--\r\n"
                return try await client.send(
                    .post, "/admin/catalogue",
                    headers: [.contentType: "multipart/form-data; boundary=B", .accept: "text/html"],
                    body: Array(body.utf8)
                ).text
            }
            let checked = try await send("check")
            #expect(checked.contains("What it would do") && checked.contains("line 3: offerings[1] (bad) has no title"))
            let before = try await site.client().get("/catalogue?q=brand+new+webinar").text
            #expect(!before.contains("Brand new webinar</a>"))
            let taken = try await send("take")
            #expect(taken.contains("What it did"))
            let after = try await site.client().get("/catalogue?q=brand+new+webinar").text
            #expect(after.contains("Brand new webinar</a>"))
        }
    }
}
