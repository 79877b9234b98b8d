import Actions
import Domain
import HTTPTypes
import Primitives
import Rules
import Storage
import Testing

@testable import Web

@Suite struct AwardRouteTests {
    @Test func `what somebody earned stands in their room, and its badge is theirs alone`() async throws {
        try await DemoSite.use { site in
            let tech = try await site.client("tech@demo.test")
            let none = try await tech.get("/certificates")
            #expect(none.status == 200 && none.text.contains("No certificate yet"))
            let issued = try await site.certificate(for: "tech@demo.test")
            let page = try await tech.get("/certificates").text
            #expect(page.contains("Peripheral smears</h2>") && page.contains("1.5 contact hours"))
            #expect(page.contains("/evidence/\(issued.paper)") && page.contains("/log/\(issued.entry)"))
            #expect(page.contains("/verify/\(issued.award.code.signs)"))
            let paper = try await tech.get("/evidence/\(issued.paper)")
            #expect(paper.status == 200 && paper.headers[.contentType] == "application/pdf")
            let badge = try await tech.get("/certificates/\(issued.award.id)/badge")
            #expect(badge.headers[.contentType] == "application/vc+jwt" && badge.text == issued.badge)
            #expect(
                badge.headers[.contentDisposition]?.contains("attachment")
                    == true && badge.headers[.contentDisposition]?.contains(".jwt") == true)
            let other = try await site.client("manager@demo.test")
            #expect(try await other.get("/certificates/\(issued.award.id)/badge").status == 404)
            #expect(try await site.client().get("/certificates").status == 303)
        }
    }

    @Test func `a provider finds a certificate, corrects it and revokes it; the holder and strangers see what follows`()
        async throws
    {
        try await DemoSite.use { site in
            let id = try await site.certificate(for: "tech@demo.test", name: "Dana Rays").award
            let priya = try await site.client("provider@demo.test")
            let list = try await priya.get("/courses/manage/certificates?q=rays").text
            #expect(list.contains("Dana Rays</strong>"))
            #expect(try await priya.get("/courses/manage/certificates?q=zzzz").text.contains("Nothing found"))
            let path = "/courses/manage/certificates/\(id.id)"
            let page = try await priya.get(path)
            #expect(page.status == 200 && page.text.contains("Florida licence") && page.text.contains("Issued</b>"))
            #expect(try await priya.get(path + "/paper").headers[.contentType] == "application/pdf")
            let same = try await priya.post(
                path + "/reissue", [("name", "Dana Rays"), ("label-0", "Florida licence"), ("number-0", "SU 1")],
                from: path)
            #expect(same.status == 422 && same.text.contains("says already"))
            let half = try await priya.post(
                path + "/reissue", [("name", "Dana Reyes"), ("label-1", "NPI")], from: path)
            #expect(half.status == 422 && half.text.contains("id='number-1-fault'"))
            let corrected = try await priya.post(path + "/reissue", [("name", "Dana Reyes")], from: path)
            #expect(corrected.status == 303 && corrected.location == path)
            #expect(try await priya.get(path).text.contains("Corrected</b>"))
            let tech = try await site.client("tech@demo.test")
            #expect(try await tech.get("/certificates").text.contains("as it was before it was corrected"))

            let unsure = try await priya.post(path + "/revoke", [("reason", "identity-in-doubt")], from: path)
            #expect(unsure.status == 422 && unsure.text.contains("Say that you are sure"))
            #expect(unsure.text.contains("value='identity-in-doubt' checked"))
            #expect(try await site.client().get("/verify/\(id.code.signs)").text.contains("<h1>Valid</h1>"))
            for (email, status) in [("tech@demo.test", 403), ("manager@demo.test", 403), ("admin@demo.test", 403)] {
                let other = try await site.client(email)
                #expect(try await other.get("/courses/manage/certificates").status == status)
                #expect(try await other.get(path).status == status)
                let tried = try await other.post(
                    path + "/revoke", [("reason", "issued-in-error"), ("sure", "yes")], from: "/account/names")
                #expect(tried.status == status, "\(email)")
            }
            let revoked = try await priya.post(
                path + "/revoke", [("reason", "identity-in-doubt"), ("sure", "yes")], from: path)
            #expect(revoked.status == 303)
            let after = try await priya.get(path).text
            #expect(after.contains("Revoked</b>") && !after.contains("Issue the corrected certificate"))
            #expect(try await site.client().get("/verify/\(id.code.signs)").text.contains("<h1>Revoked</h1>"))
            #expect(try await tech.get("/certificates").text.contains("it is in doubt who took the course"))
        }
    }

    /// A form with a file, as a browser sends it.
    private func send(
        _ path: String, _ fields: [(String, String)], logo: [UInt8]? = nil, accept: String = "text/html",
        _ client: TestClient
    ) async throws -> TestClient.Answer {
        let page = try await client.get("/courses/manage/template").text
        var body: [UInt8] = []
        for (name, value) in [("token", TestClient.token(in: page) ?? "")] + fields {
            body += Array("--B\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        let name = logo == nil ? "" : "mark.png"
        body += Array("--B\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"\(name)\"\r\n\r\n".utf8)
        body += (logo ?? []) + Array("\r\n--B--\r\n".utf8)
        return try await client.send(
            .post, path, headers: [.contentType: "multipart/form-data; boundary=B", .accept: accept], body: body)
    }

    private static func fields(heading: String, seen: Int) -> [(String, String)] {
        [
            ("accent", "#5b3fa6"), ("accent-was", "#5b3fa6"), ("accent-typed", "#145A32"), ("border", "single"),
            ("paper", "letter"), ("heading", heading), ("lead", "This certifies that"), ("verb", "has completed"),
            ("check", "Check it"), ("signatory", "Priya Nair"), ("office", "Director"), ("address", ""),
            ("seen", String(seen)),
        ]
    }

    @Test func `a provider designs its certificates, sees them first, and others have no such room`() async throws {
        try await DemoSite.use { site in
            let priya = try await site.client("provider@demo.test")
            let page = try await priya.get("/courses/manage/template")
            #expect(page.status == 200 && page.text.contains("value='CE provider'"))
            let standing = try await priya.get("/courses/manage/template/preview")
            #expect(standing.headers[.contentType] == "image/png")
            let fields = Self.fields(heading: "Proof of Learning", seen: 0)
            let seen = try await send("/courses/manage/template/preview", fields, accept: "image/png", priya)
            #expect(seen.status == 200 && seen.headers[.contentType] == "image/png")
            let empty = Self.fields(heading: "", seen: 0)
            let refused = try await send("/courses/manage/template/preview", empty, accept: "image/png", priya)
            #expect(refused.status == 200 && refused.text.hasPrefix("Give the heading"))
            #expect(refused.headers[.contentType]?.hasPrefix("text/plain") == true)
            let faulty = try await send(
                "/courses/manage/template", empty, logo: Array("<svg onload=x>".utf8), priya)
            #expect(faulty.status == 422 && faulty.text.contains("This is no PNG picture"))
            #expect(faulty.text.contains("id='heading-fault'") && faulty.text.contains("value='#145A32'"))
            let kept = try await send("/courses/manage/template", fields, priya)
            #expect(kept.status == 303 && kept.location == "/courses/manage/template")
            let after = try await priya.get("/courses/manage/template").text
            #expect(after.contains("value='Proof of Learning'") && after.contains("Save as version 2"))
            #expect(after.contains("preview?version=1"))
            // Somebody else saved meanwhile.
            #expect(try await send("/courses/manage/template", fields, priya).status == 409)
            for email in ["tech@demo.test", "manager@demo.test", "admin@demo.test"] {
                let other = try await site.client(email)
                for path in ["/courses/manage/template", "/courses/manage/template/preview"] {
                    #expect(try await other.get(path).status == 403, "\(email) \(path)")
                }
            }
        }
    }
}

extension DemoSite {
    /// The provider of the demo, for whose courses somebody can sign in.
    func provider() async throws -> ID<Organisation> {
        let visitor = try await house.store.read { connection in
            try connection.first(AccountQueries.account(email: "provider@demo.test"))?.person
        }
        let person = try #require(visitor)
        let places = try await house.store.read { connection in try connection.all(MembershipQueries.all(of: person)) }
        return try #require(places.first { $0.role == .provider }?.organisation)
    }

    /// A certificate of one of the demo's people, from the provider of the demo.
    func certificate(
        for email: String, name: String = "Dana Reyes", occasion: String = "1"
    ) async throws -> IssuedCertificate {
        let known = try await house.store.read { connection in
            try connection.first(AccountQueries.account(email: email))?.person
        }
        let person = try #require(known)
        let organisation = try await provider()
        return try await house.issueCertificate(
            AwardRequest(
                key: AwardKey(
                    earner: .person(person), course: AwardCourse(handle: "smears", version: 1), occasion: occasion,
                    provider: organisation),
                holder: AwardHolder(name: name, numbers: [AwardNumber("Florida licence", "SU 1")]),
                title: "Peripheral smears", provider: AwardProvider(id: organisation, name: "An Academy"),
                completed: house.today, manner: "Online", amount: Credits(thousandths: 1_500), unit: .contactHour,
                statements: [], signatory: AwardSignatory(name: "A", office: "B")))
    }
}
