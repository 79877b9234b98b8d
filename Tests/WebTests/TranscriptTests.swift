import Foundation
import HTTPTypes
import Testing

@testable import Web

struct TranscriptTests {
    private struct Document {
        var lines: [[String: Any]]
        var credentials: [[String: Any]]
        var totals: [String: Any]

        init(_ text: String) throws {
            let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            lines = try #require(document["lines"] as? [[String: Any]])
            credentials = try #require(document["credentials"] as? [[String: Any]])
            totals = try #require(document["totals"] as? [String: Any])
        }
    }

    @Test func `page, PDF, CSV and JSON show the same lines`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let json = try await client.get("/transcript.json")
            #expect(json.headers[.contentType] == "application/json")
            #expect(json.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"transcript-") == true)
            let document = try Document(json.text)
            let count = document.lines.count
            #expect(count > 20)
            let page = try await client.get("/transcript").text
            #expect(page.contains("\(count) lines: "))
            for line in document.lines {
                let id = try #require(line["id"] as? String)
                #expect(page.contains("href='/log/\(id)'"))
            }
            let csv = try await client.get("/transcript.csv")
            #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(csv.text.split(separator: "\r\n").count == count + 1)
            let pdf = try await client.get("/transcript.pdf")
            #expect(pdf.headers[.contentType] == "application/pdf" && pdf.text.hasPrefix("%PDF-"))
            #expect(pdf.headers[.cacheControl] == "private, no-store")
        }
    }

    @Test func `what stands in the address narrows every form of it`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let all = try Document(try await client.get("/transcript.json").text)
            let credential = try #require(all.credentials.first?["id"] as? String)
            let query = "?credential=\(credential)&topic=chemistry"
            let few = try Document(try await client.get("/transcript.json" + query).text)
            #expect(!few.lines.isEmpty && few.lines.count < all.lines.count)
            for line in few.lines {
                let topics = line["topics"] as? [[String: Any]] ?? []
                #expect(topics.contains { $0["topic"] as? String == "chemistry" })
                let counts = line["counts"] as? [[String: Any]] ?? []
                #expect(
                    counts.contains { $0["credential"] as? String == credential && $0["counted"] as? String != "0" })
            }
            let page = try await client.get("/transcript" + query).text
            #expect(page.contains("href='/transcript.pdf\(query.replacing("&", with: "&amp;"))'"))
            let csv = try await client.get("/transcript.csv" + query).text
            #expect(csv.split(separator: "\r\n").count == few.lines.count + 1)
        }
    }

    @Test func `a cycle is offered once a credential is chosen`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let all = try Document(try await client.get("/transcript.json").text)
            #expect(!(try await client.get("/transcript").text.contains("name='cycle'")))
            let id = try #require(all.credentials.last?["id"] as? String)
            let page = try await client.get("/transcript?credential=\(id)").text
            let start = try #require(page.firstRange(of: "Cycle now: "))
            #expect(page.contains("name='cycle'"))
            let option = try #require(page[start.upperBound...].firstRange(of: "<option value='"))
            let from = String(page[option.upperBound...].prefix(10))
            let past = try Document(
                try await client.get("/transcript.json?credential=\(id)&cycle=\(from)").text)
            let cycle = past.credentials.last?["cycle"] as? [String: Any]
            #expect(cycle?["from"] as? String == from)
        }
    }

    @Test func `the tabs say what is in progress and what was earned elsewhere`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let begun = try await client.get("/transcript?tab=in-progress").text
            #expect(begun.contains("Ethics at the bench") && begun.contains("Lacks the amount"))
            let elsewhere = try await client.get("/transcript?tab=external").text
            #expect(elsewhere.contains("earned elsewhere"))
            #expect(elsewhere.contains("name='tab' value='external'"))
        }
    }

    @Test(arguments: ["/transcript", "/transcript.pdf", "/transcript.csv", "/transcript.json"])
    func `a stranger is asked in, and somebody without a line still gets an answer`(path: String) async throws {
        try await DemoSite.use { site in
            let stranger = try await site.client().get(path)
            #expect(stranger.status == 303)
            let auditor = try await site.client("auditor@demo.test")
            #expect(try await auditor.get(path).status == 200)
            let odd = "?tab=x&credential=nobody&cycle=2026-02-31&topic=astrology&year=-1&page=99"
            #expect(try await auditor.get(path + odd).status == 200)
        }
    }
}
