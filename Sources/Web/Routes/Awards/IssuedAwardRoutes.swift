import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives

/// What a provider has issued: finding it, correcting it, revoking it.
struct IssuedAwardRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/manage/certificates") { request, exchange in try await list(request, exchange) }
        router.get("/courses/manage/certificates/{id}") { _, exchange in
            let record = try await site.house.awardRecord(try exchange.id(), for: try exchange.signedIn())
            return site.page(IssuedAwardPage(record), exchange)
        }
        router.get("/courses/manage/certificates/{id}/paper") { _, exchange in
            let paper = try await site.house.awardPaper(try exchange.id(), for: try exchange.signedIn())
            return file(paper.bytes, "application/pdf", "certificate-\(paper.code.signs).pdf", isShown: true)
        }
        router.get("/courses/manage/certificates/{id}/badge") { _, exchange in
            let badge = try await site.house.awardBadge(try exchange.id(), for: try exchange.signedIn())
            return file(
                Array(badge.token.utf8), "application/vc+jwt", "badge-\(badge.code.signs).jwt", isShown: false)
        }
        router.post("/courses/manage/certificates/{id}/reissue") { request, exchange in
            try await reissue(request, exchange)
        }
        router.post("/courses/manage/certificates/{id}/revoke") { request, exchange in
            try await revoke(request, exchange)
        }
    }

    private func file(_ bytes: [UInt8], _ type: String, _ name: String, isShown: Bool) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "private, no-store",
                .contentDisposition: EvidenceRoutes.disposition(name, isShown: isShown),
            ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private func list(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let query = Site.query(request)
        let text = String(query["q"].prefix(200))
        let last = ID<Award>(query["before"])
        let desk = try await site.house.awardDesk(finding: text, before: last, for: try exchange.signedIn())
        return site.page(IssuedListPage(desk, text: text, isLater: last != nil), exchange)
    }

    private func reissue(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let id = try exchange.id(Award.self)
        let visitor = try exchange.signedIn()
        let record = try await site.house.awardRecord(id, for: visitor)
        guard let award = record.award else { throw Refusal.missing }
        let form = AwardHolderForm(
            name: fields["name"],
            numbers: (0..<IssuedAwardPage.mostNumbers).map { (fields["label-\($0)"], fields["number-\($0)"]) })
        let holder: AwardHolder
        do throws(FormFaults) {
            holder = try form.holder(insteadOf: award.holder)
        } catch {
            let page = IssuedAwardPage(record, typed: form, errors: Site.errors(error.faults))
            return site.page(page, status: .unprocessableContent, exchange)
        }
        try await site.house.reissueCertificate(id, naming: holder, for: visitor)
        return site.onward(.issuedAward(id.text), .reissued)
    }

    private func revoke(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let id = try exchange.id(Award.self)
        let visitor = try exchange.signedIn()
        var errors: [FieldError] = []
        let reason = AwardLink.Reason.codes.find(fields["reason"])
        if reason == nil { errors.append(FieldError(field: "reason", text: "Choose why.")) }
        if fields["sure"] != "yes" {
            errors.append(FieldError(field: "sure", text: "Say that you are sure: it cannot be taken back."))
        }
        guard let reason, errors.isEmpty else {
            let record = try await site.house.awardRecord(id, for: visitor)
            let page = IssuedAwardPage(record, reason: fields["reason"], errors: errors)
            return site.page(page, status: .unprocessableContent, exchange)
        }
        try await site.house.revokeAward(id, because: reason, for: visitor)
        return site.onward(.issuedAward(id.text), .revoked)
    }
}
