import Actions
import Domain
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import Pages
import Primitives

/// Whether certificates hold, for anybody; and what other programs need to tell by themselves.
struct VerifyRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/verify") { request, exchange in
            let code = Site.query(request)["code"]
            guard !code.isEmpty else { return site.page(VerifyPage(), exchange) }
            // The answer has an address of its own, the one in the square code.
            if let known = AwardCode(code) { return site.onward(.verifyCode(known.signs)) }
            return try await answer(code, request, exchange)
        }
        router.post("/verify") { request, exchange in try await look(request, exchange) }
        router.get("/verify/{code}") { request, exchange in
            try await answer(exchange.parameters.get("code") ?? "", request, exchange)
        }
        router.get("/.well-known/jwks.json") { _, _ in
            let keys = try await site.house.issuerKeys()
            return open(keys.document.bytes, type: "application/jwk-set+json")
        }
        router.get("/.well-known/aliquot/status/{number}") { _, exchange in
            guard let number = exchange.parameters.get("number").flatMap({ Int($0) }) else { throw Refusal.missing }
            return open(Array(try await site.house.statusList(number).utf8), type: "application/vc+jwt")
        }
    }

    /// What anybody may have, and keep for a few minutes.
    private func open(_ bytes: [UInt8], type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=300"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private func answer(_ code: String, _ request: Request, _ exchange: Exchange) async throws -> Response {
        do {
            let found = try await site.house.verifyAward(code, from: site.source(request, exchange))
            return site.page(VerifyPage(answer: .init(found)), exchange)
        } catch Refusal.missing {
            let text =
                AwardCode(code) == nil
                ? "That is no code of a certificate: a sign is wrong or missing. Compare it with the certificate."
                : "No certificate was issued here with this code."
            let page = VerifyPage(
                code: String(code.prefix(40)), errors: [FieldError(field: "code", text: text)])
            return site.page(page, status: .notFound, exchange)
        }
    }

    private func look(_ request: Request, _ exchange: Exchange) async throws -> Response {
        guard Site.isFromHere(request) else { throw WebFault.staleForm }
        guard let bytes = try await file(of: request), !bytes.isEmpty else {
            let page = VerifyPage(errors: [FieldError(field: "file", text: "Choose the file first.")])
            return site.page(page, status: .unprocessableContent, exchange)
        }
        return site.page(VerifyPage(answer: .init(try await site.house.inspect(bytes))), exchange)
    }

    /// The file in a form; it is looked at in memory and forgotten.
    private func file(of request: Request) async throws -> [UInt8]? {
        let type = request.headers[.contentType] ?? ""
        guard var reader = Multipart(contentType: type) else { throw WebFault.unreadable }
        let most = Inspection.largest + 16_384
        var (isFile, count) = (false, 0)
        var bytes: [UInt8]?
        for try await chunk in request.body {
            count += chunk.readableBytes
            guard count <= most else { throw Refusal.tooLarge(most: Inspection.largest) }
            let events: [Multipart.Event]
            do { events = try reader.take(chunk.readableBytesView) } catch { throw WebFault.unreadable }
            for event in events {
                switch event {
                case .part(let name, let file):
                    isFile = name == "file" && file.map { !$0.isEmpty } ?? false
                    if isFile { bytes = [] }
                case .bytes(let part) where isFile: bytes?.append(contentsOf: part)
                case .bytes, .end: break
                }
            }
        }
        guard reader.isDone else { throw WebFault.unreadable }
        return bytes
    }
}
