import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Rules

/// Asking bodies to accept what they have not approved, and answering for a body.
struct ApprovalRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/approvals") { _, exchange in try await list(exchange) }
        router.get("/approvals/new") { request, exchange in try await form(request, exchange) }
        router.post("/approvals/new") { request, exchange in try await ask(request, exchange) }
        router.get("/approvals/{id}") { _, exchange in try await show(exchange) }
        router.post("/approvals/{id}/decide") { request, exchange in try await decide(request, exchange) }
        router.post("/approvals/{id}/withdraw") { request, exchange in try await withdraw(request, exchange) }
        router.post("/approvals/{id}/use") { request, exchange in try await use(request, exchange) }
    }

    private func list(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let own = try await site.house.approvals(of: visitor)
        let desk = try await site.house.approvalDesk(for: visitor)
        func lines(_ shown: [ApprovalShown]) -> [ApprovalLine] {
            shown.map { ApprovalLine($0, reader: visitor.person.id) }
        }
        let page = ApprovalsPage(
            own: lines(own), waiting: visitor.actor.audits.isEmpty ? nil : lines(desk.waiting),
            answered: lines(desk.answered))
        return site.page(page, exchange)
    }

    private func form(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let id = site.house.surroundings.id(ApprovalRequest.self)
        return site.page(try await askPage(id.text, Site.query(request), exchange), exchange)
    }

    private func askPage(
        _ id: String, _ fields: Fields, _ exchange: Exchange, errors: [FieldError] = []
    ) async throws -> AskApprovalPage {
        let visitor = try exchange.signedIn()
        let bodies = try await site.house.bodies().map { (value: $0.id.text, words: $0.name) }
        if let offering = ID<Offering>(fields["offering"]) {
            let shown = try await site.house.offering(offering, for: visitor)
            let facts = shown.trial.map(AskedFacts.all) ?? [("Title", shown.edition.content.title)]
            return AskApprovalPage(
                id: id, subject: .offering(offering.text), about: shown.edition.content.title, facts: facts,
                bodies: bodies, body: fields["body"], why: fields["why"], errors: errors)
        }
        guard let entry = ID<LedgerEntry>(fields["entry"]) else { throw Refusal.missing }
        let credit = try await site.house.credit(entry, of: visitor).credits[0]
        return AskApprovalPage(
            id: id, subject: .entry(entry.text), about: credit.record.activity.title,
            facts: AskedFacts.all(credit.record.activity), papers: credit.record.papers.count, bodies: bodies,
            body: fields["body"], why: fields["why"], errors: errors)
    }

    private func ask(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        guard let id = ID<ApprovalRequest>(fields["id"]) else { throw WebFault.unreadable }
        do {
            guard let body = ID<Organisation>(fields["body"]) else {
                throw Refusal.invalid("body", "Choose the body that is to accept it.")
            }
            if let offering = ID<Offering>(fields["offering"]) {
                try await site.house.askApproval(id, ofOffering: offering, to: body, why: fields["why"], for: visitor)
            } else if let entry = ID<LedgerEntry>(fields["entry"]) {
                try await site.house.askApproval(id, of: entry, to: body, why: fields["why"], for: visitor)
            } else {
                throw Refusal.missing
            }
            return site.onward(.approval(id.text), .asked)
        } catch {
            let errors = Site.errors(try Refusal.faults(error))
            let page = try await askPage(id.text, fields, exchange, errors: errors)
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func show(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let shown = try await site.house.approval(try exchange.id(), for: visitor)
        return site.page(ApprovalPage(shown, reader: visitor.person.id), exchange)
    }

    private func decide(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        let id = try exchange.id(ApprovalRequest.self)
        do {
            try await site.house.decideApproval(
                id, accepts: fields["decision"] == "accept", approval: fields["approval"], number: fields["number"],
                words: fields["words"], for: visitor)
            return site.onward(.approval(id.text), .decided)
        } catch {
            let errors = Site.errors(try Refusal.faults(error))
            let shown = try await site.house.approval(id, for: visitor)
            let typed = ApprovalPage.Typed(
                approval: fields["approval"], number: fields["number"], words: fields["words"])
            let page = ApprovalPage(shown, reader: visitor.person.id, typed: typed, errors: errors)
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func withdraw(_ request: Request, _ exchange: Exchange) async throws -> Response {
        _ = try await site.form(request, exchange)
        let id = try exchange.id(ApprovalRequest.self)
        try await site.house.withdrawApproval(id, for: try exchange.signedIn())
        return site.onward(.approval(id.text), .requestWithdrawn)
    }

    private func use(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        guard let entry = ID<LedgerEntry>(fields["entry"]) else { throw WebFault.unreadable }
        try await site.house.useApproval(try exchange.id(), on: entry, for: try exchange.signedIn())
        return site.onward(.entry(entry.text), .corrected)
    }
}
