import Actions
import Domain
import Hummingbird
import Pages
import Primitives

/// Tokens of programs: made, shown once, revoked.
struct TokenRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/account/tokens") { _, exchange in site.page(try await tokensPage(exchange), exchange) }
        router.post("/account/tokens") { request, exchange in try await make(request, exchange) }
        router.post("/account/tokens/revoke-all") { request, exchange in
            _ = try await site.form(request, exchange)
            try await site.house.revokeTokens(of: try exchange.signedIn())
            return site.onward(.tokens, .tokensRevoked)
        }
        router.post("/account/tokens/{id}/revoke") { request, exchange in
            _ = try await site.form(request, exchange)
            try await site.house.revokeToken(try exchange.id(), of: try exchange.signedIn())
            return site.onward(.tokens, .tokenRevoked)
        }
    }

    private func tokensPage(
        _ exchange: Exchange, typed: TokensPage.Typed = TokensPage.Typed(), errors: [FieldError] = []
    ) async throws -> TokensPage {
        let now = site.house.now
        let tokens = try await site.house.tokens(of: try exchange.signedIn()).map { token in
            TokensPage.TokenLine(
                id: token.id.text, name: token.name, scopes: token.scopes.map(\.code), made: token.createdAt.day,
                used: token.usedAt, ends: token.endsAt.day, isGood: token.isGood(at: now),
                isRevoked: token.revokedAt != nil)
        }
        return TokensPage(
            tokens: tokens, scopes: TokenScope.allCases.map { ($0.code, $0.words) }, lives: APIToken.lives,
            typed: typed, errors: errors)
    }

    private func make(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let days = Int(form["days"])
        do {
            let new = try await site.house.makeToken(
                name: form["name"], scopes: form.list("scopes"), days: days, password: form.exact("password"),
                for: try exchange.signedIn())
            return site.page(TokenMadePage(name: new.token.name, token: new.text), exchange)
        } catch {
            let typed = TokensPage.Typed(
                name: form["name"], scopes: Set(form.list("scopes")), days: days ?? 90)
            let page = try await tokensPage(exchange, typed: typed, errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}
