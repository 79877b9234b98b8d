import Domain
import Files
import Identity
import Primitives
import Rules
import Storage

/// How a person's key seals what is asked of a body and what it answers.
extension PersonKey {
    func seal(_ request: ApprovalRequest, _ chance: (Int) -> [UInt8]) -> [UInt8] {
        seal(
            CreditRecordJSON.bytes(request.asked), context: Array("approval:\(request.id)".utf8), nonce: chance)
    }

    func seal(_ answer: ApprovalRequest.Answer, of id: ID<ApprovalRequest>, _ chance: (Int) -> [UInt8]) -> [UInt8] {
        // Three lines; only the last may have breaks of its own.
        let text = "\(answer.approval?.code ?? "")\n\(answer.number ?? "")\n\(answer.words)"
        return seal(Array(text.utf8), context: Array("answer:\(id)".utf8), nonce: chance)
    }

    func request(_ stored: StoredApprovalRequest, _ reader: CreditRecordReader) throws -> ApprovalRequest {
        let asked = try reader.record(open(stored.sealed, context: Array("approval:\(stored.id)".utf8)))
        var answer: ApprovalRequest.Answer?
        if let sealed = stored.sealedAnswer {
            let text = String(decoding: try open(sealed, context: Array("answer:\(stored.id)".utf8)), as: UTF8.self)
            let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            if lines.count == 3 {
                answer = .init(
                    approval: Approval.codes.find(lines[0]), number: lines[1].isEmpty ? nil : lines[1],
                    words: lines[2])
            }
        }
        return ApprovalRequest(
            id: stored.id, person: stored.person, body: stored.body, credit: stored.credit, offering: stored.offering,
            state: stored.state, askedAt: stored.askedAt, asked: asked, decidedAt: stored.decidedAt,
            decidedBy: stored.decidedBy, answer: answer)
    }
}

extension Connection {
    /// A request that somebody may see: their own, or one to a body that they decide for.
    func approval(_ id: ID<ApprovalRequest>, for visitor: Visitor) throws -> ApprovalRequest {
        guard let stored = try first(ApprovalQueries.request(id)) else { throw Refusal.missing }
        guard visitor.actor.may(.see, .submission(of: stored.person, to: stored.body)) else {
            throw Refusal.forbidden
        }
        return try key(of: stored.person).request(stored, CreditRecordReader())
    }
}
