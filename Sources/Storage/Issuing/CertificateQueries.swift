public import Domain
public import Primitives

/// What an edition of a certificate says, sealed.
public struct StoredContent: Sendable {
    /// The award.
    public var award: ID<Award>
    /// Which edition.
    public var edition: Int
    /// SHA-256 of the content.
    public var digest: String
    /// The content, sealed.
    public var sealed: [UInt8]
    /// Its place in the lists of revoked badges.
    public var statusPlace: Int
    /// The id that its paper bears among the holder's.
    public var paper: ID<EvidenceFile>
    /// When it was written down.
    public var createdAt: Instant

    /// An edition.
    public init(
        award: ID<Award>, edition: Int, digest: String, sealed: [UInt8], statusPlace: Int, paper: ID<EvidenceFile>,
        createdAt: Instant
    ) {
        self.award = award
        self.edition = edition
        self.digest = digest
        self.sealed = sealed
        self.statusPlace = statusPlace
        self.paper = paper
        self.createdAt = createdAt
    }
}

/// A certificate that was pressed and signed.
public struct StoredCertificate: Sendable {
    /// The award.
    public var award: ID<Award>
    /// Which edition.
    public var edition: Int
    /// SHA-256 of the PDF.
    public var file: String
    /// How many bytes it has.
    public var size: Int
    /// SHA-256 of the badge.
    public var badge: String
    /// The badge, sealed.
    public var sealedBadge: [UInt8]

    /// A certificate.
    public init(award: ID<Award>, edition: Int, file: String, size: Int, badge: String, sealedBadge: [UInt8]) {
        self.award = award
        self.edition = edition
        self.file = file
        self.size = size
        self.badge = badge
        self.sealedBadge = sealedBadge
    }
}

/// A link of a chain as it was written down.
public struct StoredLink: Sendable {
    /// SHA-256 of the link's document.
    public var digest: String
    /// The signed token.
    public var token: String

    /// A link.
    public init(digest: String, token: String) {
        self.digest = digest
        self.token = token
    }
}

/// The editions of certificates and the links of their chains.
public enum CertificateQueries {
    private static let contents: SQL = """
        SELECT award_id, edition, digest, sealed, status_place, paper_id, created_at FROM award_content
        """

    /// The editions of an award, first to last.
    public static func contents(of award: ID<Award>) -> Query<StoredContent> {
        content("\(contents) WHERE award_id = \(award) ORDER BY edition")
    }

    /// Editions that were ordered and are not pressed yet.
    public static func ordered() -> Query<Instant> {
        Query(
            """
            SELECT a.created_at FROM award_content a
            WHERE NOT EXISTS (SELECT 1 FROM award_certificate c WHERE c.award_id = a.award_id AND c.edition = a.edition)
            ORDER BY a.created_at LIMIT 1
            """
        ) { (row) throws(StoreError) in try row.instant() }
    }

    private static func content(_ sql: SQL) -> Query<StoredContent> {
        Query(sql) { (row) throws(StoreError) in
            StoredContent(
                award: try row.id(), edition: try row.int(), digest: try row.text(), sealed: try row.bytes(),
                statusPlace: try row.int(), paper: try row.id(), createdAt: try row.instant())
        }
    }

    /// Adds an edition.
    public static func add(_ content: StoredContent) -> SQL {
        """
        INSERT INTO award_content (award_id, edition, digest, sealed, status_place, paper_id, created_at)
        VALUES (\(content.award), \(content.edition), \(content.digest), \(content.sealed), \(content.statusPlace),
                \(content.paper), \(content.createdAt))
        """
    }

    private static let certificates: SQL = """
        SELECT award_id, edition, file_digest, file_size, badge_digest, sealed_badge FROM award_certificate
        """

    /// The certificates of an award, first to last.
    public static func certificates(of award: ID<Award>) -> Query<StoredCertificate> {
        certificate("\(certificates) WHERE award_id = \(award) ORDER BY edition")
    }

    private static func certificate(_ sql: SQL) -> Query<StoredCertificate> {
        Query(sql) { (row) throws(StoreError) in
            StoredCertificate(
                award: try row.id(), edition: try row.int(), file: try row.text(), size: try row.int(),
                badge: try row.text(), sealedBadge: try row.bytes())
        }
    }

    /// Adds a certificate.
    public static func add(_ certificate: StoredCertificate, at moment: Instant) -> SQL {
        """
        INSERT INTO award_certificate (award_id, edition, file_digest, file_size, badge_digest, sealed_badge,
                                       created_at)
        VALUES (\(certificate.award), \(certificate.edition), \(certificate.file), \(certificate.size),
                \(certificate.badge), \(certificate.sealedBadge), \(moment))
        """
    }

    /// The links of an award, first to last.
    public static func links(of award: ID<Award>) -> Query<StoredLink> {
        Query("SELECT digest, token FROM award_link WHERE award_id = \(award) ORDER BY number") {
            (row) throws(StoreError) in StoredLink(digest: try row.text(), token: try row.text())
        }
    }

    /// The links of every award of an organisation.
    public static func links(of organisation: ID<Organisation>) -> Query<StoredLink> {
        Query(
            """
            SELECT l.digest, l.token FROM award_link l JOIN award a ON a.id = l.award_id
            WHERE a.organisation_id = \(organisation) ORDER BY l.award_id, l.number
            """
        ) { (row) throws(StoreError) in StoredLink(digest: try row.text(), token: try row.text()) }
    }

    /// Adds a link.
    public static func add(_ link: AwardLink, digest: String, token: String) -> SQL {
        """
        INSERT INTO award_link (award_id, number, event, digest, token, created_at)
        VALUES (\(link.award), \(link.number), \(link.event.code), \(digest), \(token), \(link.at))
        """
    }

    /// Every place in one of the lists whose badge does not hold any more: its award was revoked, or a later edition
    /// took its place.
    public static func endedPlaces(from first: Int, to last: Int) -> Query<Int> {
        Query(
            """
            SELECT a.status_place FROM award_content a
            WHERE a.status_place >= \(first) AND a.status_place <= \(last)
              AND (EXISTS (SELECT 1 FROM award_link l WHERE l.award_id = a.award_id AND l.event = 'revoked')
                   OR EXISTS (SELECT 1 FROM award_certificate c
                              WHERE c.award_id = a.award_id AND c.edition > a.edition))
            ORDER BY a.status_place
            """
        ) { (row) throws(StoreError) in try row.int() }
    }
}
