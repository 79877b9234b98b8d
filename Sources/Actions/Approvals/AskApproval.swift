public import Domain
import Files
import Identity
public import Primitives
import Rules
import Storage

extension House {
    /// Asks a body to accept an entry of the log that it has not approved. The id was made with the form, so sending it twice
    /// asks once.
    public func askApproval(
        _ id: ID<ApprovalRequest>, of credit: ID<LedgerEntry>, to body: ID<Organisation>, why: String,
        for visitor: Visitor
    ) async throws {
        let dossier = try await dossier(of: visitor)
        guard let known = dossier.credits.first(where: { $0.id == credit }) else {
            throw try await absence(ofCredit: credit, for: visitor)
        }
        guard !known.isWithdrawn else {
            throw Refusal.invalid("body", "The entry was withdrawn; there is nothing to accept.")
        }
        try await ask(id, known.record, credit: credit, offering: nil, to: body, why: why, for: visitor)
    }

    /// Asks a body before it is taken whether it would accept an offering of the catalogue.
    public func askApproval(
        _ id: ID<ApprovalRequest>, ofOffering offering: ID<Offering>, to body: ID<Organisation>, why: String,
        for visitor: Visitor
    ) async throws {
        let shown = try await self.offering(offering, for: visitor)
        guard let trial = shown.trial else {
            throw Refusal.invalid(
                "body", "How much it gives is not known, so a body cannot judge it. Take it, log it, and ask then.")
        }
        try await ask(
            id, CreditRecord(activity: trial), credit: nil, offering: offering, to: body, why: why, for: visitor)
    }

    private func ask(
        _ id: ID<ApprovalRequest>, _ record: CreditRecord, credit: ID<LedgerEntry>?, offering: ID<Offering>?,
        to body: ID<Organisation>, why: String, for visitor: Visitor
    ) async throws {
        var asked = record
        do throws(FormFaults) {
            asked.note = try ApprovalRequest.reason(why)
        } catch {
            throw Refusal.invalid(error)
        }
        asked.reason = nil
        let person = visitor.person.id
        let request = ApprovalRequest(
            id: id, person: person, body: body, credit: credit, offering: offering, askedAt: now, asked: asked)
        let chance = surroundings.random
        let today = self.today
        try await store.write { connection in
            if let known = try connection.first(ApprovalQueries.request(id)) {
                guard known.person == person else { throw Refusal.missing }
                return
            }
            guard let organisation = try connection.first(OrganisationQueries.organisation(body)), organisation.isBody
            else { throw Refusal.invalid("body", "Choose the body that is to accept it.") }
            let open = try connection.all(ApprovalQueries.all(of: person)).contains {
                $0.state == .asked && $0.body == body && $0.credit == credit && $0.offering == offering
            }
            guard !open else {
                throw Refusal.invalid(
                    "body", "\(organisation.name) was asked about this already and has not answered yet.")
            }
            let key = try connection.key(of: person)
            try connection.run(ApprovalQueries.add(request, sealed: key.seal(request, chance)))
            for judge in try connection.all(ApprovalQueries.judges(of: body, on: today)) {
                try self.post(
                    .approvalAsked(body: organisation.name, request: id.text), to: judge.email, of: judge.person,
                    in: connection)
            }
        }
    }

    /// Takes a request back that was not answered yet.
    public func withdrawApproval(_ id: ID<ApprovalRequest>, for visitor: Visitor) async throws {
        let (person, now) = (visitor.person.id, self.now)
        try await store.write { connection in
            let request = try connection.approval(id, for: visitor)
            guard request.person == person else { throw Refusal.forbidden }
            guard
                try connection.run(
                    ApprovalQueries.end(id, as: .withdrawn, by: person, at: now, sealedAnswer: nil)) == 1
            else {
                guard request.state == .withdrawn else { throw Refusal.changedMeanwhile }
                return
            }
        }
    }
}
