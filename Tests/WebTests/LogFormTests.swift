import Actions
import HTTPTypes
import Storage
import Testing

@testable import Web

struct LogFormTests {
    /// A body with fields and one file.
    private func multipart(_ fields: [(String, String)], file: (name: String, bytes: [UInt8])?) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields {
            body += "--X\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        if let file {
            body +=
                "--X\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"\(file.name)\"\r\nContent-Type: application/pdf\r\n\r\n"
                .utf8
            body += file.bytes + "\r\n".utf8
        }
        return body + "--X--\r\n".utf8
    }

    private static let entry = [
        ("title", "Reticulocytes counted by hand"), ("provider", "Example Labs"), ("completed", "2026-03-02"),
        ("amount", "2"),
        ("unit", "contact-hour"), ("kind", "ce-course"), ("topics", "hematology"), ("approvals", "pace"),
        ("series", "none"),
    ]

    private func send(
        _ client: TestClient, _ path: String = "/log/new", do verb: String = "save", token: String? = nil,
        id: String? = nil, changed: [(String, String)] = [], file: (name: String, bytes: [UInt8])? = nil
    ) async throws -> TestClient.Answer {
        let page = try await client.get("/log/new").text
        let own = Self.entry.filter { field in !changed.contains { $0.0 == field.0 } } + changed
        let fields =
            [
                ("token", token ?? TestClient.token(in: page) ?? ""),
                ("id", id ?? TestClient.value(of: "id", in: page) ?? ""),
            ] + own + [("do", verb)]
        return try await client.send(
            .post, path, headers: [.contentType: "multipart/form-data; boundary=X", .accept: "text/html"],
            body: multipart(fields, file: file))
    }

    @Test(arguments: Engine.allCases)
    func `an entry with its paper is recorded, counted and gives the paper back`(engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let client = try await site.client("tech@demo.test")
            let paper = Array("%PDF-1.4 made up".utf8)
            let answer = try await send(client, file: ("certificate.pdf", paper))
            #expect(answer.status == 303)
            let entry = try await client.get(try #require(answer.location)).text
            #expect(entry.contains("Reticulocytes counted by hand") && entry.contains("certificate.pdf"))
            let start = try #require(entry.firstRange(of: "/evidence/"))
            let id = entry[start.upperBound...].prefix { $0 != "'" }
            let back = try await client.get("/evidence/\(id)")
            #expect(back.text == String(decoding: paper, as: UTF8.self))
            #expect(back.headers[.contentType] == "application/pdf")
            let stranger = try await site.client("provider@demo.test")
            #expect(try await stranger.get("/evidence/\(id)").status == 403)
            #expect(try await site.client().get("/evidence/\(id)").status == 303)
        }
    }

    @Test func `a file that lies about its type is named, and what was typed stays`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let answer = try await send(client, file: ("certificate.pdf", Array("MZ\u{90}\u{0}not a paper".utf8)))
            #expect(answer.status == 422)
            #expect(
                answer.text.contains("neither a PDF nor a picture")
                    && answer.text.contains("Reticulocytes counted by hand"))
            #expect(!(try await client.get("/log").text.contains("Reticulocytes counted by hand")))
        }
    }

    @Test func `a file is not even kept when the form's token is wrong`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let answer = try await send(client, token: "wrong", file: ("certificate.pdf", Array("%PDF-1.4".utf8)))
            #expect(answer.status == 403)
            let known = try await site.house.store.read { connection in
                try connection.first(
                    Query("SELECT count(*) FROM evidence") { (row) throws(StoreError) in try row.int() })
            }
            #expect(known == 0)
        }
    }

    @Test func `the same form sent twice is one entry`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let id = TestClient.value(of: "id", in: try await client.get("/log/new").text)
            let first = try await send(client, id: id)
            let second = try await send(client, id: id)
            #expect(first.status == 303 && second.location == first.location)
            let log = try await client.get("/log?q=Reticulocytes").text
            #expect(log.contains("1 entry found"))
        }
    }

    @Test func `everything that is wrong is said at once, beside its field`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let answer = try await send(
                client, changed: [("title", ""), ("completed", "2026-02-30"), ("amount", "two")])
            #expect(answer.status == 422)
            for field in ["title", "completed", "amount"] {
                #expect(answer.text.contains("href='#\(field)'"), "\(field)")
            }
        }
    }

    @Test func `what it counts can be seen before it is saved`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let answer = try await send(client, do: "preview", changed: [("topics", "ethics"), ("amount", "1")])
            #expect(answer.status == 200)
            #expect(answer.text.contains("1 point") && answer.text.contains("MLT(ASCP)"))
            #expect(!(try await client.get("/log").text.contains("Reticulocytes counted by hand")))
        }
    }

    @Test func `two corrections at once: the second is shown both versions`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let entry = try #require(try await send(client).location)
            let page = try await client.get("\(entry)/correct").text
            let revision = try #require(TestClient.value(of: "revision", in: page))
            let first = try await send(
                client, "\(entry)/correct", changed: [("amount", "3"), ("revision", revision)])
            #expect(first.status == 303)
            let second = try await send(
                client, "\(entry)/correct", changed: [("amount", "4"), ("revision", revision)])
            #expect(second.status == 409)
            #expect(second.text.contains("3 contact hours") && second.text.contains("4 contact hours"))
            let again = try await send(
                client, "\(entry)/correct", changed: [("amount", "3"), ("revision", revision)])
            #expect(again.status == 303, "the first correction sent twice is one")
        }
    }
}
