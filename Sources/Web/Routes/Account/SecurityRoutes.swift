import Actions
import Domain
import HTTPTypes
import Hummingbird
import Pages
import Primitives

/// How somebody signs in: address, password, one-time codes, sessions.
struct SecurityRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/account/email") { _, exchange in
            site.page(EmailPage(current: try exchange.signedIn().email), exchange)
        }
        router.post("/account/email") { request, exchange in try await changeEmail(request, exchange) }
        router.get("/account/password") { _, exchange in
            site.page(PasswordPage(email: try exchange.signedIn().email), exchange)
        }
        router.post("/account/password") { request, exchange in try await changePassword(request, exchange) }
        router.get("/account/two-step") { _, exchange in try await twoStep(exchange) }
        router.post("/account/two-step") { request, exchange in try await changeTwoStep(request, exchange) }
        router.get("/account/sessions") { _, exchange in try await sessions(exchange) }
        router.post("/account/sessions/end-others") { request, exchange in
            _ = try await site.form(request, exchange)
            try await site.house.signOutElsewhere(try exchange.signedIn())
            return site.onward(.sessions, .sessionsEnded)
        }
        router.post("/account/sessions/{id}/end") { request, exchange in
            _ = try await site.form(request, exchange)
            try await site.house.endSession(try exchange.id(), of: try exchange.signedIn())
            return site.onward(.sessions, .removed)
        }
    }

    private func changeEmail(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        do {
            try await site.house.requestEmailChange(
                to: form["email"], password: form.exact("password"), for: visitor)
            return site.page(MailSentPage(purpose: .changeAddress, email: form["email"]), exchange)
        } catch {
            let page = EmailPage(
                current: visitor.email, email: form["email"], errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func changePassword(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        do {
            try await site.house.changePassword(
                from: form.exact("current"), to: form.exact("password"), for: visitor)
            return site.onward(.account, .passwordChanged)
        } catch {
            let page = PasswordPage(email: visitor.email, errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func twoStep(_ exchange: Exchange) async throws -> Response {
        site.page(TwoStepPage(step: try await step(exchange)), exchange)
    }

    private func step(_ exchange: Exchange) async throws -> TwoStepPage.Step {
        let profile = try await site.house.profile(of: try exchange.signedIn())
        guard let since = profile.account.codeSince else { return .off }
        return .on(since: since.day, codesLeft: profile.recoveryCodes)
    }

    private func changeTwoStep(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        do {
            switch form["do"] {
            case "begin": return site.page(TwoStepPage(step: try await setUp(visitor)), exchange)
            case "confirm":
                let codes = try await site.house.confirmTwoStep(form["code"], for: visitor)
                return site.page(RecoveryCodesPage(codes: codes), exchange)
            case "codes":
                let codes = try await site.house.renewRecoveryCodes(password: form.exact("password"), for: visitor)
                return site.page(RecoveryCodesPage(codes: codes), exchange)
            case "off":
                try await site.house.endTwoStep(password: form.exact("password"), for: visitor)
                return site.onward(.account, .codesOff)
            default: throw WebFault.unreadable
            }
        } catch {
            let errors = Site.errors(try Refusal.faults(error))
            let step = form["do"] == "confirm" ? try await setUp(visitor) : try await step(exchange)
            return site.page(TwoStepPage(step: step, errors: errors), status: .unprocessableContent, exchange)
        }
    }

    private func setUp(_ visitor: Actions.Visitor) async throws -> TwoStepPage.Step {
        let setUp = try await site.house.beginTwoStep(for: visitor)
        return .setUp(modules: setUp.modules, secret: setUp.secret)
    }

    private func sessions(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let page = SessionsPage(
            sessions: try await site.house.sessions(of: visitor).map { session in
                .init(
                    id: session.id.text, agent: BrowserName.words(session.agent), since: session.createdAt,
                    seen: session.seenAt, isThis: session.id == visitor.session.id)
            })
        return site.page(page, exchange)
    }
}
