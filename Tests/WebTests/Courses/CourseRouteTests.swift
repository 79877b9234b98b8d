import Actions
import Domain
import HTTPTypes
import Primitives
import Storage
import TestSupport
import Testing

@testable import Web

@Suite("Course routes")
struct CourseRouteTests {
    /// The address of the only course, found as people find it.
    private func address(_ client: TestClient) async throws -> String {
        let list = try await client.get("/courses").text
        let link = try #require(list.firstRange(of: "href='/courses/"))
        return "/courses/" + list[link.upperBound...].prefix { $0 != "'" }
    }

    /// Begins the course and reads both sections in their time.
    private func read(_ site: DemoSite, _ client: TestClient) async throws -> String {
        let course = try await address(client)
        let begun = try await client.post("\(course)/begin", [], from: course)
        #expect(begun.location == "\(course)/read/white")
        for slug in ["white", "red"] {
            _ = try await client.get("\(course)/read/\(slug)")
            site.move(seconds: 600)
            // From a page that notes nothing: sending from the section would open it once more.
            _ = try await client.post("\(course)/read/\(slug)", [], from: course)
            site.move(seconds: 30)
        }
        return course
    }

    private static let right = (1...4).map { ("q\($0)", "true") } + [("q5.x", "210"), ("q5.y", "290")]
    private static let praise = [("e-speaker", "5"), ("e-objectives", "4"), ("e-content", "5")]

    @Test(arguments: Engine.allCases)
    func `a course is read, failed, passed, evaluated and certified`(_ engine: Engine) async throws {
        try await DemoSite.use(engine, courses: [SmallCourse.course]) { site in
            let client = try await site.client("tech@demo.test")
            let course = try await read(site, client)
            let before = try await client.get(course)
            #expect(before.text.contains("all 2 are read") && before.text.contains("Answer the questions"))
            let early = try await client.get("\(course)/evaluation")
            #expect(early.status == 303 && early.location == course)

            _ = try await client.post("\(course)/test/begin", [], from: "\(course)/test")
            let open = try await client.post(
                "\(course)/test", [("do", "hand-in"), ("q2", "true")], from: "\(course)/test")
            #expect(open.status == 200 && open.text.contains("Four questions are open"))
            let kept = try await client.get("\(course)/test")
            #expect(kept.text.contains("id='q2-true' name='q2' value='true' checked"))
            let handed = try await client.post(
                "\(course)/test", [("do", "hand-in"), ("sure", "yes")], from: "\(course)/test")
            #expect(handed.location == "\(course)/test/1")
            let failed = try await client.get("\(course)/test/1")
            #expect(failed.text.contains("Not passed yet") && failed.text.contains("20 percent right"))
            #expect(failed.text.contains("Secret advice 1.") && failed.text.contains("\(course)/read/white"))
            #expect(failed.text.contains("\(course)/read/red"), "the open question leads to what teaches it")

            _ = try await client.post("\(course)/test/begin", [], from: "\(course)/test")
            let again = try await client.post(
                "\(course)/test", Self.right + [("do", "hand-in")], from: "\(course)/test")
            #expect(again.location == "\(course)/test/2")
            let passed = try await client.get("\(course)/test/2")
            #expect(passed.text.contains("100 percent right") && passed.text.contains("Say how it was"))

            let asked = try await client.post("\(course)/evaluation", [], from: "\(course)/evaluation")
            #expect(asked.status == 422 && asked.text.contains("id='e-speaker-fault'"))
            let token = try await client.get("\(course)/evaluation").text
            let sent = Self.praise + [("e-comments", "Good"), ("day", site.house.today.description)]
            for _ in 0..<2 {
                let done = try await client.post(
                    "\(course)/evaluation", sent, from: course, token: TestClient.token(in: token))
                #expect(done.location == "\(course)/done")
            }
            let page = try await client.get("\(course)/done").text
            #expect(page.contains("Certificate (PDF)") && page.contains("MLT(ASCP)"))
            #expect(page.components(of: "answer-line").count == 4, "counted for three credentials")
            let log = try await client.get("/log").text
            #expect(log.components(of: "Cells, briefly").count == 2, "the credit is there once")
            let code = try #require(page.firstRange(of: "href='/verify/"))
            let answer = try await site.client().get("/verify/" + page[code.upperBound...].prefix { $0 != "'" })
            #expect(answer.text.contains("Valid") && answer.text.contains("Cells, briefly"))
        }
    }

