import Domain
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite("API evidence")
struct APIEvidenceTests {
    private static let pdf = "%PDF-1.4 a certificate"

    @Test(arguments: Engine.allCases)
    func `a file is kept as it came, by itself or in a form, and the same bytes are the same file`(
        _ engine: Engine
    ) async throws {
        try await DemoSite.use(engine) { site in
            let program = try await site.program()
            let made = try await program.send(
                .post, "/evidence?name=Cell%20counts%20%C3%A9.txt", Self.pdf, headers: [.contentType: "application/pdf"]
            )
            #expect(made.status == 201 && made.text("name") == "Cell counts é.pdf")
            #expect(made.text("media_type") == "application/pdf")
            let id = try #require(made.text("id"))
            #expect(made.headers[.location] == "/api/v1/evidence/\(id)")
            #expect(try await program.get("/evidence/\(id)").text == made.text)
            let content = try await program.get("/evidence/\(id)/content", headers: [.accept: "application/pdf"])
            #expect(content.text == Self.pdf && content.headers[.contentType] == "application/pdf")
            #expect(content.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)

            let form = """
                --cut\r\nContent-Disposition: form-data; name="file"; filename="b.pdf"\r\n\
                Content-Type: application/pdf\r\n\r\n\(Self.pdf)\r\n--cut--\r\n
                """
            let again = try await program.send(
                .post, "/evidence", form, headers: [.contentType: "multipart/form-data; boundary=cut"])
            #expect(again.status == 201 && again.text("id") == id)
            let entry = try await program.post("/entries", Program.entry("With proof", ", \"files\": [\"\(id)\"]"))
            #expect(entry.status == 201 && entry.text.contains(id))
        }
    }

    @Test func `what is no paper is refused whatever it is called`() async throws {
        try await DemoSite.use { site in
            let program = try await site.program()
            for (type, body, status) in [
                ("application/pdf", "<html>", 415), ("application/pdf", "", 415), ("text/html", Self.pdf, 415),
                ("multipart/form-data", Self.pdf, 400), ("multipart/form-data; boundary=cut", "--cut--\r\n", 422),
                ("application/octet-stream", Self.pdf, 201),
            ] {
                let answer = try await program.send(.post, "/evidence", body, headers: [.contentType: type])
                #expect(answer.status == status, "\(type) \(answer.text)")
            }
            let long = String(repeating: "a", count: 201)
            let named = try await program.send(
                .post, "/evidence?name=\(long)", Self.pdf, headers: [.contentType: "application/pdf"])
            #expect(named.status == 422 && named.pointers == ["name"])
        }
    }
}
