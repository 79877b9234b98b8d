import HTTPTypes
import Storage
import Testing

@testable import Web

/// A provider writes a course in the browser, without a script.
struct TeachingTests {
    private static let course = [
        ("title", "Reading a left shift"), ("summary", "What bands tell."), ("language", "en"), ("level", "basic"),
        ("objectives", "Tell a band from a segmented cell."), ("amount", "1"), ("unit", "contact-hour"),
        ("minimum-minutes", "10"), ("topics", "hematology"), ("pass-mark", "70"), ("seen", "0"), ("do", "save"),
        ("author-name-0", "Ines Calloway"), ("author-disclosure-0", "Nothing to disclose."),
    ]

    private func begin(_ client: TestClient) async throws -> String {
        let kept = try await client.post("/courses/manage/new", Self.course, from: "/courses/manage/new")
        return try #require(kept.location)
    }

    private func seen(_ page: String) throws -> (String, String) {
        ("seen", try #require(TestClient.value(of: "seen", in: page)))
    }

    /// Sends one file with the form of a page.
    private func send(
        _ client: TestClient, _ path: String, _ name: String, _ bytes: [UInt8]
    ) async throws -> TestClient.Answer {
        let page = try await client.get(path).text
        let fields = [
            ("token", TestClient.token(in: page) ?? ""), ("seen", TestClient.value(of: "seen", in: page) ?? ""),
        ]
        var body = fields.map {
            "--X\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n"
        }.joined()
        body += "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
        return try await client.send(
            .post, path, headers: [.contentType: "multipart/form-data; boundary=X", .accept: "text/html"],
            body: Array(body.utf8) + bytes + Array("\r\n--X--\r\n".utf8))
    }

    @Test(arguments: Engine.allCases)
    func `a course is begun, filled, published and retired`(_ engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let client = try await site.client("provider@demo.test")
            #expect(try await client.get("/catalogue/manage").text.contains("href='/courses/manage'"))
            let wrong = try await client.post(
                "/courses/manage/new", Self.course.filter { $0.0 != "title" } + [("author-name-1", "Nobody")],
                from: "/courses/manage/new")
            #expect(
                wrong.status == 422 && wrong.text.contains("Give it a title.")
                    && wrong.text.contains("What bands tell."))
            let address = try await begin(client)
            var page = try await client.get(address).text
            #expect(page.contains("There are no sections.") && !page.contains("Publish version"))

            let fields = [("title", "The band"), ("minutes", "10"), ("text", "## Look\n\nA *band* is young.")]
            let place = address + "/new-section"
            let previewed = try await client.post(
                place, fields + [try seen(try await client.get(place).text), ("do", "preview")], from: place)
            #expect(previewed.status == 200 && previewed.text.contains("<em>band</em>"))
            let kept = try await client.post(
                place, fields + [try seen(try await client.get(place).text), ("do", "save")], from: place)
            #expect(kept.location == address)

            let asking = address + "/new-question?kind=single"
            let question = [
                ("kind", "single"), ("prompt", "Which is young?"), ("points", "1"), ("section", "the-band"),
                ("choice-text-0", "The band"), ("choice-text-1", "The monocyte"), ("rights", "0"), ("rows", "4"),
            ]
            let now = try seen(try await client.get(asking).text)
            let more = try await client.post(asking, question + [now, ("do", "rows")], from: asking)
            #expect(more.status == 200 && more.text.contains("choice-text-6") && more.text.contains("The monocyte"))
            let none = try await client.post(
                asking, question.filter { $0.0 != "rights" } + [try seen(more.text), ("do", "save")], from: asking)
            #expect(none.status == 422 && none.text.contains("No answer is right."))
            let asked = try await client.post(
                asking, question + [try seen(more.text), ("do", "save")], from: asking)
            #expect(asked.location == address + "/questions")
            let found = try await client.get(address + "/questions?words=young&kind=single")
            #expect(found.text.contains("Which is young?"))
            #expect(try await client.get(address + "/questions?words=old").text.contains("None of them"))

            page = try await client.get(address).text
            #expect(page.contains("Publish version 1"))
            let published = try await client.post(address + "/publish", [try seen(page)], from: address)
            #expect(published.location == address)
            #expect(try await site.client().get("/catalogue?q=left+shift").text.contains("Reading a left shift"))
            #expect(try await client.get(address + "/preview").text.contains("<em>band</em>"))

            page = try await client.get(address).text
            let retired = try await client.post(
                address + "/retire", [try seen(page), ("successor", ""), ("reason", "A better one comes.")],
                from: address)
            #expect(retired.status == 303)
            #expect(try await client.get(address).text.contains("A better one comes."))
            #expect(!(try await site.client().get("/catalogue?q=left+shift").text.contains("Reading a left shift</a>")))
        }
    }

    @Test func `a bank comes in and goes out, and says what it left out`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("provider@demo.test")
            let address = try await begin(client)
            let gift = "::one:: A band is young. {T}\n\n::two:: Write an essay. {}\n"
            let sent = try await send(client, address + "/bank", "bank.gift", Array(gift.utf8))
            let place = try #require(sent.location)
            let page = try await client.get(place).text
            #expect(page.contains("1 question taken in") && page.contains("essay"))
            #expect(try await client.get(place + "/progress").text.contains("\"working\":false"))
            let away = try await client.get(address + "/bank-as/moodle")
            #expect(away.text.contains("<quiz>") && away.headers[.contentDisposition]?.contains("attachment") == true)
            #expect(try await client.get(address + "/bank-as/word").status == 404)
            let none = try await client.post(address + "/bank", [], from: address + "/bank")
            #expect(none.status == 422 && none.text.contains("Choose a file first."))
        }
    }

    @Test func `a picture is shown to its authors only`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("provider@demo.test")
            let address = try await begin(client)
            let drawing = Array("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'/>".utf8)
            let sent = try await send(client, address + "/pictures", "smear.svg", drawing)
            #expect(sent.location == address + "/pictures")
            let picture = address + "/pictures/images/smear.svg"
            #expect(try await client.get(address + "/pictures").text.contains("![What it shows](images/smear.svg)"))
            let shown = try await client.get(picture)
            #expect(shown.status == 200 && shown.headers[.contentType] == "image/svg+xml")
            #expect(try await site.client("tech@demo.test").get(picture).status == 403)
            let refused = try await send(client, address + "/pictures", "smear.png", Array("no picture".utf8))
            #expect(refused.status == 422 && refused.text.contains("It is no PNG, JPEG, GIF, WebP or SVG picture."))
        }
    }

    @Test(arguments: [("tech", 403), ("manager", 403), ("admin", 403), ("auditor", 403), ("provider", 200)])
    func `only a provider writes courses`(_ who: String, _ status: Int) async throws {
        try await DemoSite.use { site in
            let author = try await site.client("provider@demo.test")
            let address = try await begin(author)
            let client = try await site.client("\(who)@demo.test")
            for path in [
                "/courses/manage", "/courses/manage/new", address, address + "/edit", address + "/new-section",
                address + "/questions", address + "/new-question?kind=numeric", address + "/bank",
                address + "/bank-as/gift", address + "/pictures", address + "/preview", address + "/archive",
            ] {
                let answer = try await client.get(path)
                #expect(answer.status == status, "\(path)")
            }
            let stranger = try await site.client().get(address)
            #expect(stranger.status == 303 || stranger.status == 401)
        }
    }
}
