import HTTPTypes
import Testing

@testable import Web

struct AheadTests {
    @Test func `the pace of every credential stands on one page, to which home leads`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let home = try await client.get("/home").text
            #expect(home.contains("href='/pace'") && home.contains("href='/pace#pace-"))
            let page = try await client.get("/pace")
            #expect(page.status == 200)
            for name in ["MLT(ASCP)", "MLT(AMT)", "Florida technician"] { #expect(page.text.contains(name)) }
            #expect(page.text.contains("even steps") && page.text.contains("The figures"))
        }
    }

    @Test func `a trial is answered from its address and leaves no trace in the wallet`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let before = try await client.get("/credentials").text
            let tried = try await client.get("/what-if?add=us-la%2FCLS-G&issued=2026-01-15")
            #expect(tried.status == 200)
            #expect(tried.text.contains("If you held") && tried.text.contains("Add to my wallet"))
            #expect(tried.text.contains("href='/credentials/new?credential=us-la/CLS-G'"))
            #expect(try await client.get("/credentials").text == before)
        }
    }

    @Test func `other rules are set beside those in force`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let tried = try await client.get("/what-if?rules=ascp-cmp@initial")
            #expect(tried.status == 200)
            #expect(tried.text.contains("<code>ascp-cmp@initial</code>"))
            #expect(tried.text.contains("MLT(AMT)") && tried.text.contains("stay as they are"))
        }
    }

    @Test func `what the rule book does not have is said beside its field`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            for (query, id) in [
                ("add=nobody/X", "add-fault"), ("rules=x@1", "rules-fault"),
                ("add=us-la/CLS-G&issued=2026-02-30", "issued-fault"),
            ] {
                let answer = try await client.get("/what-if?" + query)
                #expect(answer.status == 422 && answer.text.contains("id='\(id)'"), "\(query)")
            }
            let cost = try await client.get("/cost?spent=much")
            #expect(cost.status == 422 && cost.text.contains("id='spent-fault'"))
        }
    }

    @Test func `the cost takes in what the address says, and says what is not known`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let bare = try await client.get("/cost").text
            #expect(bare.contains("At least $") && bare.contains("unverified"))
            let told = try await client.get("/cost?spent=1000&employer=1000").text
            #expect(told.contains("$1,000") && told.contains("− $1,000"))
        }
    }

    @Test func `strangers are sent to the door and come back to the question`() async throws {
        try await DemoSite.use { site in
            let answer = try await site.client().get("/what-if?add=us-la%2FCLS-G")
            #expect(answer.status == 303 && answer.location?.hasPrefix("/sign-in") == true)
            #expect(answer.location?.contains("what-if") == true)
        }
    }
}