    @Test func `nothing of the key stands on a page before the paper is handed in`() async throws {
        try await DemoSite.use(courses: [SmallCourse.course]) { site in
            let client = try await site.client("tech@demo.test")
            let course = try await read(site, client)
            _ = try await client.post("\(course)/test/begin", [], from: "\(course)/test")
            for path in ["", "/read/white", "/test", "/print", "/done", "/test/1"] {
                let text = try await client.get(course + path).text
                #expect(!text.contains("Secret"), "\(path)")
            }
            let faulty = try await client.post(
                "\(course)/test", [("do", "save"), ("q5.x", "9000"), ("q5.y", "1")], from: "\(course)/test")
            #expect(faulty.status == 422 && faulty.text.contains("value='9000'") && !faulty.text.contains("Secret"))
        }
    }

    @Test func `a course is nobody else's, and strangers see what it is`() async throws {
        try await DemoSite.use(courses: [SmallCourse.course]) { site in
            let client = try await site.client("tech@demo.test")
            let course = try await read(site, client)
            let other = try await site.client("manager@demo.test")
            for path in ["/read/white", "/test", "/test/1", "/print", "/evaluation", "/done"] {
                #expect(try await other.get(course + path).status == 404, "\(path)")
            }
            for path in ["/read/white", "/test", "/alive", "/notes/white"] {
                #expect(try await other.post(course + path, [("note", "x")], from: course).status == 404, "\(path)")
            }
            let stranger = try await site.client().get(course)
            #expect(stranger.status == 200 && stranger.text.contains("Sign in to begin"))
            #expect(!stranger.text.contains("/read/"))
            #expect(try await site.client().get("\(course)/read/white").status == 303)
            #expect(try await client.get("/courses/\(ID<Course>.nobodys)").status == 404)
        }
    }

    @Test func `signs of life make minutes, and a note is kept or comes back with its fault`() async throws {
        try await DemoSite.use(courses: [SmallCourse.course]) { site in
            let client = try await site.client("tech@demo.test")
            let course = try await address(client)
            _ = try await client.post("\(course)/begin", [], from: course)
            let section = "\(course)/read/red"
            var minutes = try await client.post("\(course)/alive", [("section", "red")], from: section).text
            for _ in 0..<3 {
                site.move(seconds: 61)
                minutes = try await client.post("\(course)/alive", [("section", "red")], from: course).text
            }
            #expect(minutes == #"{"minutes":3}"#)
            _ = try await client.post("\(course)/alive", [("section", "red"), ("left", "yes")], from: course)
            site.move(seconds: 7200)
            let back = try await client.post("\(course)/alive", [("section", "red")], from: course)
            #expect(back.text == #"{"minutes":3}"#)
            #expect(try await client.post("\(course)/alive", [], from: course, token: "x").status == 403)
            #expect(try await client.post("\(course)/alive", [("section", "no")], from: course).status == 404)

            let kept = try await client.post("\(course)/notes/red", [("note", "<i>Pale</i> centre")], from: section)
            #expect(kept.location == "\(section)#notes")
            #expect(try await client.get("\(course)/print").text.contains("&lt;i&gt;Pale&lt;/i&gt; centre"))
            let long = String(repeating: "x", count: 10_001)
            let refused = try await client.post("\(course)/notes/red", [("note", long)], from: section)
            #expect(refused.status == 422 && refused.text.contains(long) && refused.text.contains("note-fault"))
        }
    }

    @Test func `a picture of a course is served as it is, and no other name`() async throws {
        try await DemoSite.use(courses: [SmallCourse.course]) { site in
            let client = try await site.client("tech@demo.test")
            let course = try await address(client)
            let picture = try await client.get("\(course)/pictures/1/0")
            #expect(picture.status == 200 && picture.headers[.contentType] == "image/svg+xml")
            #expect(picture.headers[.cacheControl]?.contains("immutable") == true)
            #expect(picture.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
            for path in ["1/1", "2/0", "1/field.svg", "x/0", "1/-1"] {
                #expect(try await client.get("\(course)/pictures/\(path)").status == 404, "\(path)")
            }
            #expect(try await site.client().get("\(course)/pictures/1/0").status == 303)
        }
    }
}

extension ID where Thing == Course {
    fileprivate static var nobodys: String { "01a200a2-0000-7000-8000-000000000000" }
}

extension String {
    /// What stands between the places where a text occurs.
    fileprivate func components(of text: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: text) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}
