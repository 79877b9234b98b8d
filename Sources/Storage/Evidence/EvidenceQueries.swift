public import Domain
public import Primitives

/// A paper as it is stored: its name still sealed.
public struct StoredEvidence: Sendable {
    /// The id.
    public var id: ID<EvidenceFile>
    /// Whose.
    public var person: ID<Person>
    /// SHA-256 of the bytes.
    public var digest: String
    /// How many bytes.
    public var size: Int
    /// What the bytes are.
    public var mediaType: String
    /// The sealed name.
    public var sealedName: [UInt8]
    /// When it came.
    public var createdAt: Instant
}

/// Whose a paper is.
public struct PaperOwner: Sendable {
    /// SHA-256 of the bytes.
    public var digest: String
    /// Whose.
    public var person: ID<Person>
}

/// Papers that prove something.
public enum EvidenceQueries {
    private static let columns: SQL = """
        SELECT id, person_id, digest, size, media_type, sealed_name, created_at FROM evidence
        """

    /// A person's papers.
    public static func all(of person: ID<Person>) -> Query<StoredEvidence> {
        Query("\(columns) WHERE person_id = \(person) ORDER BY id") { (row) throws(StoreError) in try stored(&row) }
    }

    /// A person's papers behind one, in the order of their ids.
    public static func page(of person: ID<Person>, after id: String, most: Int) -> Query<StoredEvidence> {
        Query("\(columns) WHERE person_id = \(person) AND id > \(id) ORDER BY id LIMIT \(most)") {
            (row) throws(StoreError) in try stored(&row)
        }
    }

    /// One paper.
    public static func evidence(_ id: ID<EvidenceFile>) -> Query<StoredEvidence> {
        Query("\(columns) WHERE id = \(id)") { (row) throws(StoreError) in try stored(&row) }
    }

    /// The paper of a person with these bytes.
    public static func evidence(digest: String, of person: ID<Person>) -> Query<StoredEvidence> {
        Query("\(columns) WHERE person_id = \(person) AND digest = \(digest)") { (row) throws(StoreError) in
            try stored(&row)
        }
    }

    private static func stored(_ row: inout Columns) throws(StoreError) -> StoredEvidence {
        StoredEvidence(
            id: try row.id(), person: try row.id(), digest: try row.text(), size: try row.int(),
            mediaType: try row.text(), sealedName: try row.bytes(), createdAt: try row.instant())
    }

    /// The digests of all papers there are, certificates that wait for their holders among them.
    public static func digests() -> Query<String> {
        Query(
            """
            SELECT digest FROM evidence UNION
            SELECT c.file_digest FROM award_certificate c JOIN award_claim k ON k.award_id = c.award_id
            WHERE k.taken_by IS NULL ORDER BY 1
            """
        ) { (row) throws(StoreError) in try row.text() }
    }

    /// Whose each paper is.
    public static func owners() -> Query<PaperOwner> {
        Query("SELECT digest, person_id FROM evidence ORDER BY digest, person_id") { (row) throws(StoreError) in
            PaperOwner(digest: try row.text(), person: try row.id())
        }
    }

    /// Whether somebody has a paper with these bytes, or a certificate with them waits for its holder.
    public static func isNamed(_ digest: String) -> Query<Bool> {
        Query(
            """
            SELECT 1 FROM evidence WHERE digest = \(digest) UNION
            SELECT 1 FROM award_certificate c JOIN award_claim k ON k.award_id = c.award_id
            WHERE c.file_digest = \(digest) AND k.taken_by IS NULL LIMIT 1
            """
        ) { (row) throws(StoreError) in try row.int() == 1 }
    }

    /// How many bytes of papers a person has.
    public static func volume(of person: ID<Person>) -> Query<Int> {
        Query("SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM evidence WHERE person_id = \(person)") {
            (row) throws(StoreError) in try row.int()
        }
    }

    /// Adds a paper.
    public static func add(_ file: EvidenceFile, sealedName: [UInt8]) -> SQL {
        """
        INSERT INTO evidence (id, person_id, digest, size, media_type, sealed_name, created_at)
        VALUES (\(file.id), \(file.person), \(file.digest), \(file.size), \(file.type.mediaType), \(sealedName),
                \(file.createdAt))
        """
    }
}
