import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives
import Rules

/// Logging a credit, finishing a draft, correcting an entry; and what it counts, before it is saved.
struct LogFormRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/log/new") { request, exchange in try await begin(request, exchange) }
        router.post("/log/new") { request, exchange in try await send(request, exchange) }
        router.post("/log/answer") { request, exchange in try await answerAlone(request, exchange) }
        router.get("/log/{id}/draft") { _, exchange in try await goOn(exchange) }
        router.post("/log/{id}/draft") { request, exchange in try await send(request, exchange) }
        router.post("/log/{id}/discard") { request, exchange in try await discard(request, exchange) }
        router.get("/log/{id}/correct") { _, exchange in try await beginCorrection(exchange) }
        router.post("/log/{id}/correct") { request, exchange in try await sendCorrection(request, exchange) }
    }

    private func begin(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let dossier = try await site.house.dossier(of: visitor)
        let id = site.house.surroundings.id(LedgerEntry.self)
        var form = LogForm(id: id.text)
        // What was taken from the catalogue need not be typed.
        if let offering = ID<Offering>(Site.query(request)["offering"]) {
            let shown = try await site.house.offering(offering, for: visitor)
            form = LogForm(id: id.text, CreditForm(shown.edition, on: site.house.today), files: [])
        }
        let page = LogFormPage(form: form, providers: Self.providers(dossier))
        return site.page(page, exchange)
    }

    /// Providers of earlier entries, the latest first.
    private static func providers(_ dossier: Dossier) -> [String] {
        var names: [String] = []
        for credit in dossier.valid.reversed() {
            guard let name = credit.record.activity.provider?.name, !names.contains(name) else { continue }
            names.append(name)
            if names.count == 20 { break }
        }
        return names
    }

    private func send(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        let visitor = try exchange.signedIn()
        guard let id = ID<LedgerEntry>(sent.fields["id"]) else { throw WebFault.unreadable }
        let form = CreditForm(sent)
        let revision = Int(sent.fields["revision"])
        let purpose = revision.map { LogFormPage.Purpose.draft(revision: $0) } ?? .new
        do {
            switch (sent.fields["do"], sent.faults.isEmpty) {
            case ("draft", _):
                try await site.house.saveDraft(id, correcting: nil, form, for: visitor)
                // A file that could not be taken is said on the page of the draft itself.
                if sent.faults.isEmpty { return site.onward(.log, .drafted) }
            case ("preview", _): break
            case (_, true):
                let credit = try await site.house.recordCredit(id, form, for: visitor)
                return site.onward(.entry(credit.text), .recorded)
            case (_, false): break
            }
            return try await again(purpose, id, form, sent.faults, exchange)
        } catch {
            let faults = try Refusal.faults(error)
            return try await again(purpose, id, form, sent.faults + faults, exchange)
        }
    }

    /// The form once more, as it was typed, with what it counts and what is wrong.
    private func again(
        _ purpose: LogFormPage.Purpose, _ id: ID<LedgerEntry>, _ form: CreditForm, _ faults: [FieldFault],
        reason: String = "", correcting credit: ID<LedgerEntry>? = nil, _ exchange: Exchange
    ) async throws -> Response {
        let visitor = try exchange.signedIn()
        let dossier = try await site.house.dossier(of: visitor)
        let page = LogFormPage(
            purpose: purpose,
            form: LogForm(
                id: id.text, form, files: try await site.house.papers(form.papers, of: visitor), reason: reason),
            answer: try await answer(id, form, credit, dossier), errors: Site.errors(faults),
            providers: Self.providers(dossier))
        return site.page(page, status: faults.isEmpty ? .ok : .unprocessableContent, exchange)
    }

    func answer(
        _ id: ID<LedgerEntry>, _ form: CreditForm, _ credit: ID<LedgerEntry>?, _ dossier: Dossier
    ) async throws -> AnswerPanel.Answer {
        if form.amount.isEmpty || form.completed.isEmpty { return .waiting }
        var form = form
        // The title counts nothing; what it counts can be said before it is typed.
        if form.title.isEmpty { form.title = "This entry" }
        do {
            let preview = try await site.house.preview(id, form, correcting: credit, dossier)
            return .counted(
                preview.lines.map(\.standing), id: (credit ?? id).text, twin: preview.twin.map { EntryLine($0) })
        } catch Refusal.invalid(let faults) {
            return .unclear(faults.faults.map(\.text))
        }
    }

    /// The answer alone, for the page that asks while one types.
    private func answerAlone(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        guard let id = ID<LedgerEntry>(sent.fields["id"]) else { throw WebFault.unreadable }
        let dossier = try await site.house.dossier(of: try exchange.signedIn())
        let known = dossier.credits.contains { $0.id == id } ? id : nil
        let panel = AnswerPanel(try await answer(id, CreditForm(sent), known, dossier))
        return Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: panel.html.bytes)))
    }

    private func goOn(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let draft = try await site.house.draft(try exchange.id(), of: visitor)
        return try await again(.draft(revision: draft.revision), draft.id, draft.form, [], exchange)
    }

    private func discard(_ request: Request, _ exchange: Exchange) async throws -> Response {
        _ = try await site.form(request, exchange)
        try await site.house.discardDraft(try exchange.id(), of: try exchange.signedIn())
        return site.onward(.log, .discarded)
    }

    private func beginCorrection(_ exchange: Exchange) async throws -> Response {
        let id = try exchange.id(LedgerEntry.self)
        let visitor = try exchange.signedIn()
        let dossier = try await site.house.dossier(of: visitor)
        guard let credit = dossier.credits.first(where: { $0.id == id }) else {
            throw try await site.house.absence(ofCredit: id, for: visitor)
        }
        guard !credit.isWithdrawn else { return site.onward(.entry(id.text)) }
        return try await again(
            .correct(revision: credit.latest.number), id, CreditForm(credit.record), [], correcting: id, exchange)
    }

    private func sendCorrection(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        let visitor = try exchange.signedIn()
        let id = try exchange.id(LedgerEntry.self)
        var form = CreditForm(sent)
        let dossier = try await site.house.dossier(of: visitor)
        // The page does not ask which papers there are besides the files: what was noted stays noted.
        if let credit = dossier.credits.first(where: { $0.id == id }) {
            form.evidence = CreditForm(credit.record).evidence
        }
        let revision = Int(sent.fields["revision"]) ?? 0
        let reason = sent.fields["reason"]
        var faults = sent.faults
        if faults.isEmpty, sent.fields["do"] != "preview" {
            do {
                try await site.house.correctCredit(id, seen: revision, form, reason: reason, for: visitor)
                return site.onward(.entry(id.text), .corrected)
            } catch Refusal.changedMeanwhile {
                return try await conflict(id, sent, form, exchange)
            } catch {
                faults = try Refusal.faults(error)
            }
        }
        return try await again(
            .correct(revision: revision), id, form, faults, reason: reason, correcting: id, exchange)
    }

    /// Somebody corrected the same entry meanwhile: both versions side by side.
    private func conflict(
        _ id: ID<LedgerEntry>, _ sent: SentForm, _ form: CreditForm, _ exchange: Exchange
    ) async throws -> Response {
        let dossier = try await site.house.dossier(of: try exchange.signedIn())
        guard let credit = dossier.credits.first(where: { $0.id == id }) else { throw Refusal.missing }
        guard !credit.isWithdrawn, let mine = try? form.record(id: id, asOf: site.house.today) else {
            return site.onward(.entry(id.text))
        }
        let differences = EntryPage.Change.all(from: credit.record, to: mine).map {
            ConflictPage.Difference(label: $0.label, mine: $0.to, theirs: $0.from)
        }
        var fields = sent.fields.all.filter { !["token", "revision", "keep", "do"].contains($0.name) }
        fields += form.papers.map { ("keep", $0.text) }
        fields.append(("revision", String(credit.latest.number)))
        fields.append(("do", "save"))
        let page = ConflictPage(
            thing: "this entry", differences: differences,
            changed: "It was \(credit.latest.action.happened.lowercased()) on \(credit.latest.recordedAt.day.spelled)",
            link: .entry(id.text), action: .correct(id.text), fields: fields)
        return site.page(page, status: .conflict, exchange)
    }
}
