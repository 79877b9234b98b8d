public import Domain
public import Primitives

/// How people sign in.
public enum AccountQueries {
    /// The account of an address, folded as it is compared.
    public static func account(email folded: String) -> Query<Account> {
        Query("\(columns) WHERE email_folded = \(folded)") { (row) throws(StoreError) in try account(&row) }
    }

    /// The account of a person.
    public static func account(of person: ID<Person>) -> Query<Account> {
        Query("\(columns) WHERE person_id = \(person)") { (row) throws(StoreError) in try account(&row) }
    }

    /// Every account, by address.
    public static func all() -> Query<Account> {
        Query("\(columns) ORDER BY email_folded") { (row) throws(StoreError) in try account(&row) }
    }

    private static let columns: SQL = """
        SELECT person_id, email, password_hash, confirmed_at, code_secret, code_since, code_step FROM account
        """

    private static func account(_ row: inout Columns) throws(StoreError) -> Account {
        Account(
            person: try row.id(), email: try row.text(), passwordHash: try row.text(),
            confirmedAt: try row.instantOrNull(), codeSecret: try row.bytesOrNull(), codeSince: try row.instantOrNull(),
            codeStep: try row.int64OrNull())
    }

    /// Adds an account.
    public static func add(_ account: Account, folded: String, at moment: Instant) -> SQL {
        """
        INSERT INTO account (person_id, email, email_folded, password_hash, confirmed_at, changed_at)
        VALUES (\(account.person), \(account.email), \(folded), \(account.passwordHash), \(account.confirmedAt),
                \(moment))
        """
    }

    /// Notes that the address was confirmed.
    public static func confirm(_ person: ID<Person>, at moment: Instant) -> SQL {
        """
        UPDATE account SET confirmed_at = \(moment), changed_at = \(moment)
        WHERE person_id = \(person) AND confirmed_at IS NULL
        """
    }

    /// Puts another password hash in place.
    public static func changePassword(of person: ID<Person>, to hash: String, at moment: Instant) -> SQL {
        "UPDATE account SET password_hash = \(hash), changed_at = \(moment) WHERE person_id = \(person)"
    }

    /// Puts another address in place.
    public static func changeEmail(of person: ID<Person>, to email: String, folded: String, at moment: Instant) -> SQL {
        """
        UPDATE account SET email = \(email), email_folded = \(folded), confirmed_at = \(moment), changed_at = \(moment)
        WHERE person_id = \(person)
        """
    }

    /// Puts a secret for one-time codes in place; `since` is nothing until the first code proved it.
    public static func setCodes(of person: ID<Person>, secret: [UInt8]?, since: Instant?, at moment: Instant) -> SQL {
        """
        UPDATE account SET code_secret = \(secret), code_since = \(since), code_step = NULL, changed_at = \(moment)
        WHERE person_id = \(person)
        """
    }

    /// Notes the step of a code that was used, unless a later one was: then no row changes.
    public static func useCode(of person: ID<Person>, step: Int64) -> SQL {
        """
        UPDATE account SET code_step = \(step)
        WHERE person_id = \(person) AND (code_step IS NULL OR code_step < \(step))
        """
    }
}
