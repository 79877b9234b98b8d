import Actions
import Domain
import Files
import HTTPTypes
import Identity
import Primitives
import Storage
import TestSupport
import Testing

@testable import Web

/// Taking everything along, bringing it in, being erased.
struct LeavingTests {
    @Test func `the archive comes for the password, as a file that nothing keeps`() async throws {
        try await DemoSite.use { site in
            let tech = try await site.client("tech@demo.test")
            let wrong = try await tech.post(
                "/account/archive", [("password", "not the password")], from: "/account/archive")
            #expect(wrong.status == 422 && wrong.text.contains("That is not your password."))
            let answer = try await tech.post(
                "/account/archive", [("password", "demo-aliquot")], from: "/account/archive")
            #expect(answer.status == 200 && answer.headers[.contentType] == "application/zip")
            #expect(answer.headers[.cacheControl] == "private, no-store" && answer.text.hasPrefix("PK"))
            #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"aliquot-2026-") == true)
            let stranger = try await site.client().get("/account/archive")
            #expect(stranger.location == "/sign-in?next=/account/archive")
        }
    }

    @Test func `an archive sent through the browser comes in whole, and once`() async throws {
        try await TemporaryFolder.use { folder in
            try await DemoSite.use { site in
                let person = try #require(try await site.house.person(withAddress: "tech@demo.test"))
                let path = folder.path + "/dana.zip"
                try await site.house.writeArchive(of: person, to: path)
                let bytes = try folder.read("dana.zip")
                let auditor = try await site.client("auditor@demo.test")
                let broken = try await Self.bring(Array(bytes.dropLast(900)), auditor)
                #expect(broken.status == 422 && broken.text.contains("Nothing was brought in."))
                let nothing = try await Self.bring([], auditor, name: "")
                #expect(nothing.status == 422 && nothing.text.contains("Choose the archive"))
                let forged = try await Self.bring(bytes, auditor, token: "forged")
                #expect(forged.status == 403)
                let done = try await Self.bring(bytes, auditor)
                #expect(done.status == 200 && done.text.contains("Everything is here"))
                let log = try await auditor.get("/log")
                #expect(log.text.contains("Peripheral smears that change the diagnosis"))
                let again = try await Self.bring(bytes, auditor)
                #expect(again.status == 422 && again.text.contains("This account is not empty"))
            }
        }
    }

    private static func bring(
        _ bytes: [UInt8], _ client: TestClient, name: String = "dana.zip", token: String? = nil
    ) async throws -> TestClient.Answer {
        let page = try await client.get("/account/archive/bring").text
        let token = token ?? TestClient.token(in: page) ?? ""
        let type = try #require(HTTPField.Name("Content-Type"))
        let head =
            "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"archive\"; filename=\"\(name)\"\r\n\r\n"
        return try await client.send(
            .post, "/account/archive/bring",
            headers: [type: "multipart/form-data; boundary=b", .accept: "text/html"],
            body: Array(head.utf8) + bytes + Array("\r\n--b--\r\n".utf8))
    }

    @Test func `the published schema is served, and nothing else under its address`() async throws {
        try await DemoSite.use { site in
            let client = site.client()
            let answer = try await client.get("/schemas/archive-1.json")
            #expect(answer.status == 200 && answer.headers[.contentType] == "application/schema+json")
            #expect(answer.text.contains("json-schema.org/draft/2020-12"))
            for name in ["archive-2.json", "..%2F..%2FPackage.swift", "README.md"] {
                #expect(try await client.get("/schemas/\(name)").status == 404)
            }
        }
    }

    @Test func `who is erased is signed out and cannot sign in again`() async throws {
        try await DemoSite.use { site in
            let tech = try await site.client("tech@demo.test")
            let second = try await site.client("tech@demo.test")
            let page = try await tech.get("/account/erase").text
            #expect(page.contains("rows of the ledger, as numbers") && page.contains("24 months after leaving"))
            let wrong = try await tech.post(
                "/account/erase", [("password", "demo-aliquot"), ("word", "no")], from: "/account/erase")
            #expect(wrong.status == 422)
            let answer = try await tech.post(
                "/account/erase", [("password", "demo-aliquot"), ("word", "erase")], from: "/account/erase")
            #expect(answer.status == 303 && answer.location == "/erased")
            #expect(try await tech.get("/erased").text.contains("You were erased"))
            for client in [tech, second] { #expect(try await client.get("/home").location == "/sign-in") }
            await #expect(throws: DemoSite.NotSignedIn.self) { _ = try await site.client("tech@demo.test") }
            let manager = try await site.client("manager@demo.test")
            #expect(try await !manager.get("/team").text.contains("Dana Reyes"))
            #expect(try await site.house.checkLedgers().breaks.isEmpty)
        }
    }

    @Test func `a manager says how long records are kept, and people read it`() async throws {
        try await DemoSite.use { site in
            let manager = try await site.client("manager@demo.test")
            #expect(try await manager.get("/team").text.contains("href='/team/retention'"))
            let wrong = try await manager.post(
                "/team/retention", [("kind", "membership"), ("months", "soon")], from: "/team/retention")
            #expect(wrong.status == 422 && wrong.text.contains("value='soon'"))
            let answer = try await manager.post(
                "/team/retention", [("kind", "membership"), ("months", "0")], from: "/team/retention")
            #expect(answer.location == "/team/retention")
            #expect(try await manager.get("/team/retention").text.contains("Not limited"))
            let tech = try await site.client("tech@demo.test")
            #expect(try await tech.get("/team/retention").status == 403)
            #expect(try await tech.get("/account/sharing").text.contains("without a limit"))
            #expect(try await tech.get("/account/erase").text.contains("the organisation sets no period"))
        }
    }
}
