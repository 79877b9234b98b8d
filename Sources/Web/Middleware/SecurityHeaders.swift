import HTTPTypes
import Hummingbird

/// What every answer tells the browser not to do.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool

    @concurrent func handle(
        _ request: Request, context: Exchange, next: @concurrent (Request, Exchange) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[values: .referrerPolicy] = ["same-origin"]
        response.headers[values: .crossOriginOpenerPolicy] = ["same-origin"]
        response.headers[values: .crossOriginResourcePolicy] = ["same-origin"]
        response.headers[values: .permissionsPolicy] = ["camera=(self), geolocation=(), microphone=(), payment=()"]
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        return response
    }

    /// No inline script or style, nothing from elsewhere, no frame around us.
    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
        connect-src 'self'; form-action 'self'; manifest-src 'self'; object-src 'self'; base-uri 'none'; \
        frame-ancestors 'none'
        """
}
