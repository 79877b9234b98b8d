import ArgumentParser
private import Glibc
import PostgresStorage
import SQLiteStorage
import Storage

/// Where the records are: `--data DIR`, `--database postgres://…`, `DATABASE_URL`, else `./data`.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A folder for the embedded database and the papers.", valueName: "dir"))
    var data: String?

    @Option(help: ArgumentHelp("A PostgreSQL database.", valueName: "url"))
    var database: String?

    func validate() throws {
        if data != nil, database != nil, data.map(\.isEmpty) ?? false {
            throw ValidationError("--data is empty")
        }
    }

    /// The PostgreSQL database, where there is one.
    private var url: String? {
        if let database { return database }
        if data != nil { return nil }
        return Terminal.variable("DATABASE_URL").flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether somebody said where the records are.
    var isNamed: Bool { data != nil || database != nil }

    /// The folder for the embedded database, and for papers with either.
    var folder: String { data ?? "./data" }

    /// Where papers are kept.
    var papers: String { "\(folder)/evidence" }

    /// Opens the records; the folder is made if need be.
    func open() throws -> any Store {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw Failure("\(folder) cannot be made: \(String(cString: strerror(errno)))")
        }
        do {
            if let url { return try PostgresStore(url: url, connections: 6) }
            return try SQLiteStore(path: "\(folder)/aliquot.db", readers: 2)
        } catch {
            throw Failure("the database cannot be opened: \(error)")
        }
    }
}
