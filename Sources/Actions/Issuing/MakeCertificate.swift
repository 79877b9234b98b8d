import Documents
import Domain
import Files
import Identity
import Primitives
import Rules
import Storage

extension House {
    /// Presses and signs the certificate of an edition, unless it was done. Whoever comes second finds it done: the same
    /// words and the same key give the same bytes.
    func makeCertificate(_ order: CertificateOrder) async throws {
        let (now, chance) = (self.now, surroundings.random)
        let drafted = try await store.write { connection -> CertificateDraft? in
            try connection.draft(order, at: now, chance)
        }
        guard let drafted else {
            try await store.write { connection in _ = try connection.run(JobQueries.finish(named: order.jobName)) }
            return
        }
        let award = drafted.award
        let sheet = CertificateSheet(award, content: drafted.bytes, address: settings.address)
        let file = FileSeal.seal(try await press.pdf(sheet, drafted.design), with: drafted.signer)
        let badge = SignedToken.text(
            BadgeJSON.credential(
                award, content: drafted.stored.digest, statusPlace: drafted.stored.statusPlace,
                address: settings.address),
            type: "JWT", with: drafted.signer, showingKey: true)
        let upload = try await beginPaper()
        try await upload.append(file)
        let taken = try await upload.finish()
        do {
            try await store.write { connection in
                try self.note(drafted, order, file: taken, badge: badge, in: connection)
            }
        } catch {
            _ = try? await evidence.drop([taken.digest], unlessNamedIn: store)
            throw error
        }
        try await upload.settle()
    }

    /// What an edition's certificate is made of.
    struct CertificateDraft: Sendable {
        var stored: StoredContent
        var award: Award
        var bytes: [UInt8]
        var signer: SigningKey
        var design = CertificateDesign()
    }

    private func note(
        _ draft: CertificateDraft, _ order: CertificateOrder, file: EvidenceUpload.Taken, badge: String,
        in connection: any Connection
    ) throws {
        let chance = surroundings.random
        let certificates = try connection.all(CertificateQueries.certificates(of: order.award))
        guard let stored = try connection.first(AwardQueries.award(order.award)),
            !certificates.contains(where: { $0.edition == order.edition })
        else { return }
        // It was revoked while this edition was pressed: nothing comes behind a revocation.
        if let chain = try connection.chain(of: order.award), chain.isRevoked {
            try connection.run(JobQueries.finish(named: order.jobName))
            return
        }
        // The key's time may have ended while the certificate was pressed: then it is pressed once more.
        guard try connection.signer(at: now, chance).checking == draft.signer.checking else { throw Refusal.busy }
        let (words, holder) = try connection.words(of: stored)
        let badgeDigest = Digest.hex(Digest.sha256(Array(badge.utf8)))
        try connection.run(
            CertificateQueries.add(
                StoredCertificate(
                    award: order.award, edition: order.edition, file: file.digest, size: file.size,
                    badge: badgeDigest,
                    sealedBadge: words.seal(
                        Array(badge.utf8), context: Array("badge/\(order.subject)".utf8), nonce: chance)),
                at: now))
        try connection.add(
            AwardLink(
                award: order.award, number: 0, event: order.edition == 1 ? .issued : .reissued,
                at: draft.award.issuedAt, content: draft.stored.digest, file: file.digest, badge: badgeDigest,
                validUntil: draft.award.validUntil),
            with: draft.signer)
        if let holder {
            try keep(draft, stored, digest: file.digest, size: file.size, for: holder, in: connection)
        }
        try connection.run(JobQueries.finish(named: order.jobName))
    }

    /// Puts a certificate among somebody's papers and the credit into their ledger, with the paper that proves it.
    func keep(
        _ draft: CertificateDraft, _ stored: StoredAward, digest: String, size: Int, for holder: ID<Person>,
        in connection: any Connection
    ) throws {
        let chance = surroundings.random
        let key = try connection.key(of: holder)
        let paper = draft.stored.paper
        let name = FileName.tidy("Certificate \(draft.award.code.text) \(draft.award.title)", type: .pdf)
        let file = EvidenceFile(
            id: paper, person: holder, digest: digest, size: size, type: .pdf, name: name, createdAt: now)
        try connection.run(
            EvidenceQueries.add(
                file, sealedName: key.seal(Array(name.utf8), context: Array(paper.text.utf8), nonce: chance)))
        let isFirst = draft.award.edition == 1
        let record = CreditRecord(
            activity: draft.award.activity(id: stored.entry.text, kind: stored.kind), papers: [paper],
            reason: isFirst ? nil : "The provider issued a corrected certificate.")
        try connection.append(
            LedgerEntry(
                id: isFirst ? stored.entry : surroundings.id(), person: holder, number: 0, credit: stored.entry,
                action: isFirst ? .record : .correct, origin: .course, recordedAt: now, recordedBy: holder,
                verifiedBy: stored.organisation, record: record), key, chance: chance)
        try watchStanding(of: holder, in: connection)
    }
}

extension Connection {
    /// What is to be pressed; nothing where it was pressed, or cannot be read any more.
    fileprivate func draft(
        _ order: CertificateOrder, at now: Instant, _ chance: (Int) -> [UInt8]
    ) throws -> House.CertificateDraft? {
        guard let stored = try first(AwardQueries.award(order.award)),
            !(try all(CertificateQueries.certificates(of: order.award)).contains { $0.edition == order.edition }),
            let content = try all(CertificateQueries.contents(of: order.award)).first(where: {
                $0.edition == order.edition
            })
        else { return nil }
        let key: PersonKey
        do { key = try words(of: stored).key } catch Refusal.missing { return nil }
        let said = try award(content, key)
        return House.CertificateDraft(
            stored: content, award: said.award, bytes: said.bytes, signer: try signer(at: now, chance),
            design: try design(of: said.award.template))
    }

    /// The chain of an award.
    func chain(of award: ID<Award>) throws -> AwardChain? {
        let stored = try all(CertificateQueries.links(of: award))
        return AwardChain(try stored.map { try $0.link }, digests: stored.map(\.digest))
    }

    /// Adds a link behind the last one of its award, signed. The number given is not looked at.
    func add(_ link: AwardLink, with key: SigningKey) throws {
        let before = try all(CertificateQueries.links(of: link.award))
        var link = link
        link.number = before.count + 1
        link.previous = before.last?.digest
        let document = AwardJSON.document(link)
        try run(
            CertificateQueries.add(
                link, digest: Digest.hex(Digest.sha256(document.bytes)),
                token: SignedToken.text(document, type: "aliquot-award-link+jws", with: key)))
    }
}

extension StoredLink {
    /// What the link says.
    var link: AwardLink {
        get throws {
            guard let token = SignedToken(token) else { throw Refusal.missing }
            return try AwardReader.link(token.payload)
        }
    }
}
