import Foundation
import SQLiteStorage
import Storage
import TestSupport
import Testing

@Suite struct KilledWriterTests {
    @Test func `a program killed in a storm of writes has kept every row that it called saved`() async throws {
        try await TemporaryFolder.use { folder in
            let path = folder.path + "/storm.sqlite"
            for _ in 0..<3 {
                let saved = try storm(path, atLeast: 300)
                let store = try SQLiteStore(path: path)
                let (kept, health) = try await store.read { connection in
                    (
                        Set(try connection.all(Query("SELECT id FROM row") { try $0.int() })),
                        try connection.all(
                            Query("SELECT integrity_check FROM pragma_integrity_check") { try $0.text() })
                    )
                }
                #expect(health == ["ok"])
                #expect(saved.count >= 300)
                #expect(saved.subtracting(kept) == [])
                try await store.write { _ = try $0.run("DELETE FROM row") }
                await store.close()
            }
        }
    }

    /// Lets the program write, kills it, and answers the rows that it called saved.
    private func storm(_ path: String, atLeast count: Int) throws -> Set<Int> {
        let process = Process()
        process.executableURL = try program()
        process.arguments = [path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        var text: [UInt8] = []
        var lines = 0
        while lines < count, case let bytes = output.fileHandleForReading.availableData, !bytes.isEmpty {
            text += bytes
            lines += bytes.count { $0 == 10 }
        }
        kill(process.processIdentifier, SIGKILL)
        text += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Set(String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { Int($0) })
    }

    /// The program, built beside the tests.
    private func program() throws -> URL {
        var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path.count > 1 {
            let place = folder.appending(path: "WriteStorm")
            if FileManager.default.isExecutableFile(atPath: place.path) { return place }
            folder.deleteLastPathComponent()
        }
        throw CocoaError(.fileNoSuchFile)
    }
}
