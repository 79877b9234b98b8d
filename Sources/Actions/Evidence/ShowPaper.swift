public import Domain
import Files
public import Primitives
import Storage

/// A paper with its bytes.
public struct ShownPaper: Sendable {
    /// What it is.
    public let file: EvidenceFile
    /// The bytes.
    public let bytes: [UInt8]
}

extension House {
    /// A paper, for somebody who may see it.
    public func paper(_ id: ID<EvidenceFile>, for visitor: Visitor) async throws -> ShownPaper {
        let day = today
        let file = try await store.read { connection in
            guard let stored = try connection.first(EvidenceQueries.evidence(id)) else { throw Refusal.missing }
            guard try Self.may(visitor.actor, see: stored, in: connection, on: day) else { throw Refusal.forbidden }
            return try connection.key(of: stored.person).file(stored)
        }
        return ShownPaper(file: file, bytes: try await evidence.bytes(file.digest))
    }

    /// A paper opens to its owner, and to others with an entry that it proves and they may see.
    private static func may(
        _ actor: Actor, see paper: StoredEvidence, in connection: any Connection, on day: CalendarDate
    ) throws -> Bool {
        if actor.may(.see, .records(of: paper.person)) { return true }
        let colleague = Thing.Colleague(
            person: paper.person, memberships: try connection.all(MembershipQueries.all(of: paper.person)), on: day)
        if actor.may(.see, .entry(of: colleague, concern: .none)) { return true }
        if try judges(actor, paper, in: connection) { return true }
        guard actor.may(.see, .standing(of: colleague)) else { return false }
        let entries = try connection.ledger(of: paper.person, connection.key(of: paper.person))
        return Credit.all(in: entries).contains {
            $0.record.papers.contains(paper.id) && actor.may(.see, .entry(of: colleague, concern: $0.concern))
        }
    }

    /// Whether a paper was sent with a request that they decide.
    private static func judges(
        _ actor: Actor, _ paper: StoredEvidence, in connection: any Connection
    ) throws -> Bool {
        let requests = try connection.all(ApprovalQueries.all(of: paper.person)).filter {
            $0.state != .withdrawn && actor.may(.decide, .submission(of: paper.person, to: $0.body))
        }
        guard !requests.isEmpty else { return false }
        let (key, reader) = (try connection.key(of: paper.person), try CreditRecordReader())
        return try requests.contains { try key.request($0, reader).asked.papers.contains(paper.id) }
    }
}
