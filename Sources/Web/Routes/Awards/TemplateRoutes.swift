import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// Designing how a provider's certificates look.
struct TemplateRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/manage/template") { _, exchange in
            let desk = try await site.house.templateDesk(for: try exchange.signedIn())
            return site.page(TemplatePage(desk, CertificateTemplateForm(desk.template)), exchange)
        }
        router.post("/courses/manage/template") { request, exchange in try await keep(request, exchange) }
        router.get("/courses/manage/template/preview") { request, exchange in
            let version = Int(Site.query(request)["version"])
            return picture(try await site.house.previewTemplate(version: version, for: try exchange.signedIn()))
        }
        router.post("/courses/manage/template/preview") { request, exchange in try await show(request, exchange) }
    }

    private func keep(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange, files: .picture)
        let form = CertificateTemplateForm(sent)
        let visitor = try exchange.signedIn()
        do {
            try await site.house.keepTemplate(form, seen: Int(sent.fields["seen"]) ?? 0, for: visitor)
            return site.onward(.certificateTemplate, .designed)
        } catch {
            return try await refused(form, try Refusal.faults(error), exchange)
        }
    }

    private func show(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = CertificateTemplateForm(try await site.form(request, exchange, files: .picture))
        do {
            return picture(try await site.house.previewTemplate(form, for: try exchange.signedIn()))
        } catch {
            let faults = try Refusal.faults(error)
            // A script that asks for the picture alone is told in a line; half a word is no failure while one types.
            guard request.headers[.accept]?.hasPrefix("image/") == true else {
                return try await refused(form, faults, exchange)
            }
            return Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: faults.map(\.text).joined(separator: " "))))
        }
    }

    private func refused(
        _ form: CertificateTemplateForm, _ faults: [FieldFault], _ exchange: Exchange
    ) async throws -> Response {
        let desk = try await site.house.templateDesk(for: try exchange.signedIn())
        let page = TemplatePage(desk, form, errors: Site.errors(faults))
        return site.page(page, status: .unprocessableContent, exchange)
    }

    private func picture(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "image/png", .cacheControl: "private, no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
