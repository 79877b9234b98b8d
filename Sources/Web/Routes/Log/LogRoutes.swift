import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Rules

/// The log: what was done, and what each entry counts.
struct LogRoutes {
    let site: Site
    private static let pageSize = 50

    func add(to router: Router<Exchange>) {
        router.get("/log") { request, exchange in try await list(request, exchange) }
        router.get("/log/{id}") { _, exchange in try await show(exchange) }
        router.get("/log/{id}/withdraw") { _, exchange in try await askWithdraw(exchange) }
        router.post("/log/{id}/withdraw") { request, exchange in try await withdraw(request, exchange) }
    }

    private func list(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let dossier = try await site.house.dossier(of: visitor)
        let standings = try await site.house.standings(of: dossier)
        let filter = LogFilter(Site.query(request))
        let all = dossier.credits.sorted {
            ($0.record.activity.completed, $0.id) > ($1.record.activity.completed, $1.id)
        }
        let found = LogSearch(filter, standings).found(in: all)
        let pageCount = max(1, (found.count + Self.pageSize - 1) / Self.pageSize)
        var shown = filter
        shown.page = min(max(1, filter.page), pageCount)
        let first = (shown.page - 1) * Self.pageSize
        let drafts = dossier.draftCount == 0 ? [] : try await site.house.drafts(of: visitor)
        let page = LogPage(
            filter: shown, entries: found[first..<min(first + Self.pageSize, found.count)].map { EntryLine($0) },
            standings: standings, count: found.count, pageCount: pageCount, topics: LogSearch.topics(of: all),
            years: Set(all.map { $0.record.activity.completed.year }).sorted(by: >),
            totals: LogSearch.totals(of: found, standings), drafts: drafts.map { DraftLine($0) })
        return site.page(page, exchange)
    }

    /// A credit of the log.
    private func held(_ exchange: Exchange) async throws -> (dossier: Dossier, credit: Credit) {
        let id = try exchange.id(LedgerEntry.self)
        let visitor = try exchange.signedIn()
        let dossier = try await site.house.dossier(of: visitor)
        guard let credit = dossier.credits.first(where: { $0.id == id }) else {
            throw try await site.house.absence(ofCredit: id, for: visitor)
        }
        return (dossier, credit)
    }

    private func show(_ exchange: Exchange) async throws -> Response {
        let (dossier, credit) = try await held(exchange)
        let visitor = try exchange.signedIn()
        let files = try await site.house.papers(credit.record.papers, of: visitor)
        var verifier: String?
        if let id = credit.latest.verifiedBy { verifier = try await site.house.organisation(id)?.name }
        var page = EntryPage(
            entry: EntryLine(credit), facts: EntryPage.Fact.further(credit.record),
            standings: try await site.house.standings(of: dossier), files: files.map { EvidenceLine($0) },
            history: EntryPage.HistoryLine.all(credit, reader: visitor.person.id, verifier: verifier),
            origin: credit.latest.originWords,
            verifiedBy: verifier, note: credit.record.note)
        page.requests = try await site.house.approvals(of: visitor).filter { $0.request.credit == credit.id }.map {
            ApprovalLine($0, reader: visitor.person.id)
        }
        return site.page(page, exchange)
    }

    private func askWithdraw(_ exchange: Exchange) async throws -> Response {
        let (dossier, credit) = try await held(exchange)
        guard !credit.isWithdrawn else { return site.onward(.entry(credit.id.text)) }
        return site.page(try await withdrawPage(dossier, credit), exchange)
    }

    private func withdrawPage(
        _ dossier: Dossier, _ credit: Credit, reason: String = "", errors: [FieldError] = []
    ) async throws -> WithdrawPage {
        let counts = try await site.house.standings(of: dossier).compactMap { standing -> String? in
            guard let counted = standing.activities.first(where: { $0.id == credit.id.text })?.counted,
                counted > .zero
            else { return nil }
            let unit = counted == Credits(1) ? standing.unit.one : standing.unit.many
            return "\(counted) \(unit) for \(standing.name)"
        }
        return WithdrawPage(
            id: credit.id.text, entryTitle: credit.record.activity.title, completed: credit.record.activity.completed,
            revision: credit.latest.number, counts: counts, reason: reason, errors: errors)
    }

    private func withdraw(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        let id = try exchange.id(LedgerEntry.self)
        do {
            try await site.house.withdrawCredit(
                id, seen: Int(form["revision"]) ?? 0, reason: form["reason"], for: visitor)
            return site.onward(.entry(id.text), .withdrawn)
        } catch {
            let errors = Site.errors(try Refusal.faults(error))
            let (dossier, credit) = try await held(exchange)
            let page = try await withdrawPage(dossier, credit, reason: form["reason"], errors: errors)
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}
