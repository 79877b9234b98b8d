import Actions
import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// Styles, scripts, pictures and fonts.
struct AssetRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/assets/{digest}/{name}") { _, exchange in try asset(exchange) }
        router.get("/favicon.ico") { _, _ in site.onward(site.assets.paths.path("favicon.svg")) }
        router.get("/robots.txt") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
                body: .init(
                    byteBuffer: ByteBuffer(
                        string: Self.robots + "Sitemap: \(site.house.settings.address)/sitemap.xml\n")))
        }
    }

    /// What anybody may read may be found, too; the rest is somebody's own.
    private static let robots = """
        User-agent: *
        Allow: /$
        Allow: /guide
        Allow: /catalogue
        Allow: /api$
        Allow: /problems
        Allow: /assets
        Disallow: /


        """

    private func asset(_ exchange: Exchange) throws -> Response {
        guard exchange.parameters.get("digest") == site.assets.digest, let name = exchange.parameters.get("name"),
            let asset = site.assets.asset(name)
        else { throw Refusal.missing }
        var headers = HTTPFields()
        headers[.contentType] = asset.type
        headers[.cacheControl] = "public, max-age=31536000, immutable"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
}
