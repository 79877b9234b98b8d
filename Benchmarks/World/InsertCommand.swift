import ArgumentParser
import CSQLite

/// `BenchWorld insert`: one row after the other, each in a transaction of its own that waits for the disk.
struct InsertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "insert", abstract: "Insert rows one by one and print how many a second.")

    @Option(help: "The database file to make.")
    var file: String

    @Option(help: "For how many seconds.")
    var seconds = 10

    func run() throws {
        var opened: OpaquePointer?
        guard sqlite3_open(file, &opened) == SQLITE_OK, let handle = opened else {
            throw WorldFault(description: "\(file) cannot be opened")
        }
        defer { sqlite3_close_v2(handle) }
        for text in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
            "CREATE TABLE entry (id INTEGER PRIMARY KEY, person TEXT NOT NULL, sealed BLOB NOT NULL)",
        ] {
            guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else { throw fault(handle) }
        }
        var made: OpaquePointer?
        let text = "INSERT INTO entry (person, sealed) VALUES ('0192f3a4-0000-7000-8000-000000000000', zeroblob(500))"
        guard sqlite3_prepare_v2(handle, text, -1, &made, nil) == SQLITE_OK, let statement = made else {
            throw fault(handle)
        }
        defer { sqlite3_finalize(statement) }
        let clock = ContinuousClock()
        let begun = clock.now
        var rows = 0
        while clock.now - begun < .seconds(seconds) {
            guard sqlite3_step(statement) == SQLITE_DONE else { throw fault(handle) }
            sqlite3_reset(statement)
            rows += 1
        }
        let spent = (clock.now - begun).components
        print(Double(rows) / (Double(spent.seconds) + Double(spent.attoseconds) / 1e18))
    }

    private func fault(_ handle: OpaquePointer) -> WorldFault {
        WorldFault(description: String(cString: sqlite3_errmsg(handle)))
    }
}
