public import Domain
import Files
import Identity
public import Primitives
import Rules
import Storage

/// A request with the names that stand around it.
public struct ApprovalShown: Sendable {
    /// The request.
    public let request: ApprovalRequest
    /// Who asks.
    public let person: Person
    /// The body's name.
    public let body: String
    /// Who decided; nothing where nobody has, or they have left without a name.
    public let judge: String?
    /// Whether the visitor may decide it.
    public let mayDecide: Bool
    /// Entries of the owner's that may have come of an offering accepted before it was taken.
    public let candidates: [Credit]
    /// The papers that prove it, for those who may see them.
    public let papers: [EvidenceFile]
}

extension Actor {
    /// The bodies that they decide for.
    public var audits: [ID<Organisation>] {
        memberships.filter { $0.role == .auditor }.map(\.organisation)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension House {
    /// Somebody's own requests, the latest first.
    public func approvals(of visitor: Visitor) async throws -> [ApprovalShown] {
        try await store.read { connection in
            try connection.all(ApprovalQueries.all(of: visitor.person.id)).map { try connection.shown($0, visitor) }
        }
    }

    /// What waits for a decision of the visitor, the oldest first, and what their bodies answered lately.
    public func approvalDesk(
        for visitor: Visitor
    ) async throws -> (waiting: [ApprovalShown], answered: [ApprovalShown]) {
        let bodies = visitor.actor.audits
        guard !bodies.isEmpty else { return ([], []) }
        return try await store.read { connection in
            func shown(_ query: Query<StoredApprovalRequest>) throws -> [ApprovalShown] {
                try connection.all(query).map { try connection.shown($0, visitor) }
            }
            return (
                try shown(ApprovalQueries.waiting(for: bodies, most: 200)),
                try shown(ApprovalQueries.answered(by: bodies, most: 50))
            )
        }
    }

    /// How many requests wait for the visitor.
    public func approvalsWaiting(for visitor: Visitor) async throws -> Int {
        let bodies = visitor.actor.audits
        guard !bodies.isEmpty else { return 0 }
        return try await store.read { connection in try connection.first(ApprovalQueries.count(for: bodies)) ?? 0 }
    }

    /// One request, for who asked and for who decides.
    public func approval(_ id: ID<ApprovalRequest>, for visitor: Visitor) async throws -> ApprovalShown {
        try await store.read { connection in
            guard let stored = try connection.first(ApprovalQueries.request(id)) else { throw Refusal.missing }
            guard visitor.actor.may(.see, .submission(of: stored.person, to: stored.body)) else {
                throw Refusal.forbidden
            }
            return try connection.shown(stored, visitor, whole: true)
        }
    }

    /// The bodies that may be asked.
    public func bodies() async throws -> [Organisation] {
        try await store.read { connection in try connection.all(ApprovalQueries.bodies()) }
    }
}

extension Connection {
    fileprivate func shown(
        _ stored: StoredApprovalRequest, _ visitor: Visitor, whole: Bool = false
    ) throws -> ApprovalShown {
        let key = try key(of: stored.person)
        let request = try key.request(stored, CreditRecordReader())
        guard let person = try first(PersonQueries.person(stored.person)) else { throw Refusal.missing }
        let isOwner = stored.person == visitor.person.id
        var candidates: [Credit] = []
        if whole, isOwner, request.state == .accepted, request.credit == nil {
            let title = Name.folded(request.asked.activity.title)
            candidates = Credit.all(in: try ledger(of: stored.person, key)).filter {
                !$0.isWithdrawn && Name.folded($0.record.activity.title) == title
            }
        }
        let papers =
            whole
            ? try request.asked.papers.compactMap { id in try first(EvidenceQueries.evidence(id)).map(key.file) } : []
        return ApprovalShown(
            request: request, person: person,
            body: try first(OrganisationQueries.organisation(stored.body))?.name ?? "",
            judge: try stored.decidedBy.flatMap { try first(PersonQueries.person($0))?.name }.flatMap {
                $0.isEmpty ? nil : $0
            },
            mayDecide: request.state == .asked
                && visitor.actor.may(.decide, .submission(of: stored.person, to: stored.body)),
            candidates: candidates, papers: papers)
    }
}
