import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives
import Search

/// Catalogue files in and out, for who runs the installation.
struct AdminCatalogueRoutes {
    let site: Site
    private static let mostFaults = 100

    func add(to router: Router<Exchange>) {
        router.get("/admin/catalogue") { _, exchange in try await show(exchange) }
        router.post("/admin/catalogue") { request, exchange in try await take(request, exchange) }
        router.get("/admin/catalogue/export/{name}") { _, exchange in try await export(exchange) }
    }

    private func show(
        _ exchange: Exchange, _ outcome: AdminCataloguePage.Outcome? = nil, _ faults: [FieldFault] = []
    ) async throws -> Response {
        guard try exchange.signedIn().actor.may(.run, .installation) else { throw Refusal.forbidden }
        let page = AdminCataloguePage(
            count: try await site.house.catalogueIndex().count, outcome: outcome, errors: Site.errors(faults))
        return site.page(page, status: faults.isEmpty ? .ok : .unprocessableContent, exchange)
    }

    private func take(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        guard visitor.actor.may(.run, .installation) else { throw Refusal.forbidden }
        let sent = try await site.form(request, exchange, files: .table)
        guard sent.faults.isEmpty else { return try await show(exchange, nil, sent.faults) }
        guard let upload = sent.file?.upload else {
            return try await show(exchange, nil, [FieldFault("file", "Choose a file first.")])
        }
        let file: CatalogueFile
        do {
            file = try await upload.catalogue()
        } catch let fault as FileFault {
            return try await show(exchange, nil, [FieldFault("file", "Nothing can be read: \(fault).")])
        }
        let isTrial = sent.fields["do"] != "take"
        let load = try await site.house.importCatalogue(file.entries, asTrial: isTrial, for: visitor)
        let outcome = AdminCataloguePage.Outcome(
            isTrial: isTrial,
            counts: [
                (load.added, "new"), (load.replaced, "newer"), (load.same, "the same"), (load.older, "older, left"),
                (load.kept, "kept by providers"), (file.faults.count, "faulty"),
            ],
            faults: file.faults.prefix(Self.mostFaults).map(\.description),
            moreFaults: max(0, file.faults.count - Self.mostFaults))
        return try await show(exchange, outcome)
    }

    private func export(_ exchange: Exchange) async throws -> Response {
        let entries = try await site.house.exportCatalogue(for: try exchange.signedIn())
        let name = exchange.parameters.get("name") ?? ""
        let bytes: [UInt8]
        switch name {
        case "catalogue.json": bytes = OfferingJSON.catalogue(entries)
        case "plan.json": bytes = PlanCatalogueJSON.bytes(entries, from: site.house.today)
        case "catalogue.csv": bytes = OfferingCSV.bytes(entries)
        default: throw Refusal.missing
        }
        var headers: HTTPFields = [.cacheControl: "private, no-store"]
        headers[.contentType] = name.hasSuffix("csv") ? "text/csv; charset=utf-8" : "application/json"
        headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
