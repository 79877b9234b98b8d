import Glibc
import Primitives
import SQLiteStorage
import Storage

// Writes rows without end, and says each one's number once the store has called it saved. A test kills it.
let store = try SQLiteStore(path: CommandLine.arguments[1])
let step = Migration(
    version: 1, name: "row", text: "CREATE TABLE row (id BIGINT NOT NULL CONSTRAINT row_key PRIMARY KEY);")
_ = try await Migrator.migrate(store, to: [step], at: Instant(milliseconds: 0))
try await withThrowingTaskGroup { group in
    for lane in 0..<16 {
        group.addTask {
            for number in 0... {
                let id = number * 16 + lane
                try await store.write { _ = try $0.run("INSERT INTO row (id) VALUES (\(id))") }
                let line = Array("\(id)\n".utf8)
                write(STDOUT_FILENO, line, line.count)
            }
        }
    }
    try await group.waitForAll()
}
