public import Domain
public import Primitives

/// A version of how a provider's certificates look.
public struct StoredTemplate: Sendable {
    /// Whose.
    public var organisation: ID<Organisation>
    /// Which version, from 1.
    public var version: Int
    /// What it says.
    public var document: String
    /// The picture of the mark.
    public var logo: [UInt8]?
    /// Who wrote it.
    public var author: ID<Person>
    /// When.
    public var createdAt: Instant

    /// A version.
    public init(
        organisation: ID<Organisation>, version: Int, document: String, logo: [UInt8]?, author: ID<Person>,
        createdAt: Instant
    ) {
        self.organisation = organisation
        self.version = version
        self.document = document
        self.logo = logo
        self.author = author
        self.createdAt = createdAt
    }
}

/// How providers' certificates look, version by version.
public enum TemplateQueries {
    private static let columns: SQL = """
        SELECT organisation_id, version, document, logo, author_id, created_at FROM certificate_template
        """

    /// The version that certificates are set with from now on.
    public static func latest(of organisation: ID<Organisation>) -> Query<StoredTemplate> {
        template("\(columns) WHERE organisation_id = \(organisation) ORDER BY version DESC LIMIT 1")
    }

    /// One version.
    public static func version(_ number: Int, of organisation: ID<Organisation>) -> Query<StoredTemplate> {
        template("\(columns) WHERE organisation_id = \(organisation) AND version = \(number)")
    }

    /// Every version without its picture, the newest first.
    public static func all(of organisation: ID<Organisation>) -> Query<StoredTemplate> {
        Query(
            """
            SELECT version, document, author_id, created_at FROM certificate_template
            WHERE organisation_id = \(organisation) ORDER BY version DESC
            """
        ) { (row) throws(StoreError) in
            StoredTemplate(
                organisation: organisation, version: try row.int(), document: try row.text(), logo: nil,
                author: try row.id(), createdAt: try row.instant())
        }
    }

    private static func template(_ sql: SQL) -> Query<StoredTemplate> {
        Query(sql) { (row) throws(StoreError) in
            StoredTemplate(
                organisation: try row.id(), version: try row.int(), document: try row.text(),
                logo: try row.bytesOrNull(), author: try row.id(), createdAt: try row.instant())
        }
    }

    /// Adds a version.
    public static func add(_ template: StoredTemplate) -> SQL {
        """
        INSERT INTO certificate_template (organisation_id, version, document, logo, author_id, created_at)
        VALUES (\(template.organisation), \(template.version), \(template.document), \(template.logo),
                \(template.author), \(template.createdAt))
        """
    }
}
