import Actions
import Domain
import HTTPTypes
import Hummingbird
import Pages
import Primitives

/// The questions of a course: attempts begun, kept, handed in, and how they ended.
struct TestRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/{id}/test") { _, exchange in try await show(exchange) }
        router.post("/courses/{id}/test") { request, exchange in try await take(request, exchange) }
        router.post("/courses/{id}/test/begin") { request, exchange in try await begin(request, exchange) }
        router.get("/courses/{id}/test/{number}") { _, exchange in try await result(exchange) }
    }

    private func show(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let id = try exchange.id(Course.self)
        if let attempt = try await site.house.attempt(at: id, for: visitor) {
            return site.page(try await paper(attempt, AnswerReading.fields(of: attempt.answers)), exchange)
        }
        let study = try await site.house.study(id, for: visitor)
        guard let page = TestDoorPage(study, try await site.courseLine(study)) else { throw Refusal.missing }
        return site.page(page, exchange)
    }

    private func paper(
        _ attempt: AttemptShown, _ values: [String: [String]], errors: [FieldError] = []
    ) async throws -> TestPage {
        let study = attempt.study
        guard let facts = study.course.testFacts else { throw Refusal.missing }
        return TestPage(
            line: try await site.courseLine(study), number: attempt.number, facts: facts,
            paper: TestPaperShown(attempt.paper, pictures: study.pictures, values: values), errors: errors)
    }

    private func begin(_ request: Request, _ exchange: Exchange) async throws -> Response {
        _ = try await site.form(request, exchange)
        let id = try exchange.id(Course.self)
        do {
            try await site.house.beginAttempt(at: id, for: try exchange.signedIn())
        } catch {
            // The page before the attempt says why there is none.
            if case Refusal.wait = error { return site.onward(.course(id.text, .test)) }
            _ = try Refusal.faults(error)
        }
        return site.onward(.course(id.text, .test))
    }

    private func take(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        let id = try exchange.id(Course.self)
        guard let attempt = try await site.house.attempt(at: id, for: visitor) else {
            return try await alreadyIn(id, visitor)
        }
        let number = attempt.number
        // A page of an earlier attempt, left open somewhere, says nothing about this one.
        if let seen = Int(fields["attempt"]), seen != number { return try await alreadyIn(id, visitor) }
        // Asked once more, they send nothing but that they are sure: what was kept is handed in.
        if fields["do"] == "hand-in", fields["sure"] == "yes" {
            _ = try await site.house.handIn(attempt.answers, number: number, at: id, for: visitor)
            return site.onward(.course(id.text, .result(number)))
        }
        let reading = AnswerReading(attempt.paper) { fields.list($0) }
        do {
            try await site.house.saveAnswers(reading.answers, number: number, at: id, for: visitor)
        } catch Refusal.changedMeanwhile {
            return try await alreadyIn(id, visitor)
        }
        guard reading.faults.isEmpty else {
            let values = Dictionary(grouping: fields.all, by: \.name).mapValues { $0.map(\.value) }
            let page = try await paper(attempt, values, errors: Site.errors(reading.faults))
            return site.page(page, status: .unprocessableContent, exchange)
        }
        guard fields["do"] == "hand-in" else { return site.onward(.course(id.text), .answersKept) }
        guard reading.open.isEmpty else {
            let page = TestOpenPage(
                line: try await site.courseLine(attempt.study), number: number, open: reading.open.map { $0 + 1 },
                count: attempt.paper.questions.count)
            return site.page(page, exchange)
        }
        _ = try await site.house.handIn(reading.answers, number: number, at: id, for: visitor)
        return site.onward(.course(id.text, .result(number)))
    }

    /// A paper that is sent again after it was handed in leads to how it ended.
    private func alreadyIn(_ id: ID<Course>, _ visitor: Actions.Visitor) async throws -> Response {
        let study = try await site.house.study(id, for: visitor)
        guard let last = study.attempts.last(where: { $0.endedAt != nil }) else {
            return site.onward(.course(id.text, .test))
        }
        return site.onward(.course(id.text, .result(last.number)))
    }

    private func result(_ exchange: Exchange) async throws -> Response {
        guard let number = exchange.parameters.get("number").flatMap({ Int($0) }) else { throw Refusal.missing }
        let ended = try await site.house.endedAttempt(number, at: try exchange.id(), for: try exchange.signedIn())
        return site.page(TestResultPage(ended, try await site.courseLine(ended.study)), exchange)
    }
}
