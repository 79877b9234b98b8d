public import Domain
public import Primitives

/// An award as its provider lists it: with what opens its newest words, where nobody was erased.
public struct ListedAward: Sendable {
    /// The award.
    public var id: ID<Award>
    /// Its code, without hyphens.
    public var code: String
    /// The course's short name.
    public var course: String
    /// The day it was completed.
    public var completed: CalendarDate
    /// When it was earned.
    public var createdAt: Instant
    /// The newest edition.
    public var edition: Int
    /// What it says, sealed.
    public var sealed: [UInt8]
    /// What it is sealed with; nothing once its holder was erased.
    public var secret: [UInt8]?
    /// Whether the newest edition was pressed.
    public var isMade: Bool
    /// The link that revoked it.
    public var revocation: String?
}

/// The awards of a provider, newest first.
public enum IssuedAwardQueries {
    /// The awards before one of them, or from the newest on.
    public static func list(
        of organisation: ID<Organisation>, before last: ID<Award>? = nil, most: Int
    ) -> Query<ListedAward> {
        let rest: SQL =
            last.map {
                """
                AND (a.created_at < (SELECT b.created_at FROM award b WHERE b.id = \($0))
                     OR a.created_at = (SELECT b.created_at FROM award b WHERE b.id = \($0)) AND a.id < \($0))
                """
            } ?? ""
        return listed("WHERE a.organisation_id = \(organisation) \(rest)", most: most)
    }

    /// The award of a provider with a code.
    public static func list(of organisation: ID<Organisation>, code: AwardCode) -> Query<ListedAward> {
        listed("WHERE a.organisation_id = \(organisation) AND a.code = \(code.signs)", most: 1)
    }

    private static func listed(_ which: SQL, most: Int) -> Query<ListedAward> {
        Query(
            """
            SELECT a.id, a.code, a.course, a.completed, a.created_at, t.edition, t.sealed, s.secret, c.secret,
                   m.file_size, l.token
            FROM award a
            JOIN award_content t ON t.award_id = a.id
                AND t.edition = (SELECT max(x.edition) FROM award_content x WHERE x.award_id = a.id)
            LEFT JOIN person_secret s ON s.person_id = a.person_id
            LEFT JOIN award_claim c ON c.award_id = a.id
            LEFT JOIN award_certificate m ON m.award_id = a.id AND m.edition = t.edition
            LEFT JOIN award_link l ON l.award_id = a.id AND l.event = 'revoked'
            \(which)
            ORDER BY a.created_at DESC, a.id DESC LIMIT \(most)
            """
        ) { (row) throws(StoreError) in
            let (id, code, course) = (try row.id(Award.self), try row.text(), try row.text())
            let (completed, createdAt) = (try row.day(), try row.instant())
            let (edition, sealed) = (try row.int(), try row.bytes())
            let (own, waiting) = (try row.bytesOrNull(), try row.bytesOrNull())
            return ListedAward(
                id: id, code: code, course: course, completed: completed, createdAt: createdAt, edition: edition,
                sealed: sealed, secret: own ?? waiting, isMade: try row.intOrNull() != nil,
                revocation: try row.textOrNull())
        }
    }
}
