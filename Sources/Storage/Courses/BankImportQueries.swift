public import Domain
public import Primitives

/// An import of a bank as it is stored: what became of it still as a document.
public struct StoredBankImport: Sendable {
    /// The import, without its outcome.
    public var bank: BankImport
    /// What became of it.
    public var outcome: String?
}

/// Banks of questions on their way into courses.
public enum BankImportQueries {
    private static let columns: SQL = "SELECT id, course_id, name, state, percent, outcome, created_at FROM bank_import"

    private static func stored(_ sql: SQL) -> Query<StoredBankImport> {
        Query(sql) { (row) throws(StoreError) in
            var bank = BankImport(
                id: try row.id(), course: try row.id(), name: try row.text(), state: try row.word(),
                percent: try row.int(), createdAt: Instant(milliseconds: 0))
            let outcome = try row.textOrNull()
            bank.createdAt = try row.instant()
            return StoredBankImport(bank: bank, outcome: outcome)
        }
    }

    /// One import.
    public static func one(_ id: ID<BankImport>) -> Query<StoredBankImport> { stored("\(columns) WHERE id = \(id)") }

    /// What came into a course, the latest first.
    public static func all(of course: ID<Course>, most: Int) -> Query<StoredBankImport> {
        stored("\(columns) WHERE course_id = \(course) ORDER BY created_at DESC, id DESC LIMIT \(most)")
    }

    /// How many are worked on for a course.
    public static func workingCount(of course: ID<Course>) -> Query<Int> {
        Query("SELECT count(*) FROM bank_import WHERE course_id = \(course) AND state = 'working'") {
            (row) throws(StoreError) in try row.int()
        }
    }

    /// Adds an import.
    public static func add(_ bank: BankImport) -> SQL {
        """
        INSERT INTO bank_import (id, course_id, name, state, percent, outcome, created_at)
        VALUES (\(bank.id), \(bank.course), \(bank.name), 'working', \(bank.percent), NULL, \(bank.createdAt))
        """
    }

    /// Notes how far it has come.
    public static func note(percent: Int, of id: ID<BankImport>) -> SQL {
        "UPDATE bank_import SET percent = \(percent) WHERE id = \(id) AND state = 'working'"
    }

    /// Notes what became of it; no row changes where that is known already.
    public static func finish(_ id: ID<BankImport>, _ state: BankImport.State, outcome: String) -> SQL {
        """
        UPDATE bank_import SET state = \(state.rawValue), percent = 100, outcome = \(outcome)
        WHERE id = \(id) AND state = 'working'
        """
    }
}
