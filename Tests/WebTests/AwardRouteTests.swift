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
