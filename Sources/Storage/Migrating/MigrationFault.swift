/// Why a database was not brought up to date.
public enum MigrationFault: Error, Hashable, Sendable {
    /// A folder or file that cannot be read.
    case unreadable(path: String)
    /// A file whose name is not `0001_what.sql`.
    case badName(file: String)
    /// Two steps with one number.
    case twice(version: Int)
    /// A number is left out.
    case gap(missing: Int, found: Int)
    /// A step that this database has run reads otherwise today.
    case edited(version: Int, name: String)
    /// The database was brought further by a newer Aliquot.
    case newerDatabase(database: Int, program: Int)
    /// A step failed; nothing of it was kept.
    case failed(version: Int, name: String, reason: StoreError)
}

extension MigrationFault: CustomStringConvertible {
    /// What is wrong and what to do, in a sentence.
    public var description: String {
        switch self {
        case .unreadable(let path):
            "the migrations cannot be read: \(path)"
        case .badName(let file):
            "\(file) is not a migration's name; write four digits, an underscore and a word, such as 0007_audits.sql"
        case .twice(let version):
            "two migrations have the number \(version); give the later one the next free number"
        case .gap(let missing, let found):
            "migration \(missing) is missing before migration \(found); put it back or number without gaps"
        case .edited(let version, let name):
            "migration \(version) (\(name)) was changed after this database had run it; put its text back and "
                + "write the change as a new migration"
        case .newerDatabase(let database, let program):
            "the database has the schema \(database) and this program knows only \(program); use the newer program"
        case .failed(let version, let name, let reason):
            "migration \(version) (\(name)) failed and left nothing behind: \(reason)"
        }
    }
}
