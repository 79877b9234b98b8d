import Actions
import Domain
import Primitives
import Rules
import Storage
import Testing

@Suite("Taking a course")
struct TakingCourseTests {
    @Test(arguments: Engine.allCases)
    func `a course is read, failed, passed and evaluated, and its credit is counted at once`(_ engine: Engine)
        async throws
    {
        try await TestHouse.use(engine) { test in
            let provider = try await test.provider()
            let id = try await test.given(by: provider)
            let tess = try await test.member()
            try await test.house.beginCourse(id, for: tess)
            #expect(try await refusedFields { try await test.house.beginAttempt(at: id, for: tess) } == ["test"])
            try await test.read(id, for: tess)
            let failed = try await test.attempt(id, right: 2, for: tess)
            #expect(failed.result.hundredths == 5000 && !failed.result.hasPassed)
            #expect(failed.result.sectionsToReread == ["white"])
            #expect(failed.study.progress.missing == [.pass, .evaluation])
            guard case .invalid(let early)? = try await test.refusalOfEvaluating(id, for: tess) else {
                Issue.record("it was evaluated before it was passed")
                return
            }
            #expect(early.faults.map(\.field) == ["evaluation"])
            let passed = try await test.attempt(id, right: 3, for: tess)
            #expect(passed.result.hasPassed && passed.study.attempts.count == 2)
            #expect(passed.study.progress.missing == [.evaluation] && passed.study.door == .passed)
            try await test.house.evaluateCourse(id, TestHouse.praise, for: tess)

            let done = try await test.house.completedCourse(id, for: tess)
            let certificate = try #require(done.certificate)
            #expect(certificate.award.title == "Cells" && certificate.award.holder.name == "Tess Moreau")
            #expect(
                certificate.award.statements == [
                    "Bench Academy gives this course with the approval of \(Approval.pace.words), number 123-4."
                ])
            let credit = try #require(try await test.credits(of: tess).first)
            #expect(credit.id == certificate.entry && credit.record.papers == [certificate.paper])
            #expect(credit.record.activity.amount == Credits(1))
            #expect(try await test.verdict(test.bytes(certificate)) == .genuine(.valid, chainKnown: true))
        }
    }

    @Test(arguments: Engine.allCases)
    func `double clicks begin once, try once and certify once`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let id = try await test.given(by: try await test.provider())
            let tess = try await test.member()
            let houses = [test.house, test.neighbour()]
            func atOnce(_ work: @Sendable @escaping (House) async throws -> Void) async throws {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<6 { group.addTask { try await work(houses[number % 2]) } }
                    try await group.waitForAll()
                }
            }
            try await atOnce { _ = try await $0.beginCourse(id, for: tess) }
            try await test.read(id, for: tess)
            try await atOnce { try await $0.beginAttempt(at: id, for: tess) }
            let right = [GivenAnswer?](repeating: .truth(true), count: 4)
            let number = try #require(try await test.house.attempt(at: id, for: tess)).number
            try await atOnce { _ = try await $0.handIn(right, number: number, at: id, for: tess) }
            try await atOnce { try await $0.evaluateCourse(id, TestHouse.praise, for: tess) }
            for table: SQL in ["enrolment", "attempt", "course_evaluation", "award", "award_certificate", "evidence"] {
                #expect(try await test.count("SELECT count(*) FROM " + table) == 1)
            }
            #expect(try await test.credits(of: tess).count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was handed in first holds, and what was saved comes back`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let provider = try await test.provider()
            let id = try await test.given(by: provider)
            let tess = try await test.member()
            try await test.house.beginCourse(id, for: tess)
            try await test.read(id, for: tess)
            try await test.house.beginAttempt(at: id, for: tess)
            let half: [GivenAnswer?] = [.truth(true), nil, .truth(false), nil]
            try await test.house.saveAnswers(half, number: 1, at: id, for: tess)
            #expect(try await test.neighbour().attempt(at: id, for: tess)?.answers == half)
            #expect(try await test.house.handIn(half, number: 1, at: id, for: tess).result.hundredths == 2500)
            let all = [GivenAnswer?](repeating: .truth(true), count: 4)
            let again = try await test.house.handIn(all, number: 1, at: id, for: tess)
            #expect(again.result.hundredths == 2500 && again.answers == half)
            let late = try await refusal { try await test.house.saveAnswers(all, number: 1, at: id, for: tess) }
            #expect(late == .changedMeanwhile)
            try await test.attempt(id, right: 0, for: tess)
            try await test.attempt(id, right: 0, for: tess)
            #expect(try await refusedFields { try await test.house.beginAttempt(at: id, for: tess) } == ["test"])
            #expect(try await test.house.study(id, for: tess).door == .usedUp(3))
            let stuck = try await test.house.learners(of: id, from: 0, most: 9, for: provider.staff).learners
            #expect(stuck.map(\.isStuck) == [true])
            let enrolment = try #require(stuck.first).enrolment.id
            try await test.house.allowAttempt(enrolment, in: id, for: provider.staff)
            let last = try await test.attempt(id, right: 4, for: tess)
            #expect(last.result.hasPassed)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who began a version finishes it, whatever is published meanwhile`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let provider = try await test.provider()
            let id = try await test.given(by: provider)
            let (tess, uma) = (try await test.member(), try await test.member("Uma Lind", email: "uma@labs.example"))
            try await test.house.beginCourse(id, for: tess)
            var next = TestHouse.course("Cells, anew")
            next.minimumMinutes = 12
            try await test.house.takeCourse(next, of: provider.id, for: provider.staff)
            try await test.publish(id, for: provider.staff)
            #expect(try await test.house.showCourse(id, for: uma).course.title == "Cells, anew")
            #expect(try await test.house.showCourse(id, for: tess).course.title == "Cells")
            try await test.read(id, for: tess)
            try await test.attempt(id, right: 4, for: tess)
            try await test.house.evaluateCourse(id, TestHouse.praise, for: tess)
            let award = try await test.house.completedCourse(id, for: tess).certificate?.award
            #expect(award?.title == "Cells" && award?.course.version == 1)
            try await test.complete(id, for: uma)
            #expect(try await test.house.completedCourse(id, for: uma).certificate?.award.course.version == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a yearly course is taken again, and everything of the first time stays`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let id = try await test.given(TestHouse.course(retake: .after(months: 12)), by: try await test.provider())
            let tess = try await test.member()
            try await test.complete(id, for: tess)
            let first = try #require(try await test.house.completedCourse(id, for: tess).certificate)
            let soon = try await refusedFields { _ = try await test.house.beginCourse(id, for: tess) }
            #expect(soon == ["course"])
            test.move(seconds: 367 * 86_400)
            let again = try await test.again(tess)
            try await test.complete(id, for: again)
            let second = try #require(try await test.house.completedCourse(id, for: again).certificate)
            #expect(second.award.id != first.award.id && second.award.completed > first.award.completed)
            #expect(try await test.credits(of: again).count == 2)
            #expect(try await test.count("SELECT count(*) FROM award_link WHERE event = 'renewed'") == 1)
            #expect(try await test.house.certificate(of: first.award.id).state == .valid)
            #expect(try await test.count("SELECT count(*) FROM attempt") == 2)
            #expect(try await test.verdict(test.bytes(second)) == .genuine(.valid, chainKnown: true))
        }
    }

    @Test(arguments: Engine.allCases)
    func `the next cycle may have a refresher of its own, which renews the certificate`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let provider = try await test.provider()
            var first = TestHouse.course(retake: .after(months: 12))
            first.refresher = "cells-again"
            var second = TestHouse.course("Cells again")
            second.handle = "cells-again"
            let (whole, refresher) = (
                try await test.given(first, by: provider), try await test.given(second, by: provider)
            )
            let tess = try await test.member()
            try await test.complete(whole, for: tess)
            test.move(seconds: 367 * 86_400)
            let again = try await test.again(tess)
            let shown = try await test.house.showCourse(whole, for: again)
            #expect(shown.door == .refreshes(with: "cells-again") && shown.refresher?.id == refresher)
            #expect(try await refusedFields { _ = try await test.house.beginCourse(whole, for: again) } == ["course"])
            try await test.complete(refresher, for: again)
            #expect(try await test.count("SELECT count(*) FROM award_link WHERE event = 'renewed'") == 1)
            #expect(try await test.credits(of: again).map(\.record.activity.title) == ["Cells", "Cells again"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a retired course is finished by who began it, and points on`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let provider = try await test.provider()
            let old = try await test.given(by: provider)
            var other = TestHouse.course("Cells and more")
            other.handle = "more-cells"
            let new = try await test.given(other, by: provider)
            let (tess, uma) = (try await test.member(), try await test.member("Uma Lind", email: "uma@labs.example"))
            try await test.house.beginCourse(old, for: tess)
            let seen = try await test.series(old)?.revision ?? 0
            try await test.house.retireCourse(
                old, seen: seen, replacedBy: new, because: "A new edition.", for: provider.staff)
            let shown = try await test.house.showCourse(old, for: uma)
            #expect(shown.door == .retired(successor: new.text) && shown.successor?.title == "Cells and more")
            #expect(try await refusedFields { _ = try await test.house.beginCourse(old, for: uma) } == ["course"])
            try await test.read(old, for: tess)
            try await test.attempt(old, right: 4, for: tess)
            try await test.house.evaluateCourse(old, TestHouse.praise, for: tess)
            #expect(try await test.credits(of: tess).count == 1)
            #expect(try await test.house.listCourses(for: uma).open.map(\.course.title) == ["Cells and more"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `notes and answers are sealed, evaluations name nobody`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let id = try await test.given(by: try await test.provider())
            let tess = try await test.member()
            try await test.house.beginCourse(id, for: tess)
            try await test.house.keepCourseNote("Ask Ben about blasts", beside: "white", of: id, for: tess)
            #expect(try await test.house.openSection("white", of: id, for: tess).note == "Ask Ben about blasts")
            #expect(try await !test.holds("blasts"))
            try await test.house.keepCourseNote(" ", beside: "white", of: id, for: tess)
            #expect(try await test.house.notes(in: id, for: tess).isEmpty)
            try await test.complete(id, for: tess)
            #expect(try await test.holds("More pictures."))
            let columns = try await test.store.read { connection in
                try connection.tables().first { $0.name == "course_evaluation" }?.columns.map(\.name)
            }
            #expect(columns == ["id", "course_id", "version", "month", "answers"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody gets at a course that is not theirs to change, or was not begun`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let provider = try await test.provider()
            let id = try await test.given(by: provider)
            let tess = try await test.member()
            #expect(try await refusal { _ = try await test.house.study(id, for: tess) } == .missing)
            #expect(
                try await refusal {
                    _ = try await test.house.takeCourse(TestHouse.course(), of: provider.id, for: tess)
                }
                    == .forbidden)
            let revision = try await test.series(id)?.revision ?? 0
            #expect(
                try await refusal { try await test.house.publishCourse(id, seen: revision, for: tess) } == .forbidden)
            #expect(
                try await refusal {
                    try await test.house.retireCourse(id, seen: revision, replacedBy: nil, because: "", for: tess)
                } == .forbidden)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was not opened was not read, whoever says so`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let id = try await test.given(by: try await test.provider())
            let tess = try await test.member()
            try await test.house.beginCourse(id, for: tess)
            let unopened = try await test.house.finishSection("white", of: id, for: tess)
            #expect(unopened.progress.read.isEmpty)
            let read = try await test.house.finishSection("white", of: id, for: tess)
            #expect(read.progress.read == ["white"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a published version cannot be changed, not even past the program`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let provider = try await test.provider()
            let id = try await test.given(by: provider)
            for change: SQL in [
                "UPDATE course_file SET name = 'x' WHERE name = 'course.yml'", "DELETE FROM course_file",
            ] {
                await #expect(throws: (any Error).self) {
                    try await test.store.write { connection in _ = try connection.run(change) }
                }
            }
            // The same once more is no new version; something else is.
            try await test.house.takeCourse(TestHouse.course(), of: provider.id, for: provider.staff)
            #expect(try await test.series(id)?.latest == 1)
            try await test.house.takeCourse(TestHouse.course("New"), of: provider.id, for: provider.staff)
            #expect(try await test.series(id)?.latest == 2)
            #expect(try await test.series(id)?.published == 1)
        }
    }
}
