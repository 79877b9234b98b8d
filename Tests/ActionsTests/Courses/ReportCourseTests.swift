import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("ReportCourse")
struct ReportCourseTests {
    @Test(arguments: Engine.allCases)
    func `a provider sees figures at once, what was said from three on, and names only of learners`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let provider = try await test.provider()
            let id = try await test.given(by: provider)
            for number in 1...3 {
                let learner = try await test.member("Learner \(number)", email: "l\(number)@labs.example")
                try await test.house.beginCourse(id, for: learner)
                try await test.read(id, for: learner)
                if number == 1 { try await test.attempt(id, right: 1, for: learner) }
                try await test.attempt(id, right: 4, for: learner)
                let early = try await test.house.reportCourse(id, for: provider.staff)
                #expect(early.evaluated == number - 1 && early.evaluation == nil)
                try await test.house.evaluateCourse(id, TestHouse.praise, for: learner)
            }
            let report = try await test.house.reportCourse(id, for: provider.staff)
            #expect(report.attempts == AttemptCount(ended: 4, passed: 3, first: 3, passedAtFirst: 2))
            #expect(report.enrolments.map(\.begun) == [3] && report.enrolments.map(\.completed) == [3])
            #expect(report.items.count == 4 && report.items.allSatisfy { $0.asked == 3 })
            #expect(Set(report.items.map(\.easiness)) == [1000, 667])
            let said = try #require(report.evaluation)
            #expect(said.lines.first?.counts == [0, 0, 0, 0, 3] && said.lines.first?.mean == 500)
            #expect(said.lines.last?.words == ["More pictures.", "More pictures.", "More pictures."])

            let learners = try await test.house.learners(of: id, from: 0, most: 2, for: provider.staff)
            #expect(learners.count == 3 && learners.learners.map(\.name) == ["Learner 3", "Learner 2"])
            #expect(learners.learners.allSatisfy { $0.best == 10_000 && $0.enrolment.award != nil })
            let stranger = try await test.member()
            #expect(try await refusal { _ = try await test.house.reportCourse(id, for: stranger) } == .forbidden)
            #expect(
                try await refusal { _ = try await test.house.learners(of: id, from: 0, most: 2, for: stranger) }
                    == .forbidden)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who took a course in class is certified once, with an account or before they have one`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let provider = try await test.provider()
            let id = try await test.given(by: provider)
            let tess = try await test.member()
            var form = CertifyForm()
            let wrong = try await refusedFields {
                _ = try await test.house.certifyLearner(id, form, for: provider.staff)
            }
            #expect(Set(wrong) == ["name", "completed", "email"])
            (form.name, form.completed, form.email) = ("Tess Moreau", test.now.day.description, tess.email)
            form.place = "Tampa, Florida"
            let issued = try await test.house.certifyLearner(id, form, for: provider.staff)
            #expect(issued.award.manner == "Live, Tampa, Florida")
            #expect(try await test.credits(of: tess).map(\.id) == [issued.entry])
            #expect(try await test.house.certifyLearner(id, form, for: provider.staff).award.id == issued.award.id)
            #expect(try await test.credits(of: tess).count == 1)

            (form.name, form.email) = ("Uma Lind", "uma@labs.example")
            let waiting = try await test.house.certifyLearner(id, form, for: provider.staff)
            #expect(waiting.award.id != issued.award.id)
            let uma = try await test.member("Uma Lind", email: "uma@labs.example")
            _ = try await test.house.claimAwards(of: uma.person.id)
            #expect(try await test.credits(of: uma).map(\.id) == [waiting.entry])
            form.completed = test.now.day.adding(days: 1).description
            #expect(
                try await refusedFields { _ = try await test.house.certifyLearner(id, form, for: provider.staff) }
                    == ["completed"])
            #expect(
                try await refusal { _ = try await test.house.certifyLearner(id, form, for: tess) } == .forbidden)
        }
    }
}
