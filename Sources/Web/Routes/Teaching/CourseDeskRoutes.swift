import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives
import Rules

/// The courses of a provider: all of them, a new one, one that is brought as an archive.
struct CourseDeskRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/manage") { _, exchange in try await desk(exchange) }
        router.get("/courses/manage/new") { _, exchange in try await begin(exchange) }
        router.post("/courses/manage/new") { request, exchange in try await keep(request, exchange) }
        router.post("/courses/manage/import") { request, exchange in try await bring(request, exchange) }
    }

    /// What an archive of a course may weigh.
    private static let heaviest = 100 << 20

    private func desk(_ exchange: Exchange, _ faults: [FieldFault] = []) async throws -> Response {
        let desk = try await site.house.courseDesk(for: try exchange.signedIn())
        let today = site.house.today
        let page = CourseDeskPage(
            organisation: desk.organisation.name,
            lines: desk.lines.map { line in
                let facts = [
                    line.course?.credit.words, line.course.map { "\($0.sections.count) sections" },
                    line.course.map { "\($0.bank.questions.count) questions" },
                ]
                return .init(
                    id: line.series.id.text, title: line.course?.title ?? line.series.handle,
                    facts: facts.compactMap(\.self).joined(separator: " · "), state: line.series.shown(on: today))
            }, errors: Site.errors(faults))
        return site.page(page, status: faults.isEmpty ? .ok : .unprocessableContent, exchange)
    }

    private func begin(_ exchange: Exchange) async throws -> Response {
        // Who writes no courses is not asked to begin one.
        _ = try await site.house.courseDesk(for: try exchange.signedIn())
        return site.page(CourseFormPage(nil, seen: 0, CourseForm()), exchange)
    }

    private func keep(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        guard let organisation = visitor.actor.provides.first else { throw Refusal.forbidden }
        let form = CourseForm(fields)
        if fields["do"] == "rows" {
            return site.page(CourseFormPage(nil, seen: 0, form, sent: fields, more: 2), exchange)
        }
        do {
            let id = try await site.house.newCourse(form, of: organisation, for: visitor)
            return site.onward(.teaching(.course(id.text)), .changed)
        } catch {
            let page = CourseFormPage(nil, seen: 0, form, sent: fields, faults: try Refusal.faults(error))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func bring(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        guard let organisation = visitor.actor.provides.first else { throw Refusal.forbidden }
        let sent = try await site.form(request, exchange, files: .work(most: Self.heaviest))
        guard let file = sent.file, sent.faults.isEmpty else {
            let none = [FieldFault("file", "Choose an archive first.")]
            return try await desk(exchange, sent.faults.isEmpty ? none : sent.faults)
        }
        do {
            let id = try await site.house.bringCourse(file.upload, to: organisation, for: visitor)
            return site.onward(.teaching(.course(id.text)), .changed)
        } catch {
            return try await desk(exchange, try Refusal.faults(error))
        }
    }
}

extension Site {
    /// A file to be kept.
    func download(_ file: MadeFile) -> Response {
        var headers: HTTPFields = [.contentType: file.mediaType, .cacheControl: "private, no-store"]
        headers[.contentDisposition] = EvidenceRoutes.disposition(file.name, isShown: false)
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }

    /// A course of the provider for whom the visitor works.
    func authored(_ exchange: Exchange) async throws -> AuthoredCourseShape {
        AuthoredCourseShape(try await house.authoredCourse(try exchange.id(), for: try exchange.signedIn()))
    }
}
