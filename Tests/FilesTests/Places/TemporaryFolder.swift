import Foundation

/// A folder that is there while a test works in it.
struct TemporaryFolder {
    let path: String

    static func use<Result>(_ work: (TemporaryFolder) throws -> Result) throws -> Result {
        let place = FileManager.default.temporaryDirectory.appending(path: "aliquot-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        return try work(TemporaryFolder(path: place.path))
    }

    /// Writes a file, and the folders it lies in; answers with its path.
    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let place = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: place)
        return place.path
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try write(name, text.utf8)
    }
}
