import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// The certificates that somebody earned here.
struct AwardRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/certificates") { _, exchange in
            let certificates = try await site.house.certificates(for: try exchange.signedIn())
            return site.page(AwardListPage(lines: certificates.map { .init($0) }), exchange)
        }
        router.get("/certificates/{id}/badge") { _, exchange in
            let badge = try await site.house.badge(of: try exchange.id(), for: try exchange.signedIn())
            var headers = HTTPFields()
            headers[.contentType] = "application/vc+jwt"
            headers[.cacheControl] = "private, no-store"
            headers[.contentDisposition] = EvidenceRoutes.disposition("badge-\(badge.code.signs).jwt", isShown: false)
            return Response(
                status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: badge.token)))
        }
    }
}
