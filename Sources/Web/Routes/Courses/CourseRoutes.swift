import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives

/// Courses as learners find, begin and complete them.
struct CourseRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses") { _, exchange in try await list(exchange) }
        router.get("/courses/{id}") { _, exchange in try await show(exchange) }
        router.post("/courses/{id}/begin") { request, exchange in try await begin(request, exchange) }
        router.get("/courses/{id}/print") { _, exchange in try await printed(exchange) }
        router.get("/courses/{id}/done") { _, exchange in try await done(exchange) }
        router.get("/courses/{id}/pictures/{version}/{place}") { _, exchange in
            try await picture(exchange)
        }
    }

    private func list(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let list = try await site.house.listCourses(for: visitor)
        var providers: [ID<Organisation>: String] = [:]
        for id in Set((list.underWay + list.completed).map(\.series.organisation)) {
            providers[id] = try await site.house.organisation(id)?.name
        }
        let page = CoursesPage(
            list, providers: providers, provides: !visitor.actor.provides.isEmpty, on: site.house.today)
        return site.page(page, exchange)
    }

    private func show(_ exchange: Exchange) async throws -> Response {
        let shown = try await site.house.showCourse(try exchange.id(), for: exchange.visitor)
        return site.page(CoursePage(shown, isSignedIn: exchange.visitor != nil, on: site.house.today), exchange)
    }

    private func begin(_ request: Request, _ exchange: Exchange) async throws -> Response {
        _ = try await site.form(request, exchange)
        let visitor = try exchange.signedIn()
        let id = try exchange.id(Course.self)
        do {
            try await site.house.beginCourse(id, for: visitor)
        } catch {
            // The page says why it cannot be begun.
            _ = try Refusal.faults(error)
            return site.onward(.course(id.text))
        }
        let study = try await site.house.study(id, for: visitor)
        return site.onward(.course(id.text, study.next.place))
    }

    private func printed(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let id = try exchange.id(Course.self)
        let study = try await site.house.study(id, for: visitor)
        let notes = try await site.house.notes(in: id, for: visitor)
        let course = study.course
        let sections = zip(course.sections, study.outline).map { section, line in
            CoursePrintPage.Section(
                line: line, text: section.text, film: section.video, note: notes[section.slug] ?? "")
        }
        let page = CoursePrintPage(
            line: try await site.courseLine(study), objectives: course.objectives, sections: sections,
            pictures: study.pictures, version: course.version)
        return site.page(page, exchange)
    }

    private func done(_ exchange: Exchange) async throws -> Response {
        let completed = try await site.house.completedCourse(try exchange.id(), for: try exchange.signedIn())
        let study = completed.study
        let page = CourseDonePage(
            line: try await site.courseLine(study), on: study.enrolment.completed ?? site.house.today,
            certificate: completed.certificate.map(CourseDonePage.Certificate.init),
            entry: completed.certificate?.entry.text, standings: completed.standings, asOf: site.house.today,
            isFresh: exchange.flash == .courseCompleted)
        return site.page(page, exchange)
    }

    private func picture(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let id = try exchange.id(Course.self)
        guard let version = exchange.parameters.get("version").flatMap({ Int($0) }),
            let place = exchange.parameters.get("place").flatMap({ Int($0) })
        else { throw Refusal.missing }
        let shown = try await site.house.coursePicture(version, of: id, at: place, for: visitor)
        var headers = HTTPFields()
        headers[.contentType] = shown.picture.type.mediaType
        headers[.cacheControl] = shown.isSettled ? "private, max-age=31536000, immutable" : "private, no-store"
        return Response(
            status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: shown.picture.bytes)))
    }
}

extension Site {
    /// A course as a line shows it, with who gives it.
    func courseLine(_ study: CourseStudy) async throws -> CourseLine {
        let provider = try await house.organisation(study.series.organisation)?.name ?? ""
        return CourseLine(study.course, study.series.id, provider: provider)
    }
}
