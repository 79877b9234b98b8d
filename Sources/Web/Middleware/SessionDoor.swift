import Actions
import Domain
import Hummingbird
import Identity
import Primitives

/// Looks who is there: the session of the cookie, or a stranger with a secret for their forms.
struct SessionDoor: RouterMiddleware {
    let site: Site

    @concurrent func handle(
        _ request: Request, context: Exchange, next: @concurrent (Request, Exchange) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        // What is the same for everybody asks nobody.
        // A program comes with a token; a browser's cookie opens nothing there.
        if path.hasPrefix("/assets/") || path.hasPrefix("/api/") || path.hasPrefix("/health/") || path == "/metrics" {
            return try await next(request, context)
        }
        var context = context
        let cookies = request.cookies
        context.flash = cookies[site.cookies.flash].flatMap { FlashWord(rawValue: $0.value) }
        if let token = cookies[site.cookies.session].flatMap({ SecretToken($0.value) }),
            let visitor = try await site.house.visitor(token.digest)
        {
            context.secret = token
            if visitor.session.awaitsCode { context.awaiting = visitor } else { context.visitor = visitor }
        } else if let secret = cookies[site.cookies.form].flatMap({ SecretToken($0.value) }) {
            context.secret = secret
        } else {
            context.secret = .new(site.house.surroundings.random)
            context.isNewSecret = true
        }
        return try await next(request, context)
    }
}
