import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives

/// The room where a course is read: sections, signs of life, notes.
struct StudyRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/{id}/read/{slug}") { _, exchange in try await read(exchange) }
        router.post("/courses/{id}/read/{slug}") { request, exchange in try await finish(request, exchange) }
        router.post("/courses/{id}/alive") { request, exchange in try await alive(request, exchange) }
        router.post("/courses/{id}/notes/{slug}") { request, exchange in try await note(request, exchange) }
    }

    private func slug(_ exchange: Exchange) throws -> String {
        guard let slug = exchange.parameters.get("slug") else { throw Refusal.missing }
        return slug
    }

    private func read(_ exchange: Exchange) async throws -> Response {
        let shown = try await site.house.openSection(
            try slug(exchange), of: try exchange.id(), for: try exchange.signedIn())
        return site.page(try await page(shown.study, shown.section, note: shown.note), exchange)
    }

    private func page(
        _ study: CourseStudy, _ section: CourseSection, note: String, errors: [FieldError] = []
    ) async throws -> SectionPage {
        let next = study.next
        let isCompleted = study.enrolment.completed != nil
        return SectionPage(
            line: try await site.courseLine(study), outline: study.outline,
            place: study.course.sections.firstIndex { $0.slug == section.slug } ?? 0, text: section.text,
            pictures: study.pictures, film: section.video, note: note, minutes: study.progress.time.minutes,
            onward: isCompleted
                ? ("Certificate and what it counts", .done) : (next.words(in: study.course), next.place),
            errors: errors)
    }

    /// Marks a section as read and leads to what is next.
    private func finish(_ request: Request, _ exchange: Exchange) async throws -> Response {
        _ = try await site.form(request, exchange)
        let id = try exchange.id(Course.self)
        let study = try await site.house.finishSection(try slug(exchange), of: id, for: try exchange.signedIn())
        return site.onward(.course(id.text, study.next.place))
    }

    private func alive(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let section = fields["left"].isEmpty && !fields["section"].isEmpty ? fields["section"] : nil
        let study = try await site.house.noteStudy(
            reading: section, of: try exchange.id(), for: try exchange.signedIn())
        var headers = HTTPFields()
        headers[.contentType] = "application/json"
        headers[.cacheControl] = "no-store"
        let minutes = #"{"minutes":\#(study.progress.time.minutes)}"#
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: minutes)))
    }

    private func note(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        let (id, slug) = (try exchange.id(Course.self), try slug(exchange))
        do {
            try await site.house.keepCourseNote(fields.exact("note"), beside: slug, of: id, for: visitor)
            return site.onward("\(Link.course(id.text, .read(slug)).path)#notes", .noteKept)
        } catch {
            let errors = Site.errors(try Refusal.faults(error))
            let study = try await site.house.study(id, for: visitor)
            guard let section = study.course.section(slug) else { throw Refusal.missing }
            let page = try await page(study, section, note: fields.exact("note"), errors: errors)
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}
