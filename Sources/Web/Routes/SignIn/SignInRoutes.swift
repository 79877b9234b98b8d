import Actions
import Domain
import HTTPTypes
import Hummingbird
import Pages

/// Signing in and out.
struct SignInRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/sign-in") { request, exchange in door(request, exchange) }
        router.post("/sign-in") { request, exchange in try await signIn(request, exchange) }
        router.get("/sign-in/code") { request, exchange in code(request, exchange) }
        router.post("/sign-in/code") { request, exchange in try await enterCode(request, exchange) }
        router.post("/sign-out") { request, exchange in try await signOut(request, exchange) }
    }

    private func door(_ request: Request, _ exchange: Exchange) -> Response {
        let next = Site.next(Site.query(request)["next"])
        if exchange.visitor != nil { return site.onward(next ?? Link.home.path) }
        if exchange.awaiting != nil { return site.onward(.signInCode) }
        return site.page(SignInPage(next: next, demoPeople: people), exchange)
    }

    private var people: [DemoPerson] { site.house.settings.isDemo ? DemoPerson.all : [] }

    private func signIn(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let email = form["email"]
        let next = Site.next(form["next"])
        func again(_ field: String, _ text: String, _ status: HTTPResponse.Status, wait: Int? = nil) -> Response {
            site.page(
                SignInPage(
                    email: email, next: next, errors: wait == nil ? [FieldError(field: field, text: text)] : [],
                    waitMinutes: wait, demoPeople: people), status: status, exchange)
        }
        do {
            let new = try await site.house.signIn(
                email: email, password: form.exact("password"), agent: request.headers[.userAgent] ?? "",
                from: site.source(request, exchange))
            if !new.session.awaitsCode { return site.onward(next ?? Link.home.path, new) }
            return site.onward(Link.signInCode.path + (next.map { "?next=\($0)" } ?? ""), new)
        } catch Refusal.wrongPassword {
            return again("password", "Address and password do not belong together.", .unprocessableContent)
        } catch Refusal.unconfirmed {
            return site.page(MailSentPage(purpose: .confirm, email: email), exchange)
        } catch Refusal.wait(let seconds) {
            var response = again("", "", .tooManyRequests, wait: Int((seconds + 59) / 60))
            response.headers[.retryAfter] = String(seconds)
            return response
        }
    }

    private func code(_ request: Request, _ exchange: Exchange) -> Response {
        if exchange.visitor != nil { return site.onward(.home) }
        guard exchange.awaiting != nil else { return site.onward(.signIn) }
        return site.page(SignInCodePage(next: Site.next(Site.query(request)["next"])), exchange)
    }

    private func enterCode(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        guard let visitor = exchange.awaiting else { return site.onward(.signIn) }
        let next = Site.next(form["next"])
        do {
            let new = try await site.house.enterCode(form["code"], for: visitor)
            return site.onward(next ?? Link.home.path, new)
        } catch Refusal.wrongCode {
            let error = FieldError(field: "code", text: "That code does not fit, or it was used already.")
            return site.page(SignInCodePage(next: next, errors: [error]), status: .unprocessableContent, exchange)
        } catch Refusal.wait(let seconds) {
            return site.page(
                SignInCodePage(next: next, waitMinutes: Int((seconds + 59) / 60)), status: .tooManyRequests, exchange)
        }
    }

    private func signOut(_ request: Request, _ exchange: Exchange) async throws -> Response {
        _ = try await site.form(request, exchange)
        if let visitor = exchange.visitor ?? exchange.awaiting {
            try await site.house.endSession(visitor.session.id, of: visitor)
        }
        var response = site.onward(.front, .signedOut)
        site.cookies.clear(site.cookies.session, &response.headers)
        return response
    }
}

extension DemoPerson {
    /// The people of the demo world who can be signed in as.
    static let all = [
        DemoPerson(
            email: "tech@demo.test", password: "demo-aliquot", name: "Dana Reyes",
            purpose: "Technician with ASCP, AMT and Florida"),
        DemoPerson(
            email: "manager@demo.test", password: "demo-aliquot", name: "Morgan Ellis",
            purpose: "Laboratory manager of sixty people"),
        DemoPerson(
            email: "provider@demo.test", password: "demo-aliquot", name: "Priya Nair",
            purpose: "CE provider"),
        DemoPerson(
            email: "auditor@demo.test", password: "demo-aliquot", name: "Alex Whitfield",
            purpose: "Auditor of a certifying body"),
        DemoPerson(
            email: "admin@demo.test", password: "demo-aliquot", name: "Robin Okafor",
            purpose: "Operator of this installation"),
    ]
}
