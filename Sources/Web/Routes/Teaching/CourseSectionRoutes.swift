import Actions
import Domain
import Files
import Hummingbird
import Pages
import Primitives
import Prose

/// The sections of a course while they are written.
struct CourseSectionRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/manage/{id}/new-section") { _, exchange in
            let shape = try await site.authored(exchange)
            return site.page(page(shape, nil, seen: shape.seen, SectionForm()), exchange)
        }
        router.post("/courses/manage/{id}/new-section") { request, exchange in try await keep(nil, request, exchange) }
        router.get("/courses/manage/{id}/sections/{slug}") { _, exchange in
            let shape = try await site.authored(exchange)
            guard let section = shape.course.section(try slug(exchange)) else { throw Refusal.missing }
            let form = SectionForm(section, .commonMark)
            return site.page(page(shape, section.slug, seen: shape.seen, form), exchange)
        }
        router.post("/courses/manage/{id}/sections/{slug}") { request, exchange in
            try await keep(try slug(exchange), request, exchange)
        }
        router.post("/courses/manage/{id}/sections/{slug}/move") { request, exchange in
            let fields = try await site.form(request, exchange).fields
            let id = try exchange.id(Course.self)
            try await site.house.moveSection(
                try slug(exchange), of: id, seen: Int(fields["seen"]) ?? 0, by: fields["way"] == "up" ? -1 : 1,
                for: try exchange.signedIn())
            return site.onward(Link.teaching(.course(id.text)).path + "#sections")
        }
        router.post("/courses/manage/{id}/sections/{slug}/remove") { request, exchange in
            let fields = try await site.form(request, exchange).fields
            let id = try exchange.id(Course.self)
            try await site.house.removeSection(
                try slug(exchange), of: id, seen: Int(fields["seen"]) ?? 0, for: try exchange.signedIn())
            return site.onward(.teaching(.course(id.text)), .removed)
        }
    }

    private func slug(_ exchange: Exchange) throws -> String { try exchange.parameters.require("slug") }

    private func page(
        _ shape: AuthoredCourseShape, _ slug: String?, seen: Int, _ form: SectionForm, _ faults: [FieldFault] = []
    ) -> SectionFormPage {
        var shown: Prose?
        if case .success(let prose) = MarkdownPen.commonMark.read(form.text) {
            shown = prose.renamingPictures { $0.hasPrefix("../") ? String($0.dropFirst(3)) : $0 }
        }
        return SectionFormPage(
            course: shape.id, name: shape.course.title, slug: slug, seen: seen, values: form.values, preview: shown,
            pictures: shape.pictures, beginsVersion: shape.beginsVersion, errors: Site.errors(faults))
    }

    private func keep(_ slug: String?, _ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let id = try exchange.id(Course.self)
        let (form, seen) = (SectionForm(fields), Int(fields["seen"]) ?? 0)
        if fields["do"] == "preview" {
            let shape = try await site.authored(exchange)
            var faults: [FieldFault] = []
            if case .failure(let fault) = MarkdownPen.commonMark.read(form.text) {
                faults = [FieldFault("text", fault.text)]
            }
            return site.page(page(shape, slug, seen: seen, form, faults), exchange)
        }
        do {
            try await site.house.keepSection(slug, of: id, seen: seen, form, for: try exchange.signedIn())
            return site.onward(.teaching(.course(id.text)), .changed)
        } catch {
            let faults = try Refusal.faults(error)
            let shape = try await site.authored(exchange)
            return site.page(page(shape, slug, seen: seen, form, faults), status: .unprocessableContent, exchange)
        }
    }
}
