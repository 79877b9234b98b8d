public import Domain
public import Primitives

/// A version of an offering, without what it says.
public struct OfferingVersionLine: Sendable {
    /// Its number.
    public let number: Int
    /// Who wrote it; nothing for one that a file brought.
    public let writtenBy: ID<Person>?
    /// When it was written last.
    public let createdAt: Instant
    /// When everybody saw it first; nothing while it is a draft.
    public let publishedAt: Instant?
}

/// Every version of what offerings say.
public enum OfferingVersionQueries {
    /// The versions of an offering, the newest first.
    public static func all(of offering: ID<Offering>) -> Query<OfferingVersionLine> {
        Query(
            """
            SELECT number, written_by, created_at, published_at FROM offering_version
            WHERE offering_id = \(offering) ORDER BY number DESC
            """
        ) { (row) throws(StoreError) in
            OfferingVersionLine(
                number: try row.int(), writtenBy: try row.idOrNull(), createdAt: try row.instant(),
                publishedAt: try row.instantOrNull())
        }
    }

    /// What one version says.
    public static func document(_ number: Int, of offering: ID<Offering>) -> Query<String> {
        Query(
            "SELECT document FROM offering_version WHERE offering_id = \(offering) AND number = \(number)"
        ) { (row) throws(StoreError) in try row.text() }
    }

    /// Adds a version.
    public static func add(
        _ number: Int, of offering: ID<Offering>, document: String, by author: ID<Person>?, at moment: Instant,
        publishedAt: Instant?
    ) -> SQL {
        """
        INSERT INTO offering_version (offering_id, number, document, written_by, created_at, published_at)
        VALUES (\(offering), \(number), \(document), \(author), \(moment), \(publishedAt))
        """
    }

    /// Changes a draft. A version that was published stays as it was.
    public static func rewrite(
        _ number: Int, of offering: ID<Offering>, document: String, by author: ID<Person>, at moment: Instant
    ) -> SQL {
        """
        UPDATE offering_version SET document = \(document), written_by = \(author), created_at = \(moment)
        WHERE offering_id = \(offering) AND number = \(number) AND published_at IS NULL
        """
    }

    /// Lets everybody see a draft.
    public static func publish(_ number: Int, of offering: ID<Offering>, at moment: Instant) -> SQL {
        """
        UPDATE offering_version SET published_at = \(moment)
        WHERE offering_id = \(offering) AND number = \(number) AND published_at IS NULL
        """
    }
}
