import Actions
import HTTPTypes
import Hummingbird
import NIOCore

/// The interface for programs: every route, each behind the door that looks at tokens.
struct APIRoutes {
    let site: Site

    /// Every route there is.
    static var all: [APIRoute] {
        APIPersonRoutes.all + APICredentialRoutes.all + APIEntryRoutes.all + APIEvidenceRoutes.all
            + APIStandingRoutes.all + APITranscriptRoutes.all + APIImportRoutes.all
            + APIWebhookRoutes.all + APIRuleRoutes.all + APIPlanRoutes.all
    }

    /// Methods that programs may try; what a path does not take is answered with those it does.
    private static let methods: [HTTPRequest.Method] = [
        .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect, .query,
    ]

    func add(to router: Router<Exchange>) {
        let door = APIDoor(site: site)
        var taken: [String: Set<HTTPRequest.Method>] = [:]
        for route in Self.all {
            taken[route.path, default: []].insert(route.method)
            router.on(RouterPath(APIRoute.root + route.path), method: route.method) { request, exchange in
                try await door.pass(request, exchange, to: route)
            }
        }
        for (path, methods) in taken { refuseOthers(APIRoute.root + path, methods, router) }
        router.get("/api/openapi.json") { request, exchange in try description(request) }
        refuseOthers("/api/openapi.json", [.get], router)
    }

    private func refuseOthers(_ path: String, _ methods: Set<HTTPRequest.Method>, _ router: Router<Exchange>) {
        var known = methods
        // The router answers HEAD wherever it answers GET.
        if methods.contains(.get) { known.insert(.head) }
        let allow = Self.methods.filter(known.contains).map(\.rawValue).joined(separator: ", ")
        for method in Self.methods where !known.contains(method) {
            router.on(RouterPath(path), method: method) { _, _ -> Response in
                var problem = Problem(.notThisWay, detail: "It takes \(allow).")
                problem.headers[.allow] = allow
                throw problem
            }
        }
    }

    /// The description of the interface, for everybody.
    private func description(_ request: Request) throws -> Response {
        guard let asset = site.assets.asset("openapi.json") else { throw Refusal.missing }
        let tag = ETag(of: asset.bytes)
        var headers: HTTPFields = [.eTag: tag.text, .cacheControl: "no-cache"]
        if tag.isKnown(to: request) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "application/json"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
}
