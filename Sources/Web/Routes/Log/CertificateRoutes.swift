import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives

/// Certificates: dropped, read, confirmed.
struct CertificateRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/log/certificates") { _, exchange in try await list(exchange) }
        router.post("/log/certificates") { request, exchange in try await drop(request, exchange) }
        router.get("/log/certificates/{id}") { _, exchange in try await show(exchange) }
        router.post("/log/certificates/{id}") { request, exchange in try await send(request, exchange) }
        router.get("/log/certificates/{id}/pages/{number}") { _, exchange in try await picture(exchange) }
    }

    private func list(_ exchange: Exchange, _ faults: [FieldFault] = []) async throws -> Response {
        let readings = try await site.house.readings(of: try exchange.signedIn())
        let page = ReadingListPage(lines: readings.map { ReadingLine($0) }, errors: Site.errors(faults))
        return site.page(page, status: faults.isEmpty ? .ok : .unprocessableContent, exchange)
    }

    private func drop(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange, files: .certificates)
        let visitor = try exchange.signedIn()
        var faults = sent.faults
        if sent.papers.isEmpty, faults.isEmpty {
            faults.append(FieldFault("evidence", "Choose one or more files first."))
        }
        let begun = try await site.house.beginReadings(sent.papers, for: visitor)
        guard faults.isEmpty else { return try await list(exchange, faults) }
        // One that is known already leads to what became of it.
        if begun.count == 1, let only = begun.first {
            if only.state == .confirmed { return site.onward(.entry(only.entry.text), .known) }
            if try await site.house.reading(only.id, for: visitor).reading.state == .read {
                return site.onward(.certificate(only.id.text))
            }
        }
        return site.onward(.certificates)
    }

    private func show(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let shown = try await site.house.reading(try exchange.id(), for: visitor)
        switch shown.reading.state {
        case .confirmed: return site.onward(.entry(shown.reading.entry.text))
        case .waiting, .dropped: return site.onward(.certificates)
        case .read, .failed:
            let form = CreditForm(shown.reading.read?.proposal ?? CertificateProposal(), paper: shown.paper.id)
            return try await page(shown, form, [], name: "", exchange)
        }
    }

    private func page(
        _ shown: ShownReading, _ form: CreditForm, _ faults: [FieldFault], name: String, _ exchange: Exchange
    ) async throws -> Response {
        let visitor = try exchange.signedIn()
        let open = try await site.house.readings(of: visitor).filter {
            $0.reading.state == .read || $0.reading.state == .failed
        }
        let dossier = try await site.house.dossier(of: visitor)
        let page = ReadingPage(
            shown, form: LogForm(id: shown.reading.entry.text, form, files: [shown.paper]), among: open, name: name,
            answer: try await LogFormRoutes(site: site).answer(shown.reading.entry, form, nil, dossier),
            errors: Site.errors(faults))
        return site.page(page, status: faults.isEmpty ? .ok : .unprocessableContent, exchange)
    }

    private func send(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        let visitor = try exchange.signedIn()
        let id = try exchange.id(PaperReading.self)
        let fields = sent.fields
        let name = fields["name"]
        // Where one was is where one goes on: the next open paper.
        let next = try await following(id, visitor)
        if fields["do"] == "drop" || fields["do"] == "save" && name == NameAnswer.other.rawValue {
            try await site.house.dropReading(id, for: visitor)
            return site.onward(next, .laidAside)
        }
        let shown = try await site.house.reading(id, for: visitor)
        guard shown.reading.state != .confirmed else { return site.onward(.entry(shown.reading.entry.text)) }
        guard shown.reading.state == .read || shown.reading.state == .failed else { return site.onward(.certificates) }
        var form = CreditForm(sent)
        form.papers = [shown.paper.id]
        if let use = fields.list("use").first { form.take(use) }
        var faults: [FieldFault] = []
        if fields["do"] == "save" {
            do {
                let entry = try await site.house.confirmReading(
                    id, form, name: NameAnswer(rawValue: name), for: visitor)
                return next == .certificates ? site.onward(.entry(entry.text), .recorded) : site.onward(next, .readOn)
            } catch {
                faults = try Refusal.faults(error)
            }
        }
        return try await page(shown, form, faults, name: name, exchange)
    }

    private func following(_ id: ID<PaperReading>, _ visitor: Actions.Visitor) async throws -> Link {
        let open = try await site.house.readings(of: visitor).map(\.reading)
            .filter { $0.state == .read || $0.state == .failed }.map(\.id)
        guard let place = open.firstIndex(of: id) else { return .certificates }
        let rest = open[(place + 1)...] + open[..<place]
        return rest.first.map { .certificate($0.text) } ?? .certificates
    }

    private func picture(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        guard let number = exchange.parameters.get("number").flatMap({ Int($0) }), number >= 0 else {
            throw Refusal.missing
        }
        let bytes = try await site.house.readingPage(number, of: try exchange.id(), for: visitor)
        return Response(
            status: .ok, headers: [.contentType: "image/jpeg", .cacheControl: "private, max-age=600"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
