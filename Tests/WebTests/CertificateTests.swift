import Files
import HTTPTypes
import Testing

@testable import Web

@Suite struct CertificateTests {
    private func example(_ name: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return try ByteSource.read("/\(root)/Examples/Certificates/\(name)")
    }

    /// Drops files as a browser does.
    private func drop(_ names: [String], _ client: TestClient) async throws -> TestClient.Answer {
        let token = TestClient.token(in: try await client.get("/log/certificates").text) ?? ""
        var body = Array("--edge\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n".utf8)
        for name in names {
            body += Array(
                "--edge\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"\(name)\"\r\n\r\n".utf8)
            body += try example(name) + Array("\r\n".utf8)
        }
        body += Array("--edge--\r\n".utf8)
        return try await client.send(
            .post, "/log/certificates",
            headers: [.contentType: "multipart/form-data; boundary=edge", .accept: "text/html"], body: body)
    }

    @Test func `a certificate that is dropped is shown beside what was read, and confirmed`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let answer = try await drop(["gram-stains.pdf"], client)
            let path = try #require(answer.location)
            #expect(answer.status == 303 && path.hasPrefix("/log/certificates/0"))
            let page = try await client.get(path).text
            #expect(page.contains("value='Gram Stain Interpretation in Positive Blood Cultures'"))
            #expect(page.contains("Read clearly") && page.contains("It names <b>Dana Reyes</b>"))
            let picture = try await client.get(path + "/pages/0")
            #expect(picture.status == 200 && picture.headers[.contentType] == "image/jpeg")
            #expect(picture.headers[.xContentTypeOptions] == "nosniff")
            let saved = try await client.post(
                path,
                [
                    ("id", TestClient.value(of: "id", in: page) ?? ""), ("title", "Gram stains"),
                    ("completed", "2025-03-14"), ("amount", "2"), ("unit", "contact-hour"), ("do", "save"),
                ], from: path)
            #expect(saved.location?.hasPrefix("/log/0") == true)
            let entry = try await client.get(saved.location ?? "").text
            #expect(entry.contains("gram-stains.pdf") && entry.contains("Imported"))
            let again = try await drop(["gram-stains.pdf"], client)
            #expect(again.location == saved.location)
        }
    }

    @Test func `several are reviewed one after the other, and another name is a question`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let answer = try await drop(["misspelt-name.pdf", "which-day.pdf"], client)
            #expect(answer.location == "/log/certificates")
            let list = try await client.get("/log/certificates").text
            #expect(list.contains("Whose is it?") && list.contains("2 papers to confirm"))
            let start = try #require(list.firstRange(of: "href='/log/certificates/"))
            let first = "/log/certificates/" + list[start.upperBound...].prefix { $0 != "'" }
            let fields = [
                ("title", "Ethics"), ("completed", "2026-06-16"), ("amount", "1"), ("unit", "contact-hour"),
                ("do", "save"),
            ]
            let asked = try await client.post(first, fields, from: first)
            #expect(asked.status == 422 && asked.text.contains("Say whether it is yours"))
            let saved = try await client.post(first, fields + [("name", "misprint")], from: first)
            let second = try #require(saved.location)
            #expect(second.hasPrefix("/log/certificates/0") && second != first)
            let page = try await client.get(second).text
            #expect(page.contains("Which is it?") && page.contains("completed=2026-05-03"))
            let taken = try await client.post(
                second, [("title", "Malaria"), ("amount", "1"), ("use", "completed=2026-05-03")], from: second)
            #expect(taken.status == 200 && taken.text.contains("value='2026-05-03'"))
        }
    }

    @Test func `somebody else's certificate and its picture are refused`() async throws {
        try await DemoSite.use { site in
            let path = try #require(try await drop(["gram-stains.pdf"], site.client("tech@demo.test")).location)
            let manager = try await site.client("manager@demo.test")
            #expect(try await manager.get(path).status == 403)
            #expect(try await manager.get(path + "/pages/0").status == 403)
            #expect(try await manager.post(path, [("do", "drop")], from: "/log/certificates").status == 403)
        }
    }
}
