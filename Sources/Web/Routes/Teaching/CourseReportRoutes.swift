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
            completed: learner.enrolment.completed, attempts: attempts + best, award: learner.enrolment.award?.text)
    }
}
