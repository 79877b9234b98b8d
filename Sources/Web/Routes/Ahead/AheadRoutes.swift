import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Rules

/// What lies ahead of somebody's credentials: pace, trials, cost. Nothing here is saved.
struct AheadRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/pace") { _, exchange in try await pace(exchange) }
        router.get("/what-if") { request, exchange in try await whatIf(request, exchange) }
        router.get("/cost") { request, exchange in try await cost(request, exchange) }
    }

    private var book: RuleBook { site.house.rules.book }
    private var today: CalendarDate { site.house.today }

    private func pace(_ exchange: Exchange) async throws -> Response {
        let paces = try await site.house.paces(of: try exchange.signedIn())
        let lines = paces.map { PaceLine($0, name: $0.standing.name) }
        return site.page(PacePage(asOf: today, lines: lines), exchange)
    }

    private func cost(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let fields = Site.query(request)
        var errors: [FieldError] = []
        func cents(_ name: String) -> Int? {
            guard !fields[name].isEmpty else { return nil }
            guard let money = Money(reading: fields[name]) else {
                errors.append(FieldError(field: name, text: "Write dollars, such as 120 or 49.50."))
                return nil
            }
            return Int(money.cents)
        }
        let told = StayingCost.Told(spent: cents("spent"), employer: cents("employer"))
        let cost = try await site.house.costOfStaying(told, for: visitor)
        let page = CostPage(
            cost, asOf: today, typed: (fields["spent"], fields["employer"]), errors: errors)
        return site.page(page, status: errors.isEmpty ? .ok : .unprocessableContent, exchange)
    }

    private func whatIf(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let fields = Site.query(request)
        let query = WhatIfQuery(code: fields["add"], issued: fields["issued"], version: fields["rules"])
        let dossier = try await site.house.dossier(of: visitor)
        let held = dossier.credentials.map(\.held.credential)
        var page = WhatIfPage(
            asOf: today, query: query, codes: TrialChoices.credentials(book),
            versions: TrialChoices.versions(book, of: held + [query.code]),
            address: site.house.settings.address + Link.whatIfOf(query).path)
        page.errors = faults(query)
        guard !query.isEmpty, page.errors.isEmpty else {
            return site.page(page, status: page.errors.isEmpty ? .ok : .unprocessableContent, exchange)
        }
        let added =
            query.code.isEmpty
            ? nil
            : HeldCredential(
                id: WhatIf.addedID, credential: query.code, issued: CalendarDate(query.issued) ?? today)
        let answer = try await site.house.tryOut(
            WhatIf(added: added, version: query.version.isEmpty ? nil : query.version), dossier)
        page.pairs = answer.lines.map { WhatIfPage.Pair(before: $0.before, after: $0.after) }
        page.untouched = answer.untouched.map(\.name)
        page.alreadyHeld = answer.alreadyHeld?.name
        return site.page(page, exchange)
    }

    private func faults(_ query: WhatIfQuery) -> [FieldError] {
        var errors: [FieldError] = []
        if !query.code.isEmpty, book.programme(ofCredential: query.code) == nil {
            errors.append(
                FieldError(field: "add", text: "The rule book has no such credential; choose one of the list."))
        }
        if !query.issued.isEmpty, CalendarDate(query.issued) == nil {
            errors.append(FieldError(field: "issued", text: "Write a day, such as 2026-03-02, or leave it empty."))
        }
        if !query.version.isEmpty, !book.programmes.contains(where: { $0.versions.contains { $0.id == query.version } })
        {
            errors.append(
                FieldError(field: "rules", text: "The rule book has no such version; choose one of the list."))
        }
        return errors
    }
}

/// What may be tried.
private enum TrialChoices {
    /// Every credential of the rule book under its present name; those of the whole country first.
    static func credentials(_ book: RuleBook) -> [(value: String, words: String)] {
        var found: [(order: Int, value: String, words: String)] = []
        for programme in book.programmes {
            guard let version = programme.versions.last else { continue }
            let short = BodyName.short(code: version.parts.bodyCode, name: version.parts.bodyName)
            let isState = version.parts.bodyCode.hasPrefix("us-")
            let rules = Dictionary(version.credentials.values.map { ($0.code, $0) }) { first, _ in first }
            for rule in rules.values where rule.renamed == nil {
                let words = isState ? "\(short): \(rule.title)" : "\(rule.sign): \(rule.title)"
                found.append((isState ? 1 : 0, rule.code, words))
            }
        }
        return found.sorted { ($0.order, $0.words) < ($1.order, $1.words) }.map { ($0.value, $0.words) }
    }

    /// Every version of programmes that rule these credentials, where there are several.
    static func versions(_ book: RuleBook, of codes: [String]) -> [(value: String, words: String)] {
        var seen: Set<String> = []
        return codes.compactMap { book.programme(ofCredential: $0) }.filter { seen.insert($0.id).inserted }
            .flatMap { programme -> [(value: String, words: String)] in
                guard programme.versions.count > 1 else { return [] }
                return programme.versions.reversed().map { version in
                    let short = BodyName.short(code: version.parts.bodyCode, name: version.parts.bodyName)
                    let since = version.parts.effective.map { "from \($0.spelled)" } ?? "before"
                    return (version.id, "\(short), the rules \(since)")
                }
            }
    }
}
