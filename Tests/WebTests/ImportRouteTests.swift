import HTTPTypes
import Storage
import Testing

@testable import Web

struct ImportRouteTests {
    private static let table = """
        Course Title,Provider,Course Number,Date Completed,Contact Hours,Topic,Participant
        Reticulocytes by hand,Example Labs,EX-1,2026-02-13,1.5,Hematology,Dana Reyes
        Cold agglutinins,Example Labs,EX-2,2026-02-14,much,Blood Bank,Dana Reyes
        Crystals in urine,Example Labs,EX-3,2026-02-15,1,Urinalysis,Pat Smith

        """

    /// Sends a file and leads on to its page.
    private func bring(_ client: TestClient, _ text: String = table) async throws -> TestClient.Answer {
        let token = TestClient.token(in: try await client.get("/log/import").text) ?? ""
        let body = """
            --X\r\nContent-Disposition: form-data; name="token"\r\n\r\n\(token)\r\n\
            --X\r\nContent-Disposition: form-data; name="file"; filename="courses.csv"\r\n\
            Content-Type: text/csv\r\n\r\n\(text)\r\n--X--\r\n
            """
        return try await client.send(
            .post, "/log/import",
            headers: [.contentType: "multipart/form-data; boundary=X", .accept: "text/html"], body: Array(body.utf8))
    }

    /// The values of the form of columns as the page shows them.
    private func columns(in page: String) -> [(String, String)] {
        var fields = [("revision", TestClient.value(of: "revision", in: page) ?? ""), ("do", "check")]
        for select in page.split(separator: "<select ").dropFirst() {
            let name = select.firstRange(of: "name='").map { String(select[$0.upperBound...].prefix { $0 != "'" }) }
            let body = select.firstRange(of: "</select>").map { select[..<$0.lowerBound] } ?? select[...]
            guard let name, let chosen = body.firstRange(of: "' selected") else { continue }
            let before = body[..<chosen.lowerBound]
            fields.append((name, String(before.split(separator: "'").last ?? "")))
        }
        return fields
    }

    @Test(arguments: Engine.allCases)
    func `a file goes through columns, check and answers into the log, and back`(engine: Engine) async throws {
        try await DemoSite.use(engine) { site in
            let client = try await site.client("tech@demo.test")
            let place = try #require(try await bring(client).location)
            #expect(place.hasSuffix("/columns"))
            let page = try await client.get(place).text
            #expect(page.contains("Every column is known") && page.contains("Cold agglutinins"))
            let home = String(place.dropLast("/columns".count))
            let checked = try await client.post(place, columns(in: page), from: place)
            #expect(checked.status == 303 && checked.location == home)
            var shown = try await client.get(home).text
            #expect(shown.contains("One new entry") && shown.contains("Pat Smith"))
            let failed = try await client.get(home + "/failed-rows")
            #expect(failed.headers[.contentType] == "text/csv; charset=utf-8" && failed.text.contains("much"))
            let key = try #require(TestClient.value(of: "question-0", in: shown))
            let reply = [
                ("revision", TestClient.value(of: "revision", in: shown) ?? ""), ("question-0", key), ("mine-0", "no"),
                ("cell-3-4", "2"), ("was-3-4", "much"),
            ]
            #expect(try await client.post(home + "/answers", reply, from: home).status == 303)
            shown = try await client.get(home).text
            #expect(shown.contains("2 new entries") && shown.contains("1 row of somebody else"))
            #expect(try await client.post(home + "/write", [], from: home).status == 303)
            // Pressed twice: its page says what came of it.
            #expect(try await client.post(home + "/write", [], from: "/log/import").location == home)
            shown = try await client.get(home).text
            #expect(shown.contains("2 entries are in your log"))
            #expect(try await client.get("/log").text.contains("Cold agglutinins"))
            let progress = try await client.get(home + "/progress").text
            #expect(progress.contains("\"working\":false"))
            #expect(try await client.post(home + "/undo", [], from: home).status == 303)
            #expect(try await client.get(home).text.contains("2 entries were taken back"))
        }
    }

    @Test func `what is wrong with a file, its columns or an answer is said on the page`() async throws {
        try await DemoSite.use { site in
            let client = try await site.client("tech@demo.test")
            let refused = try await bring(client, "%PDF-1.7\n%âãÏÓ")
            #expect(refused.status == 422 && refused.text.contains("aria-invalid"))
            let place = try #require(try await bring(client).location)
            let page = try await client.get(place).text
            var fields = columns(in: page)
            fields.removeAll { $0.0 == "column-0" }
            let incomplete = try await client.post(place, fields, from: place)
            #expect(incomplete.status == 422 && incomplete.text.contains("Say which column holds: Course title."))
            let twice = try await client.post(
                place, fields + [("column-0", "completed")], from: place)
            #expect(twice.status == 422 && twice.text.contains("Two columns cannot both be"))
        }
    }

    @Test func `an import of somebody else stays shut, by every way`() async throws {
        try await DemoSite.use { site in
            let owner = try await site.client("tech@demo.test")
            let place = try #require(try await bring(owner).location)
            let home = String(place.dropLast("/columns".count))
            let other = try await site.client("manager@demo.test")
            for path in [home, place, home + "/progress", home + "/failed-rows"] {
                #expect(try await other.get(path).status == 403, "\(path)")
            }
            for verb in ["columns", "answers", "write", "undo", "discard"] {
                #expect(try await other.post("\(home)/\(verb)", [("revision", "1")], from: "/log/import").status == 403)
            }
            #expect(try await site.client().get(home).status == 303)
            #expect(try await owner.get(place).status == 200)
        }
    }
}
