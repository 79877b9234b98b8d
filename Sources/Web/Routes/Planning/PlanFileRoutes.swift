import Actions
import Files
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import Pages

/// What of plans goes elsewhere: into calendars, and to the command line.
struct PlanFileRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/plan.ics") { _, exchange in
            Self.calendar(try await site.house.planCalendar(of: try exchange.signedIn()), isDownload: true)
        }
        router.get("/calendar/{file}") { _, exchange in try await feed(exchange) }
        router.post("/plan/feed") { request, exchange in try await changeFeed(request, exchange) }
        router.get("/plan/portfolio.json") { _, exchange in try await portfolio(exchange) }
    }

    static func calendar(_ calendar: CalendarFile, isDownload: Bool) -> Response {
        var headers: HTTPFields = [.contentType: "text/calendar; charset=utf-8", .cacheControl: "private, no-store"]
        if isDownload { headers[.contentDisposition] = "attachment; filename=\"aliquot-plan.ics\"" }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: calendar.bytes)))
    }

    /// For whoever knows the address: a calendar asks without a cookie.
    private func feed(_ exchange: Exchange) async throws -> Response {
        guard let file = exchange.parameters.get("file"), file.hasSuffix(".ics"),
            let token = SecretToken(file.dropLast(4))
        else { throw Refusal.missing }
        return Self.calendar(try await site.house.planCalendar(behind: token), isDownload: false)
    }

    private func changeFeed(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        let visitor = try exchange.signedIn()
        guard sent.fields["do"] == "make" else {
            try await site.house.closeCalendarFeed(for: visitor)
            return site.onward(.plan, .feedClosed)
        }
        let token = try await site.house.makeCalendarFeed(for: visitor)
        // The address is shown this once, so it stands on the answer itself and in no address.
        let address = "\(site.house.settings.address)/calendar/\(token.text).ics"
        return try await PlanRoutes(site: site).followed(exchange, feed: .made(address))
    }

    /// The records as the command line reads them: with the exported catalogue it makes the same plan.
    private func portfolio(_ exchange: Exchange) async throws -> Response {
        let dossier = try await site.house.dossier(of: try exchange.signedIn())
        let bytes = PortfolioJSON.bytes(dossier.portfolio())
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json", .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"portfolio.json\"",
            ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
