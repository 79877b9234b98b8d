import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Rules
import Storage

/// The installation, for who runs it.
struct AdminRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/admin") { _, exchange in try await overview(exchange) }
        router.get("/admin/jobs") { _, exchange in
            let operation = try await site.house.operation(for: try exchange.signedIn(), most: 500)
            return site.page(JobsPage(jobs: operation.jobs.map(JobRow.init)), exchange)
        }
        router.post("/admin/jobs/{id}/retry") { request, exchange in
            _ = try await site.form(request, exchange)
            try await site.house.retryJob(try exchange.id(), for: try exchange.signedIn())
            return site.onward(.jobs, .retried)
        }
        router.get("/admin/mails") { _, exchange in
            let operation = try await site.house.operation(for: try exchange.signedIn(), most: 500)
            return site.page(MailsPage(mails: operation.mails.map(MailRow.init)), exchange)
        }
        router.post("/admin/mails/{id}/retry") { request, exchange in
            _ = try await site.form(request, exchange)
            try await site.house.retryMail(try exchange.id(), for: try exchange.signedIn())
            return site.onward(.mails, .retried)
        }
        router.get("/admin/break-glass") { _, exchange in
            site.page(BreakGlassPage(past: try await past(exchange)), exchange)
        }
        router.post("/admin/break-glass") { request, exchange in try await breakGlass(request, exchange) }
        router.get("/admin/people/{id}") { _, exchange in try await opened(exchange) }
    }

    private func overview(_ exchange: Exchange) async throws -> Response {
        let operation = try await site.house.operation(for: try exchange.signedIn(), most: 20)
        let now = site.house.now
        let health = AdminPage.Health(
            version: site.version, engine: operation.engine == .sqlite ? "SQLite" : "PostgreSQL",
            schema: operation.schema, size: nil, since: site.since, now: now, people: operation.load.people,
            jobsWaiting: operation.load.jobs?.waiting ?? 0, jobsFailed: operation.load.jobs?.failed ?? 0,
            mailsWaiting: operation.load.mails?.waiting ?? 0, mailsFailed: operation.load.mails?.failed ?? 0,
            programmes: site.house.rules.book.programmes.count)
        let troubled = operation.jobs.filter { $0.failedAt != nil || $0.due.adding(seconds: 300) < now }
        return site.page(
            AdminPage(health: health, jobs: troubled.map(JobRow.init), mails: operation.mails.map(MailRow.init)),
            exchange)
    }

    private func past(_ exchange: Exchange) async throws -> [BreakGlassPage.Opening] {
        try await site.house.glassBreakings(for: try exchange.signedIn()).map {
            .init(person: $0.person, by: $0.by, at: $0.at, reason: $0.reason)
        }
    }

    private func breakGlass(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        do {
            let person = try await site.house.breakGlass(
                email: form["email"], reason: form["reason"], for: try exchange.signedIn())
            return site.onward("/admin/people/\(person)", .glassBroken)
        } catch {
            let page = BreakGlassPage(
                email: form["email"], reason: form["reason"], errors: Site.errors(try Refusal.faults(error)),
                past: try await past(exchange))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func opened(_ exchange: Exchange) async throws -> Response {
        let dossier = try await site.house.openedDossier(of: try exchange.id(), for: try exchange.signedIn())
        let page = TeamPersonPage(
            name: dossier.person.name, place: "Opened by breaking the glass", asOf: site.house.today,
            standings: try await site.house.standings(of: dossier),
            entries: dossier.credits.map { EntryLine($0) }.sorted { $0.completed > $1.completed },
            sight: .opened)
        return site.page(page, exchange)
    }
}

extension JobRow {
    fileprivate init(_ job: JobLine) {
        self.init(
            id: job.id.text, kind: job.kind.code.split(separator: "-").joined(separator: " "), due: job.due,
            attempts: job.attempts, failedAt: job.failedAt, fault: job.fault)
    }
}

extension MailRow {
    fileprivate init(_ letter: Letter) {
        self.init(
            id: letter.id.text, domain: letter.recipient.split(separator: "@").last.map(String.init) ?? "",
            made: letter.createdAt, fault: letter.fault ?? "")
    }
}
