/// Why a dump was not written or not loaded.
public enum DumpFault: Error, Hashable, Sendable {
    /// The folder for a new dump has something in it.
    case folderInUse(path: String)
    /// A file or folder cannot be written.
    case unwritable(path: String, reason: String)
    /// A file cannot be read.
    case unreadable(path: String)
    /// The folder has no finished dump in it.
    case notADump(path: String)
    /// A file is not what it was when it was written.
    case damaged(path: String, reason: String)
    /// A column has a form that only one engine knows.
    case engineOnly(table: String, column: String)
    /// The dump was made with another schema.
    case otherSchema(dump: Int, database: Int)
    /// A table or column is in one of the two only.
    case otherTable(name: String)
    /// The database to be filled has rows already.
    case notEmpty(table: String)
}

extension DumpFault: CustomStringConvertible {
    /// What is wrong and what to do, in a sentence.
    public var description: String {
        switch self {
        case .folderInUse(let path): "\(path) is not empty; name a new folder"
        case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
        case .unreadable(let path): "\(path) cannot be read"
        case .notADump(let path): "\(path) holds no finished dump: there is no manifest that can be read"
        case .damaged(let path, let reason): "\(path) is damaged: \(reason)"
        case .engineOnly(let table, let column):
            "\(table).\(column) has a form that only this engine knows, so it cannot be moved"
        case .otherSchema(let dump, let database):
            "the dump has the schema \(dump) and the database \(database), or their migrations differ; use the "
                + "program that made the dump, and migrate afterwards"
        case .otherTable(let name): "\(name) is in the dump or in the database, but not in both"
        case .notEmpty(let table): "the table \(table) has rows; only an empty database can be filled"
        }
    }
}
