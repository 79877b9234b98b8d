import Actions
import Domain
import Hummingbird
import Pages

/// New accounts, confirmed addresses and forgotten passwords.
struct SignUpRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/sign-up") { _, exchange in
            exchange.visitor == nil ? site.page(SignUpPage(), exchange) : site.onward(.home)
        }
        router.post("/sign-up") { request, exchange in try await signUp(request, exchange) }
        router.get("/confirm/{token}") { _, exchange in try await confirmation(exchange) }
        router.post("/confirm/{token}") { request, exchange in try await confirm(request, exchange) }
        router.post("/confirm") { request, exchange in try await sendAgain(request, exchange) }
        router.get("/forgot") { _, exchange in site.page(ForgotPage(), exchange) }
        router.post("/forgot") { request, exchange in try await forgot(request, exchange) }
        router.get("/reset/{token}") { _, exchange in try await choice(exchange) }
        router.post("/reset/{token}") { request, exchange in try await reset(request, exchange) }
    }

    private func signUp(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        do {
            try await site.house.signUp(
                name: form["name"], email: form["email"], password: form.exact("password"),
                from: site.source(request, exchange))
            return site.page(MailSentPage(purpose: .confirm, email: form["email"]), exchange)
        } catch {
            let page = SignUpPage(
                name: form["name"], email: form["email"], errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func confirmation(_ exchange: Exchange) async throws -> Response {
        let token = exchange.parameters.get("token") ?? ""
        let isGood = try await site.house.isGoodLink(token, for: [.confirm, .change])
        guard isGood else { return site.page(ConfirmPage(step: .expired), exchange) }
        let mustChoose = try await site.house.mustChoosePassword(token)
        return site.page(
            ConfirmPage(step: mustChoose ? .choose(token: token, name: "") : .ask(token: token)), exchange)
    }

    /// Only the button confirms: programs that look into mail open every link.
    private func confirm(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let token = exchange.parameters.get("token") ?? ""
        do {
            if try await site.house.mustChoosePassword(token) {
                try await site.house.confirmAddress(token, name: form["name"], password: form.exact("password"))
            } else {
                try await site.house.confirmAddress(token)
            }
            return site.page(ConfirmPage(step: .done), exchange)
        } catch Refusal.linkEnded {
            return site.page(ConfirmPage(step: .expired), exchange)
        } catch Refusal.invalid(let faults) {
            let page = ConfirmPage(
                step: .choose(token: token, name: form["name"]), errors: Site.errors(faults.faults))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func sendAgain(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        do {
            try await site.house.confirmAgain(email: form["email"], from: site.source(request, exchange))
            return site.page(MailSentPage(purpose: .confirm, email: form["email"]), exchange)
        } catch Refusal.invalid {
            return site.page(ConfirmPage(step: .expired, email: form["email"]), status: .unprocessableContent, exchange)
        }
    }

    private func forgot(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        do {
            try await site.house.requestReset(email: form["email"], from: site.source(request, exchange))
            return site.page(MailSentPage(purpose: .reset, email: form["email"]), exchange)
        } catch {
            let page = ForgotPage(email: form["email"], errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func choice(_ exchange: Exchange) async throws -> Response {
        let token = exchange.parameters.get("token") ?? ""
        let isGood = try await site.house.isGoodLink(token, for: [.reset])
        return site.page(ResetPage(token: isGood ? token : nil), exchange)
    }

    private func reset(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let token = exchange.parameters.get("token") ?? ""
        do {
            try await site.house.resetPassword(token, to: form.exact("password"))
            return site.onward(.signIn, .passwordChanged)
        } catch Refusal.linkEnded {
            return site.page(ResetPage(token: nil), exchange)
        } catch {
            let page = ResetPage(token: token, errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}
