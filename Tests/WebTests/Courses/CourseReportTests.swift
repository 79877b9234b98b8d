import Primitives
import Testing

@Suite("Course reports")
struct CourseReportTests {
    @Test func `a provider reads how a course goes, and nobody else does`() async throws {
        try await DemoSite.use(courses: [SmallCourse.course]) { site in
            let priya = try await site.client("provider@demo.test")
            let desk = try await priya.get("/courses/manage").text
            let path = try #require(desk.firstMatch(of: /href='(\/courses\/manage\/[0-9a-f-]{36})'/)?.output.1)
            #expect(try await priya.get(String(path)).text.contains("\(path)/report"))
            let report = try await priya.get("\(path)/report")
            #expect(report.status == 200 && report.text.contains("How the questions do"))
            #expect(try await priya.get("\(path)/report?version=99").status == 404)
            #expect(try await priya.get("\(path)/learners").status == 200)
            let certify = "\(path)/certify"
            let empty = try await priya.post(certify, [("name", "Ada Holm")], from: certify)
            #expect(empty.status == 422 && empty.text.contains("value='Ada Holm'"))
            let given = [("name", "Ada Holm"), ("email", "ada@labs.example"), ("completed", "\(DemoSite.now.day)")]
            let issued = try await priya.post(certify, given, from: certify)
            #expect(issued.status == 303 && issued.location?.contains("/courses/manage/certificates/") == true)
            for email in ["tech@demo.test", "manager@demo.test", "auditor@demo.test", "admin@demo.test"] {
                let other = try await site.client(email)
                #expect(try await other.get("\(path)/report").status == 403, "\(email)")
                #expect(try await other.get("\(path)/learners").status == 403, "\(email)")
                #expect(try await other.get("\(path)/certify").status == 403, "\(email)")
                let tried = try await other.post("\(path)/certify", [("name", "X")], from: "/account/names")
                #expect(tried.status == 403, "\(email)")
            }
        }
    }
}
