import Actions
import Domain
import HTTPTypes
import Identity
import Primitives
import Rules
import Storage
import Testing

@testable import Web

@Suite struct VerifyTests {
    /// A certificate of one of the demo's people.
    private func issued(on site: DemoSite) async throws -> IssuedCertificate {
        let (person, provider) = try await site.house.store.read { connection in
            (
                try connection.first(AccountQueries.account(email: "tech@demo.test"))?.person,
                try connection.first(
                    Query("SELECT id FROM organisation WHERE is_provider ORDER BY id") {
                        try $0.id(Organisation.self)
                    })
            )
        }
        let earner = AwardKey.Earner.person(try #require(person))
        let organisation = try #require(provider)
        return try await site.house.issueCertificate(
            AwardRequest(
                key: AwardKey(
                    earner: earner, course: AwardCourse(handle: "smears", version: 1), occasion: "1",
                    provider: organisation),
                holder: AwardHolder(name: "Dana <b>Reyes</b>"), title: "Peripheral smears",
                provider: AwardProvider(id: organisation, name: "An Academy"), completed: site.house.today,
                manner: "Online", amount: Credits(1), unit: .contactHour, statements: [],
                signatory: AwardSignatory(name: "A", office: "B")))
    }

    private func drop(_ bytes: [UInt8], _ client: TestClient) async throws -> TestClient.Answer {
        let head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.pdf\"\r\n\r\n"
        return try await client.send(
            .post, "/verify", headers: [.contentType: "multipart/form-data; boundary=edge", .accept: "text/html"],
            body: Array(head.utf8) + bytes + Array("\r\n--edge--\r\n".utf8))
    }

    @Test func `a stranger learns by code whether it holds, and nothing more than proves it`() async throws {
        try await DemoSite.use { site in
            let award = try await issued(on: site).award
            let client = site.client()
            let typed = try await client.get("/verify?code=" + award.code.text.lowercased())
            #expect(typed.status == 303 && typed.location == "/verify/" + award.code.signs)
            let page = try await client.get("/verify/" + award.code.signs)
            #expect(page.status == 200 && page.text.contains("<h1>Valid</h1>"))
            #expect(page.text.contains("Dana &lt;b>Reyes") || page.text.contains("Dana &lt;b&gt;Reyes"))
            #expect(!page.text.contains("tech@demo.test"))
            #expect(try await client.get("/verify/0000-0000-0000").status == 404)
            #expect(try await client.get("/verify/nonsense").status == 404)
        }
    }

    @Test func `a file that is dropped is told genuine from forged`() async throws {
        try await DemoSite.use { site in
            let one = try await issued(on: site)
            let client = site.client()
            var bytes = try await site.house.evidence.bytes(one.file)
            #expect(try await drop(bytes, client).text.contains("<h1>Valid</h1>"))
            bytes[bytes.count / 2] ^= 1
            #expect(try await drop(bytes, client).text.contains("<h1>Forged</h1>"))
            #expect(try await drop(Array("hello".utf8), client).text.contains("Not a sealed certificate"))
            #expect(try await drop([], client).status == 422)
            #expect(try await drop(Array(one.badge.utf8), client).text.contains("<h1>Valid</h1>"))
        }
    }

    @Test func `keys and lists of revoked badges are open to every program`() async throws {
        try await DemoSite.use { site in
            let one = try await issued(on: site)
            let client = site.client()
            let keys = try await client.get("/.well-known/jwks.json")
            #expect(keys.headers[.contentType] == "application/jwk-set+json")
            let token = try #require(SignedToken(one.badge))
            let key = try #require(try await site.house.issuerKeys().entries.first?.key)
            #expect(keys.text.contains(key.id) && token.isSigned(by: key))
            let list = try await client.get("/.well-known/aliquot/status/0")
            #expect(list.status == 200 && SignedToken(list.text)?.isSigned(by: key) == true)
            #expect(try await client.get("/.well-known/aliquot/status/x").status == 404)
        }
    }
}
