import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Rules

/// Adding a credential and changing it.
struct CredentialFormRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/credentials/new") { request, exchange in try choose(request, exchange) }
        router.post("/credentials/new") { request, exchange in try await save(request, exchange, isNew: true) }
        router.get("/credentials/{id}/edit") { _, exchange in try await edit(exchange) }
        router.post("/credentials/{id}/edit") { request, exchange in try await save(request, exchange, isNew: false) }
    }

    private func choose(_ request: Request, _ exchange: Exchange) throws -> Response {
        _ = try exchange.signedIn()
        let query = Site.query(request)
        let code = query["credential"]
        if let questions = questions(code) {
            let id = site.house.surroundings.id(Credential.self)
            return site.page(
                CredentialFormPage(form: CredentialForm(id: id.text, code: code), questions: questions), exchange)
        }
        return site.page(CredentialChoicePage(bodies: bodies, text: query["q"]), exchange)
    }

    /// What the newest version of a credential's programme must be told.
    private func questions(_ code: String) -> CredentialQuestions? {
        guard let version = site.house.rules.book.programme(ofCredential: code)?.versions.last,
            let rule = version.credentials[code]
        else { return nil }
        return CredentialQuestions(rule, of: version.parts)
    }

    /// Every credential of the rule book, by body; what was renamed stands under its new name only.
    private var bodies: [CredentialChoicePage.Body] {
        var bodies: [CredentialChoicePage.Body] = []
        for programme in site.house.rules.book.programmes {
            guard let version = programme.versions.last else { continue }
            var seen: Set<String> = []
            var options: [CredentialChoicePage.Option] = []
            for rule in version.credentials.values.sorted(by: { $0.code < $1.code })
            where seen.insert(rule.code).inserted && rule.renamed == nil {
                options.append(.init(code: rule.code, sign: rule.sign, title: rule.title))
            }
            bodies.append(.init(name: version.parts.bodyName, credentials: options))
        }
        // Those of the whole country first, then the states as they are looked up.
        return bodies.sorted { ($0.isState ? 1 : 0, $0.name) < ($1.isState ? 1 : 0, $1.name) }
    }

    private func edit(_ exchange: Exchange) async throws -> Response {
        let id = try exchange.id(Credential.self)
        let visitor = try exchange.signedIn()
        let dossier = try await site.house.dossier(of: visitor)
        guard let credential = dossier.credentials.first(where: { $0.id == id }),
            let questions = questions(credential.held.credential)
        else { throw try await site.house.absence(ofCredential: id, for: visitor) }
        return site.page(CredentialFormPage(form: CredentialForm(credential), questions: questions), exchange)
    }

    private func save(_ request: Request, _ exchange: Exchange, isNew: Bool) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        guard let id = ID<Credential>(isNew ? fields["id"] : exchange.parameters.get("id") ?? "") else {
            throw Refusal.missing
        }
        var form = CredentialForm(
            id: id.text, revision: isNew ? nil : Int(fields["revision"]), code: fields["credential"])
        form.read(fields)
        guard let questions = questions(form.code) else { throw Refusal.missing }
        do {
            var known: HeldCredential?
            if !isNew {
                let dossier = try await site.house.dossier(of: visitor)
                guard let old = dossier.credentials.first(where: { $0.id == id }) else { throw Refusal.missing }
                known = old.held
            }
            let credential = try form.credential(id: id, known: known)
            if isNew {
                try await site.house.addCredential(credential, for: visitor)
            } else {
                try await site.house.changeCredential(credential, for: visitor)
            }
            return site.onward(.credential(id.text), isNew ? .added : .changed)
        } catch {
            let page = CredentialFormPage(
                form: form, questions: questions, errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}
