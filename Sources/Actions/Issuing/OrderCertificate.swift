public import Domain
import Files
import Identity
public import Primitives
public import Storage

/// An edition of an award whose certificate is to be pressed and signed.
struct CertificateOrder: Sendable {
    var award: ID<Award>
    var edition: Int

    init(award: ID<Award>, edition: Int) {
        self.award = award
        self.edition = edition
    }

    /// The order that a job names.
    init?(_ subject: String) {
        let parts = subject.split(separator: "/")
        guard parts.count == 2, let award = ID<Award>(parts[0]), let edition = Int(parts[1]) else { return nil }
        self.init(award: award, edition: edition)
    }

    var subject: String { "\(award)/\(edition)" }
    var jobName: String { "certificate-\(subject)" }
}

extension House {
    /// Writes down that somebody earned a certificate, in the unit that notes the pass: what was passed is certified then,
    /// whatever happens to the server. Asking again with the same key orders nothing new. `moment` is when it was earned,
    /// where that was not now.
    public func orderCertificate(
        _ request: AwardRequest, at moment: Instant? = nil, in connection: any Connection
    ) throws -> ID<Award> {
        let chance = surroundings.random
        let secret = try connection.issuingSecret(chance)
        // Numbers can be guessed, so the digest is made with a secret.
        let key = Digest.hex(Digest.sha256(secret.bytes + request.key.bytes))
        if let known = try connection.first(AwardQueries.award(key: key)) { return known.id }
        let award = request.award(id: surroundings.id(), code: AwardCode(random: chance(8)), issuedAt: moment ?? now)
        let holder = try connection.holder(of: request.key.earner)
        try connection.run(
            AwardQueries.add(
                StoredAward(
                    id: award.id, code: award.code.signs, organisation: award.provider.id, person: holder,
                    kind: request.kind, entry: surroundings.id()),
                key: key, course: award.course, completed: award.completed, at: award.issuedAt))
        let words: PersonKey
        if let holder {
            words = try connection.key(of: holder)
        } else {
            words = PersonKey.new(chance)
            try connection.run(
                AwardQueries.wait(
                    award.id, numberDigest: Self.claimDigest(request.key.earner, secret), secret: words.bytes))
        }
        try order(award, sealedWith: words, in: connection)
        return award.id
    }

    /// Writes an edition down and orders its certificate.
    func order(_ award: Award, sealedWith key: PersonKey, in connection: any Connection) throws {
        let bytes = AwardJSON.document(award).bytes
        let order = CertificateOrder(award: award.id, edition: award.edition)
        try connection.run(
            CertificateQueries.add(
                StoredContent(
                    award: award.id, edition: award.edition, digest: Digest.hex(Digest.sha256(bytes)),
                    sealed: key.seal(bytes, context: Array(order.subject.utf8), nonce: surroundings.random),
                    statusPlace: try connection.first(AwardQueries.takePlace()) ?? 0, paper: surroundings.id(),
                    createdAt: award.issuedAt)))
        try connection.run(
            JobQueries.add(
                Job(id: surroundings.id(), kind: .makeCertificate, subject: order.subject), name: order.jobName,
                due: award.issuedAt, at: award.issuedAt))
    }

    /// How an award that waits is found by whoever proves that a number or an address is theirs.
    static func claimDigest(_ earner: AwardKey.Earner, _ secret: PersonKey) -> String {
        let known: String
        switch earner {
        case .person: return ""
        case .number(let kind, let number): known = "\(kind.code):\(Identifier.folded(number))"
        case .address(let address): known = "address:\(address.lowercased())"
        }
        return Digest.hex(Digest.sha256(secret.bytes + Array(known.utf8)))
    }
}

extension Connection {
    /// Whose the award is: the person, or whoever has proved that the number or the address is theirs.
    func holder(of earner: AwardKey.Earner) throws -> ID<Person>? {
        switch earner {
        case .person(let person): person
        case .number(let kind, let number):
            try first(IdentifierQueries.owner(of: kind, folded: Identifier.folded(number)))
        case .address(let address):
            try first(AccountQueries.account(email: address.lowercased()))
                .flatMap { $0.confirmedAt == nil ? nil : $0.person }
        }
    }

    /// The key that seals what an award says, and whose it is now.
    func words(of award: StoredAward) throws -> (key: PersonKey, holder: ID<Person>?) {
        if let person = award.person { return (try key(of: person), person) }
        guard let claim = try first(AwardQueries.claim(of: award.id)), let key = PersonKey(bytes: claim.secret) else {
            throw Refusal.missing
        }
        return (key, claim.takenBy)
    }

    /// What an edition says: the award, and the bytes that are signed.
    func award(_ content: StoredContent, _ key: PersonKey) throws -> (award: Award, bytes: [UInt8]) {
        let order = CertificateOrder(award: content.award, edition: content.edition)
        let bytes = try key.open(content.sealed, context: Array(order.subject.utf8))
        return (try AwardReader.award(bytes), bytes)
    }
}
