import Actions
import Domain
import HTTPTypes
import Hummingbird
import Pages
import Primitives

/// What learners say of a course, which completes it.
struct EvaluationRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/{id}/evaluation") { _, exchange in try await ask(exchange) }
        router.post("/courses/{id}/evaluation") { request, exchange in try await take(request, exchange) }
    }

    private func ask(_ exchange: Exchange) async throws -> Response {
        let id = try exchange.id(Course.self)
        let study = try await site.house.study(id, for: try exchange.signedIn())
        if study.enrolment.completed != nil { return site.onward(.course(id.text, .done)) }
        guard study.progress.mayEvaluate else { return site.onward(.course(id.text), .notYet) }
        return site.page(try await page(study), exchange)
    }

    private func page(
        _ study: CourseStudy, _ answers: [String: String] = [:], faults: [FieldError] = []
    ) async throws -> EvaluationPage {
        EvaluationPage(
            line: try await site.courseLine(study),
            questions: study.course.evaluation.questions.map {
                EvaluationPage.Question(
                    id: $0.id, text: $0.text, isScale: $0.kind == .scale, isRequired: $0.isRequired)
            }, values: answers, faults: faults)
    }

    private func take(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        let id = try exchange.id(Course.self)
        let study = try await site.house.study(id, for: visitor)
        var answers: [String: String] = [:]
        for question in study.course.evaluation.questions {
            let answer = fields[EvaluationPage.field(question.id)]
            if !answer.isEmpty { answers[question.id] = answer }
        }
        do {
            try await site.house.evaluateCourse(id, answers, on: CalendarDate(fields["day"]), for: visitor)
            return site.onward(.course(id.text, .done), .courseCompleted)
        } catch {
            let faults = try Refusal.faults(error)
            guard study.progress.mayEvaluate else { return site.onward(.course(id.text), .notYet) }
            let errors = faults.map { FieldError(field: EvaluationPage.field($0.field), text: $0.text) }
            return site.page(try await page(study, answers, faults: errors), status: .unprocessableContent, exchange)
        }
    }
}
