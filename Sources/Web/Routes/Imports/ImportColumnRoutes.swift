import Actions
import Domain
import Hummingbird
import Pages
import Primitives

/// Which column of a spreadsheet holds what.
struct ImportColumnRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/log/import/{id}/columns") { _, exchange in try await ask(exchange) }
        router.post("/log/import/{id}/columns") { request, exchange in
            do {
                return try await send(request, exchange)
            } catch Refusal.changedMeanwhile {
                // Pressed twice, or in another window: its page says how far it is.
                return site.onward(.tableImport(try exchange.id(TableImport.self).text))
            }
        }
    }

    private func ask(_ exchange: Exchange) async throws -> Response {
        let id = try exchange.id(TableImport.self)
        do {
            let (found, look) = try await site.house.lookAtImport(id, for: try exchange.signedIn())
            return site.page(ImportColumnsPage(found, look, map: found.plan.map), exchange)
        } catch Refusal.changedMeanwhile {
            return site.onward(.tableImport(id.text))
        }
    }

    private func send(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        let id = try exchange.id(TableImport.self)
        let visitor = try exchange.signedIn()
        let revision = Int(sent.fields["revision"]) ?? 0
        let (found, look) = try await site.house.lookAtImport(id, for: visitor)
        if sent.fields["do"] == "look" {
            do {
                try await site.house.chooseTable(
                    TableChoice(sent.fields, found.plan.choice), of: id, revision: revision, for: visitor)
                return site.onward(.importColumns(id.text))
            } catch let fault as TableFault {
                return again(found, look, found.plan.map, [FieldFault("columns", fault.sentence)], exchange)
            }
        }
        let map: ColumnMap
        do {
            map = try ColumnMap(sent.fields, found.plan.map, look.guess)
        } catch {
            return again(found, look, error.map, error.faults, exchange)
        }
        do {
            try await site.house.mapImport(id, revision: revision, map, for: visitor)
            return site.onward(.tableImport(id.text))
        } catch {
            return again(found, look, map, try Refusal.faults(error), exchange)
        }
    }

    private func again(
        _ found: TableImport, _ look: ImportLook, _ map: ColumnMap, _ faults: [FieldFault], _ exchange: Exchange
    ) -> Response {
        let page = ImportColumnsPage(found, look, map: map, errors: Site.errors(faults))
        return site.page(page, status: .unprocessableContent, exchange)
    }
}
