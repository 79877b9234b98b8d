public import Domain
import Files
import Identity
public import Primitives
import Storage

extension House {
    /// Everything that a provider's certificates need to be checked without this installation, as one ZIP; says how many
    /// certificates are in it. What was erased is not in it, but its chain is.
    public func exportCertificates(of organisation: ID<Organisation>, to path: String) async throws -> Int {
        let issuer = settings.address
        let (all, keys, statements, links) = try await store.read { connection in
            (
                try connection.all(AwardQueries.all(of: organisation)), try connection.keySet(of: issuer),
                try connection.all(SigningKeyQueries.all()).compactMap(\.statement),
                try connection.all(CertificateQueries.links(of: organisation)).map(\.token)
            )
        }
        let zip = try ZipWriter(path, at: now)
        try zip.add("README.txt", Array(Self.exitReadme.utf8))
        try zip.add("keys.json", keys.document.bytes)
        for (place, statement) in statements.enumerated() {
            try zip.add("keys/statement-\(place + 1).jws", Array(statement.utf8))
        }
        try zip.add("links.jsonl", Array(links.map { $0 + "\n" }.joined().utf8))
        var count = 0
        var lists: Set<Int> = []
        for award in all {
            for part in try await parts(of: award) {
                let name = "\(award.code)-\(part.edition)"
                let bytes: [UInt8]
                do { bytes = try await evidence.bytes(part.file) } catch EvidenceFolder.Fault.missing { continue }
                try zip.add("certificates/\(name).pdf", bytes)
                try zip.add("badges/\(name).jwt", part.badge)
                lists.insert(part.place / BadgeJSON.listLength)
                count += 1
            }
        }
        for list in lists.sorted() { try zip.add("status/\(list).jwt", Array(try await statusList(list).utf8)) }
        try zip.finish()
        return count
    }

    private struct Part: Sendable {
        var edition: Int
        var file: String
        var badge: [UInt8]
        var place: Int
    }

    private func parts(of award: StoredAward) async throws -> [Part] {
        try await store.read { connection in
            let key: PersonKey
            do { key = try connection.words(of: award).key } catch Refusal.missing { return [] }
            let places = try connection.all(CertificateQueries.contents(of: award.id))
            return try connection.all(CertificateQueries.certificates(of: award.id)).map { made in
                let order = CertificateOrder(award: award.id, edition: made.edition)
                return Part(
                    edition: made.edition, file: made.file,
                    badge: try key.open(made.sealedBadge, context: Array("badge/\(order.subject)".utf8)),
                    place: places.first { $0.edition == made.edition }?.statusPlace ?? 0)
            }
        }
    }

    private static let exitReadme = """
        Certificates of continuing education, with everything that is needed to check them without the server that
        issued them.

        certificates/   the certificates, sealed: not one byte may be changed
        badges/         the same awards as Open Badges 3.0 (signed tokens)
        keys.json       the keys that signed them, old and new (JSON Web Key Set)
        keys/           each new key vouched for by the one before
        links.jsonl     what became of each award: issued, reissued, renewed, revoked; a signed token a line
        status/         the lists of badges that do not hold any more, as of the day of this archive

        Unpack it, and ask:

            aliquot verify --keys FOLDER certificates/*.pdf badges/*.jwt

        The seal of a certificate is its last line: %aliquot-seal-1, the key (Ed25519, base64url), a space, and the
        signature over every byte before the signature.

        """
}
