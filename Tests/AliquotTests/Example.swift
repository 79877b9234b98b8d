import Foundation
import Testing

/// A portfolio of Examples/ and the day its own remarks ask about.
struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let asOf: String

    static let all: [Example] = {
        let folder = Command.root.appending(path: "Examples")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "yml" }.sorted { $0.path < $1.path }.compactMap { file in
            guard let text = try? String(contentsOf: file, encoding: .utf8),
                let match = text.firstMatch(of: /--as-of (\d{4}-\d\d-\d\d)/)
            else { return nil }
            return Example(name: file.deletingPathExtension().lastPathComponent, asOf: String(match.1))
        }
    }()

    var testDescription: String { name }
    var path: String { "Examples/\(name).yml" }
    var expected: URL { Command.root.appending(path: "Tests/AliquotTests/Expected/\(name).json") }

    func status(_ more: String..., environment: [String: String] = [:]) throws -> Command.Outcome {
        try Command.run(["status", path, "--as-of", asOf] + more, environment: environment)
    }

    /// The answer as JSON.
    func answer() throws -> JSONValue {
        let outcome = try status("--json")
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try JSONValue(outcome.output)
    }
}
