public import Domain
import Files
import Identity
public import Primitives
import Storage

/// A certificate as it was issued.
public struct IssuedCertificate: Sendable {
    /// What it says.
    public var award: Award
    /// SHA-256 of its content.
    public var content: String
    /// SHA-256 of the PDF, by which the bytes are found.
    public var file: String
    /// The badge, a signed token.
    public var badge: String
    /// The entry in the holder's ledger.
    public var entry: ID<LedgerEntry>
    /// The paper among the holder's; there is one once somebody holds it.
    public var paper: ID<EvidenceFile>
    /// What it is worth today.
    public var state: AwardState
    /// The certificates whose place it took, first to last.
    public var earlier: [ReplacedCertificate] = []
}

/// A certificate whose place a corrected one took.
public struct ReplacedCertificate: Hashable, Sendable {
    /// Which edition it is.
    public var edition: Int
    /// The paper among the holder's.
    public var paper: ID<EvidenceFile>
    /// The day the next edition took its place.
    public var replacedOn: CalendarDate
}

extension House {
    /// Issues the certificate of a completed course: exactly once, however often and from how many places it is asked.
    @discardableResult
    public func issueCertificate(_ request: AwardRequest) async throws -> IssuedCertificate {
        let award = try await store.writeOnceMore { connection in try self.orderCertificate(request, in: connection) }
        try await finishCertificates(of: award)
        return try await certificate(of: award)
    }

    /// Presses and signs what was ordered of an award; to be called after the unit that ordered it, so that the
    /// certificate is there at once. Should the server die before, the job does it.
    public func finishCertificates(of award: ID<Award>) async throws {
        let orders = try await store.read { connection -> [CertificateOrder] in
            let made = Set(try connection.all(CertificateQueries.certificates(of: award)).map(\.edition))
            return try connection.all(CertificateQueries.contents(of: award)).map(\.edition)
                .filter { !made.contains($0) }.map { CertificateOrder(award: award, edition: $0) }
        }
        for order in orders {
            do {
                try await makeCertificate(order)
            } catch StoreError.unique {
                // Somebody else was quicker.
            }
        }
    }

    /// The certificate of an award that holds now.
    public func certificate(of award: ID<Award>) async throws -> IssuedCertificate {
        let day = today
        return try await store.read { connection in
            guard let stored = try connection.first(AwardQueries.award(award)) else { throw Refusal.missing }
            return try connection.issued(stored, on: day)
        }
    }

    /// The badge of one of somebody's awards, as it was signed, and the award's code.
    public func badge(of award: ID<Award>, for visitor: Visitor) async throws -> (code: AwardCode, token: String) {
        let (day, person) = (today, visitor.person.id)
        let issued = try await store.read { connection in
            guard let stored = try connection.first(AwardQueries.award(award)),
                try connection.words(of: stored).holder == person
            else { throw Refusal.missing }
            return try connection.issued(stored, on: day)
        }
        return (issued.award.code, issued.badge)
    }

    /// Somebody's certificates, newest first.
    public func certificates(for visitor: Visitor) async throws -> [IssuedCertificate] {
        let (day, person) = (today, visitor.person.id)
        return try await store.read { connection in
            try connection.all(AwardQueries.all(of: person)).reversed().compactMap { stored in
                guard try !connection.all(CertificateQueries.certificates(of: stored.id)).isEmpty else { return nil }
                return try connection.issued(stored, on: day)
            }
        }
    }
}

extension Connection {
    func issued(_ stored: StoredAward, on day: CalendarDate) throws -> IssuedCertificate {
        let key = try words(of: stored).key
        let contents = try all(CertificateQueries.contents(of: stored.id))
        guard let made = try all(CertificateQueries.certificates(of: stored.id)).last,
            let content = contents.first(where: { $0.edition == made.edition }),
            let chain = try chain(of: stored.id), let state = chain.state(content: content.digest, on: day)
        else { throw Refusal.missing }
        let order = CertificateOrder(award: stored.id, edition: made.edition)
        let badge = try key.open(made.sealedBadge, context: Array("badge/\(order.subject)".utf8))
        let replaced = chain.links.filter { $0.event == .reissued }
        return IssuedCertificate(
            award: try award(content, key).award, content: content.digest, file: made.file,
            badge: String(decoding: badge, as: UTF8.self), entry: stored.entry, paper: content.paper, state: state,
            earlier: zip(contents.filter { $0.edition < made.edition }, replaced).map { content, link in
                ReplacedCertificate(edition: content.edition, paper: content.paper, replacedOn: link.at.day)
            })
    }
}
