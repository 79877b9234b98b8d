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
            for email in ["tech@demo.test", "manager@demo.test", "auditor@demo.test", "admin@demo.test"] {
                let other = try await site.client(email)
                #expect(try await other.get("\(path)/report").status == 403, "\(email)")
                #expect(try await other.get("\(path)/learners").status == 403, "\(email)")
            }
        }
    }
}
