import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives

/// Taking everything along, and bringing it in from elsewhere.
struct ArchiveRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/account/archive") { _, exchange in site.page(try await overview(exchange), exchange) }
        router.post("/account/archive") { request, exchange in try await take(request, exchange) }
        router.post("/account/archive/drop") { request, exchange in
            _ = try await site.form(request, exchange)
            try await site.house.dropArchive(for: try exchange.signedIn())
            return site.onward(.archive, .archiveDropped)
        }
        router.get("/account/archive/bring") { _, exchange in
            let isEmpty = try await site.house.mayBringArchive(for: try exchange.signedIn())
            return site.page(BringPage(step: isEmpty ? Self.ask : .taken), exchange)
        }
        router.post("/account/archive/bring") { request, exchange in try await bring(request, exchange) }
        router.get("/schemas/{name}") { _, exchange in try schema(exchange) }
    }

    private static var ask: BringPage.Step { .ask(megabytes: Site.mostArchive >> 20) }

    private func overview(_ exchange: Exchange, errors: [FieldError] = []) async throws -> ArchivePage {
        let visitor = try exchange.signedIn()
        let house = site.house
        let contents = try await house.archiveContents(of: visitor)
        let order = try await house.archiveOrder(of: visitor)
        let arrival = try await house.archiveArrival(of: visitor)
        return ArchivePage(
            contents: .init(
                credentials: contents.credentials, credits: contents.credits, drafts: contents.drafts,
                papers: contents.papers, volume: contents.volume),
            order: order.map { order in
                if let size = order.size, order.readyAt != nil { return .ready(size: size, until: order.endsAt) }
                return order.failedAt == nil ? .making(percent: order.done / 10) : .failed
            },
            mayBring: try await house.mayBringArchive(for: visitor),
            arrival: arrival.map {
                .init(on: $0.broughtAt.day, from: $0.madeBy, madeOn: $0.madeAt.day, entries: $0.entries)
            }, errors: errors)
    }

    private func take(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        do {
            switch try await site.house.takeArchive(password: form.exact("password"), for: visitor) {
            case .ordered: return site.onward(.archive, .archiveOrdered)
            case .file(let file): return Self.download(file, on: site.house.today)
            }
        } catch {
            let page = try await overview(exchange, errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private static func download(_ file: ArchiveFile, on day: CalendarDate) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "application/zip"
        headers[.cacheControl] = "private, no-store"
        headers[.contentDisposition] = "attachment; filename=\"aliquot-\(day).zip\""
        let body = ResponseBody(contentLength: file.size) { writer in
            var place = 0
            while place < file.size {
                let bytes = try await file.bytes(from: place, most: min(256 << 10, file.size - place))
                guard !bytes.isEmpty else { throw WebFault.unreadable }
                place += bytes.count
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    private func bring(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let upload = try await site.archive(request, exchange)
        do {
            guard let upload else {
                throw Refusal.invalid("archive", "Choose the archive: a file that ends in .zip.")
            }
            let brought = try await site.house.bringArchive(upload, for: visitor)
            let done = BringPage.Done(
                entries: brought.entries, credentials: brought.credentials, papers: brought.papers,
                drafts: brought.drafts, isSame: brought.isSame)
            return site.page(BringPage(step: .done(done)), exchange)
        } catch {
            let isEmpty = try await site.house.mayBringArchive(for: visitor)
            let page = BringPage(step: isEmpty ? Self.ask : .taken, errors: isEmpty ? [try Self.fault(error)] : [])
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    /// What is wrong with an archive, with the file in it that is at fault.
    private static func fault(_ error: any Error) throws -> FieldError {
        let text: String
        switch error {
        case let fault as FileFault:
            let place = [fault.file.map { "“\($0)”" }, fault.line.map { "line \($0)" }].compactMap { $0 }
            let what = place.isEmpty ? fault.message.sentence : "\(place.joined(separator: ", ")) \(fault.message)."
            text = "Nothing was brought in. \(what)"
        case Refusal.tooLarge(let most):
            text = "Nothing was brought in: the papers would be more than \(most >> 20) MB."
        default: return FieldError(field: "archive", text: try Refusal.faults(error).first?.text ?? "")
        }
        return FieldError(field: "archive", text: text)
    }

    /// The published form of archives.
    private func schema(_ exchange: Exchange) throws -> Response {
        guard let name = exchange.parameters.get("name"), let bytes = site.assets.schema(name) else {
            throw Refusal.missing
        }
        var headers = HTTPFields()
        headers[.contentType] = "application/schema+json"
        headers[.cacheControl] = "public, max-age=86400"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension String {
    /// As a sentence: a capital at its beginning, a full stop at its end.
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
