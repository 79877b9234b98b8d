import Actions
import Domain
import Hummingbird
import Pages
import Primitives

/// What became of a provider's courses: figures, evaluations, questions, learners.
struct CourseReportRoutes {
    let site: Site
    private static let pageSize = 50

    func add(to router: Router<Exchange>) {
        router.get("/courses/manage/{id}/report") { request, exchange in try await report(request, exchange) }
        router.get("/courses/manage/{id}/learners") { request, exchange in try await learners(request, exchange) }
        router.post("/courses/manage/{id}/learners/{enrolment}/allow") { request, exchange in
            _ = try await site.form(request, exchange)
            let id = try exchange.id(Course.self)
            guard let enrolment = exchange.parameters.get("enrolment").flatMap({ ID<Enrolment>(String($0)) }) else {
                throw Refusal.missing
            }
            try await site.house.allowAttempt(enrolment, in: id, for: try exchange.signedIn())
            return site.onward(.teaching(.learners(id.text, page: 1)), .allowed)
        }
        router.get("/courses/manage/{id}/certify") { _, exchange in
            site.page(try await certifyPage(Fields(), exchange), exchange)
        }
        router.post("/courses/manage/{id}/certify") { request, exchange in try await certify(request, exchange) }
    }

    private func certifyPage(
        _ fields: Fields, _ exchange: Exchange, _ faults: [FieldFault] = []
    ) async throws -> CertifyPage {
        let found = try await site.house.learners(
            of: try exchange.id(), from: 0, most: 1, for: try exchange.signedIn())
        let names = ["name", "completed", "place", "email", "number-kind", "number"]
        return CertifyPage(
            id: found.series.id.text, name: found.title,
            typed: Dictionary(uniqueKeysWithValues: names.map { ($0, fields[$0]) }),
            kinds: CertifyForm.numberKinds.map { ($0.code, $0.words) }, errors: Site.errors(faults))
    }

    private func certify(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        var form = CertifyForm()
        (form.name, form.completed, form.place) = (fields["name"], fields["completed"], fields["place"])
        (form.email, form.numberKind, form.number) = (fields["email"], fields["number-kind"], fields["number"])
        do {
            let issued = try await site.house.certifyLearner(
                try exchange.id(), form, for: try exchange.signedIn())
            return site.onward(.issuedAward(issued.award.id.text), .certified)
        } catch {
            let page = try await certifyPage(fields, exchange, try Refusal.faults(error))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func report(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let version = Int(Site.query(request)["version"])
        let report = try await site.house.reportCourse(
            try exchange.id(), version: version, for: try exchange.signedIn())
        return site.page(CourseReportPage(report), exchange)
    }

    private func learners(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let page = min(100_000, max(1, Int(Site.query(request)["page"]) ?? 1))
        let found = try await site.house.learners(
            of: try exchange.id(), from: (page - 1) * Self.pageSize, most: Self.pageSize, for: try exchange.signedIn())
        return site.page(
            CourseLearnersPage(
                id: found.series.id.text, name: found.title, count: found.count, page: page,
                pageCount: max(1, (found.count + Self.pageSize - 1) / Self.pageSize),
                learners: found.learners.map(CourseLearnersPage.Line.init)), exchange)
    }
}

extension CourseLearnersPage.Line {
    fileprivate init(_ learner: CourseLearner) {
        let best = learner.best.map { ", best \($0 / 100) %" } ?? ""
        let attempts =
            learner.attempts == 0
            ? "no attempt" : learner.attempts == 1 ? "one attempt" : "\(learner.attempts) attempts"
        self.init(
            name: learner.name, version: learner.enrolment.version, begun: learner.enrolment.begunAt.day,
            completed: learner.enrolment.completed, attempts: attempts + best, award: learner.enrolment.award?.text,
            stuck: learner.isStuck ? learner.enrolment.id.text : nil)
    }
}
