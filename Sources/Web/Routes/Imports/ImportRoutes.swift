import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives
import Rules

/// A spreadsheet on its way into the log: brought in, looked at, written, taken back.
struct ImportRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/log/import") { _, exchange in try await list(exchange) }
        router.post("/log/import") { request, exchange in try await take(request, exchange) }
        router.get("/log/import/{id}") { request, exchange in try await show(request, exchange) }
        router.get("/log/import/{id}/progress") { _, exchange in try await progress(exchange) }
        router.get("/log/import/{id}/failed-rows") { _, exchange in try await failedRows(exchange) }
        router.post("/log/import/{id}/write") { request, exchange in
            try await change(request, exchange) { id, visitor in try await site.house.writeImport(id, for: visitor) }
        }
        router.post("/log/import/{id}/undo") { request, exchange in
            try await change(request, exchange) { id, visitor in try await site.house.undoImport(id, for: visitor) }
        }
        router.post("/log/import/{id}/discard") { request, exchange in try await discard(request, exchange) }
    }

    private func list(_ exchange: Exchange, _ faults: [FieldFault] = []) async throws -> Response {
        let imports = try await site.house.imports(of: try exchange.signedIn())
        let page = ImportsPage(earlier: imports.map { ImportsPage.Line($0) }, errors: Site.errors(faults))
        return site.page(page, status: faults.isEmpty ? .ok : .unprocessableContent, exchange)
    }

    private func take(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange, files: .table)
        let visitor = try exchange.signedIn()
        var faults = sent.faults
        if let table = sent.file, faults.isEmpty {
            do {
                let begun = try await site.house.beginImport(
                    table.upload, name: table.name, by: .page, for: visitor)
                return site.onward(.importColumns(begun.id.text))
            } catch let fault as TableFault {
                faults = [FieldFault("file", fault.sentence)]
            } catch {
                faults = try Refusal.faults(error)
            }
        } else if faults.isEmpty {
            faults = [FieldFault("file", "Choose a spreadsheet first.")]
        }
        return try await list(exchange, faults)
    }

    private func show(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let id = try exchange.id(TableImport.self)
        let visitor = try exchange.signedIn()
        let after = Int(Site.query(request)["after"]) ?? 0
        let shown = try await site.house.showImport(id, after: after, for: visitor)
        let found = shown.import
        switch found.state {
        case .columns: return site.onward(.importColumns(id.text))
        case .checking, .writing, .undoing: return site.page(ImportProgressPage(found), exchange)
        case .checked: return site.page(ImportCheckPage(shown), exchange)
        case .written, .undone, .failed:
            var page = ImportResultPage(shown)
            if found.state == .written, found.progress.entries <= ShownImport.mostEntries {
                let dossier = try await site.house.dossier(of: visitor)
                page.count(try await site.house.standings(of: dossier), of: shown.entries)
            }
            return site.page(page, exchange)
        }
    }

    /// How far a long work is, for the module that looks again.
    private func progress(_ exchange: Exchange) async throws -> Response {
        let found = try await site.house.tableImport(try exchange.id(), for: try exchange.signedIn())
        let page = ImportProgressPage(found)
        let text = """
            {"working":\(found.state.isWorking),"percent":\(page.percent),"entries":\(page.entries)}
            """
        return Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private func failedRows(_ exchange: Exchange) async throws -> Response {
        let rows = try await site.house.failedRows(try exchange.id(), for: try exchange.signedIn())
        var headers: HTTPFields = [.contentType: "text/csv; charset=utf-8", .cacheControl: "private, no-store"]
        headers[.contentDisposition] = "attachment; filename*=UTF-8''\(EvidenceRoutes.encoded(rows.name))"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: rows.bytes)))
    }

    private func change(
        _ request: Request, _ exchange: Exchange,
        _ work: (ID<TableImport>, Actions.Visitor) async throws -> Void
    ) async throws -> Response {
        _ = try await site.form(request, exchange)
        let id = try exchange.id(TableImport.self)
        do {
            try await work(id, try exchange.signedIn())
        } catch Refusal.changedMeanwhile {
            // Pressed twice, or in another window: its page says how far it is.
        }
        return site.onward(.tableImport(id.text))
    }

    private func discard(_ request: Request, _ exchange: Exchange) async throws -> Response {
        _ = try await site.form(request, exchange)
        try await site.house.discardImport(try exchange.id(), for: try exchange.signedIn())
        return site.onward(.imports, .importDiscarded)
    }
}

extension TableFault {
    /// What is wrong and what helps.
    var sentence: String { "\(text)\(line.map { " (line \($0))" } ?? "") \(cure)" }
}
