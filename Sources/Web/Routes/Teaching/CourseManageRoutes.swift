import Actions
import Domain
import Hummingbird
import Pages
import Primitives

/// One course of a provider: what is missing, what it says of itself, publishing and its end.
struct CourseManageRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/manage/{id}") { _, exchange in site.page(try await manage(exchange), exchange) }
        router.get("/courses/manage/{id}/edit") { _, exchange in
            let shape = try await site.authored(exchange)
            let page = CourseFormPage(shape.authored.series, seen: shape.seen, CourseForm(shape.course))
            return site.page(page, exchange)
        }
        router.post("/courses/manage/{id}/edit") { request, exchange in try await keep(request, exchange) }
        router.get("/courses/manage/{id}/preview") { _, exchange in try await preview(exchange) }
        router.get("/courses/manage/{id}/archive") { _, exchange in
            site.download(try await site.house.courseArchive(try exchange.id(), for: try exchange.signedIn()))
        }
        router.post("/courses/manage/{id}/publish") { request, exchange in try await publish(request, exchange) }
        router.post("/courses/manage/{id}/retire") { request, exchange in try await retire(request, exchange) }
    }

    private func manage(_ exchange: Exchange, _ faults: [FieldFault] = []) async throws -> CourseManagePage {
        let shape = try await site.authored(exchange)
        let series = shape.authored.series
        let desk = try await site.house.courseDesk(of: series.organisation, for: try exchange.signedIn())
        let today = site.house.today
        let successors = desk.lines.filter {
            $0.series.id != series.id && $0.series.published != nil && !$0.series.isRetired(on: today)
        }
        return CourseManagePage(
            shape, on: today,
            successors: successors.map { ($0.series.id.text, $0.course?.title ?? $0.series.handle) }, faults: faults)
    }

    private func keep(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let id = try exchange.id(Course.self)
        let (form, seen) = (CourseForm(fields), Int(fields["seen"]) ?? 0)
        let shape = try await site.authored(exchange)
        if fields["do"] == "rows" {
            let page = CourseFormPage(shape.authored.series, seen: seen, form, sent: fields, more: 2)
            return site.page(page, exchange)
        }
        do {
            try await site.house.keepCourse(id, seen: seen, form, for: try exchange.signedIn())
            return site.onward(.teaching(.course(id.text)), .changed)
        } catch {
            let page = CourseFormPage(
                shape.authored.series, seen: seen, form, sent: fields, faults: try Refusal.faults(error))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func preview(_ exchange: Exchange) async throws -> Response {
        let shape = try await site.authored(exchange)
        let course = shape.course
        let people =
            course.authors.map { (name: $0.byline, role: "Author", disclosure: $0.disclosure) }
            + course.reviewers.map { (name: $0.byline, role: "Reviewer", disclosure: $0.disclosure) }
        let page = CoursePreviewPage(
            course: shape.id, name: course.title, summary: course.summary,
            facts: "\(shape.authored.series.standing) · \(course.level.code) · \(course.credit.words)",
            objectives: course.objectives, people: people,
            sections: course.sections.map {
                .init(slug: $0.slug, title: $0.title, minutes: $0.minutes, text: $0.text, video: $0.video)
            }, pictures: shape.pictures)
        return site.page(page, exchange)
    }

    private func publish(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let id = try exchange.id(Course.self)
        do {
            try await site.house.publishCourse(id, seen: Int(fields["seen"]) ?? 0, for: try exchange.signedIn())
            return site.onward(.teaching(.course(id.text)), .published)
        } catch {
            // What is missing stands on the page already.
            _ = try Refusal.faults(error)
            return site.page(try await manage(exchange), status: .unprocessableContent, exchange)
        }
    }

    private func retire(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let id = try exchange.id(Course.self)
        do {
            try await site.house.retireCourse(
                id, seen: Int(fields["seen"]) ?? 0, replacedBy: ID(fields["successor"]), because: fields["reason"],
                for: try exchange.signedIn())
            return site.onward(.teaching(.course(id.text)), .retired)
        } catch {
            let page = try await manage(exchange, try Refusal.faults(error))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}
