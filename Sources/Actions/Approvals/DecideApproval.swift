public import Domain
import Files
import Identity
public import Primitives
import Rules
import Storage

extension House {
    /// Answers a request for a body. Accepting puts a correction behind the entry that the body stands behind. An entry that
    /// was changed after it was asked about is not what the body saw, so accepting it is refused.
    public func decideApproval(
        _ id: ID<ApprovalRequest>, accepts: Bool, approval: String, number: String, words: String,
        for visitor: Visitor
    ) async throws {
        let answer: ApprovalRequest.Answer
        do throws(FormFaults) {
            answer = try ApprovalRequest.answer(accepts: accepts, approval: approval, number: number, words: words)
        } catch {
            throw Refusal.invalid(error)
        }
        let (judge, now, chance) = (visitor.person.id, self.now, surroundings.random)
        let row = surroundings.id(LedgerEntry.self)
        let state: ApprovalRequest.State = accepts ? .accepted : .refused
        try await store.write { connection in
            let request = try connection.approval(id, for: visitor)
            guard visitor.actor.may(.decide, .submission(of: request.person, to: request.body)) else {
                throw Refusal.forbidden
            }
            if request.state == state, request.decidedBy == judge, request.answer == answer { return }
            let key = try connection.key(of: request.person)
            guard
                try connection.run(
                    ApprovalQueries.end(
                        id, as: state, by: judge, at: now, sealedAnswer: key.seal(answer, of: id, chance))) == 1,
                let body = try connection.first(OrganisationQueries.organisation(request.body))
            else { throw Refusal.changedMeanwhile }
            if accepts, let credit = request.credit {
                try self.vouch(
                    for: credit, of: request, answer, body, row: row, by: judge, key, chance, in: connection)
            }
            if let account = try connection.first(AccountQueries.account(of: request.person)) {
                try self.post(
                    .approvalDecided(body: body.name, accepted: accepts, request: id.text), to: account.email,
                    of: request.person, in: connection)
            }
        }
    }

    /// Puts what a body accepted before it was taken behind the entry that came of it.
    public func useApproval(
        _ id: ID<ApprovalRequest>, on credit: ID<LedgerEntry>, for visitor: Visitor
    ) async throws {
        let (person, chance) = (visitor.person.id, surroundings.random)
        let row = surroundings.id(LedgerEntry.self)
        try await store.write { connection in
            let request = try connection.approval(id, for: visitor)
            guard request.person == person else { throw Refusal.forbidden }
            if request.credit == credit { return }
            guard request.state == .accepted, let answer = request.answer,
                let body = try connection.first(OrganisationQueries.organisation(request.body)),
                try connection.run(ApprovalQueries.tie(id, to: credit)) == 1
            else { throw Refusal.changedMeanwhile }
            let key = try connection.key(of: person)
            try self.vouch(for: credit, of: request, answer, body, row: row, by: person, key, chance, in: connection)
        }
    }

    /// Adds the correction that a body stands behind.
    private func vouch(
        for credit: ID<LedgerEntry>, of request: ApprovalRequest, _ answer: ApprovalRequest.Answer,
        _ body: Organisation, row: ID<LedgerEntry>, by writer: ID<Person>, _ key: PersonKey,
        _ chance: (Int) -> [UInt8], in connection: any Connection
    ) throws {
        guard let latest = try connection.first(LedgerQueries.latest(of: credit, person: request.person)) else {
            throw Refusal.missing
        }
        let old = try LedgerOpener(key).entry(latest)
        guard latest.action != .withdraw, old.record.saysTheSame(as: request, for: credit) else {
            throw Refusal.changedMeanwhile
        }
        var entry = old
        entry.id = row
        entry.action = .correct
        entry.recordedAt = now
        entry.recordedBy = writer
        entry.verifiedBy = body.id
        entry.record = ApprovalRequest.accepted(old.record, answer, by: body.name)
        try connection.append(entry, key, chance: chance)
        try watchStanding(of: request.person, in: connection)
    }
}

extension CreditRecord {
    /// Whether it says what the body saw: the very record it was asked about; of an offering, the same title, kind, unit and no
    /// more than was offered.
    fileprivate func saysTheSame(as request: ApprovalRequest, for credit: ID<LedgerEntry>) -> Bool {
        let asked = request.asked.activity
        guard request.offering != nil else {
            func bytes(_ record: CreditRecord) -> [UInt8] {
                CreditRecordJSON.bytes(CreditRecord(activity: record.activity))
            }
            var seen = request.asked
            seen.activity.id = activity.id
            return bytes(self) == bytes(seen)
        }
        return Name.folded(activity.title) == Name.folded(asked.title) && activity.kind == asked.kind
            && activity.unit == asked.unit && activity.amount <= asked.amount
    }
}
