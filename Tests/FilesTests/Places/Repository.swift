import Foundation

/// The repository these tests stand in, found from this file's own place.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder of the rule book.
    static let ruleBook = root.appending(path: "RuleBook").path
    /// The folder of the demo's courses.
    static let courses = root.appending(path: "Courses").path

    /// The files of one folder with one ending, by name.
    static func files(in folder: String, ending: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: root.appending(path: folder), includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == ending }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
