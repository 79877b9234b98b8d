import Foundation
import TestSupport
import Testing

/// The built program, run as a child process.
enum Command {
    /// What a run left behind.
    struct Outcome: Sendable {
        var status: Int32
        var output: String
        var errors: String
        /// Whether it had to be ended because it took too long.
        var isLate = false

        var lines: [Substring] {
            output.split(separator: "\n", omittingEmptySubsequences: false).dropLast(output.hasSuffix("\n") ? 1 : 0)
        }
    }

    /// The repository these tests stand in, found from this file's own place.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The program, built beside the tests.
    static func program() throws -> URL {
        var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path.count > 1 {
            let place = folder.appending(path: "aliquot")
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
            if isThere, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: place.path) { return place }
            folder.deleteLastPathComponent()
        }
        throw CocoaError(.fileNoSuchFile)
    }

    /// Runs `aliquot` in the repository's root, and ends it where it takes longer than a minute.
    static func run(
        _ arguments: [String], input: String? = nil, environment: [String: String] = [:], folder: URL = root,
        patience: TimeInterval = 60
    ) throws -> Outcome {
        try TemporaryFolder.use { temporary in
            let process = Process()
            process.executableURL = try program()
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
            let (output, errors) = (try temporary.file("output"), try temporary.file("errors"))
            process.standardOutput = output
            process.standardError = errors
            process.standardInput = FileHandle.nullDevice
            if let input {
                try input.write(toFile: temporary.path + "/input", atomically: false, encoding: .utf8)
                process.standardInput = try FileHandle(forReadingFrom: URL(filePath: temporary.path + "/input"))
            }
            let ended = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in ended.signal() }
            try process.run()
            let isLate = ended.wait(timeout: .now() + patience) == .timedOut
            if isLate { kill(process.processIdentifier, SIGKILL) }
            process.waitUntilExit()
            return Outcome(
                status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
                output: try temporary.text("output"), errors: try temporary.text("errors"), isLate: isLate)
        }
    }

    static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        try run(arguments, environment: environment)
    }
}

extension TemporaryFolder {
    /// An empty file to write into.
    fileprivate func file(_ name: String) throws -> FileHandle {
        try FileHandle(forWritingTo: URL(filePath: try write(name, "")))
    }

    fileprivate func text(_ name: String) throws -> String {
        String(decoding: try read(name), as: UTF8.self)
    }
}
