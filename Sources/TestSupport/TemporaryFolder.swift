private import Glibc

/// A folder that is there while a test works in it.
public struct TemporaryFolder: Sendable {
    /// Where it is.
    public let path: String

    /// What the system said when a folder or file could not be made.
    public struct Fault: Error {
        /// Where.
        public let path: String
        /// The system's number for it.
        public let code: Int32
    }

    private init() throws {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var letters = Array("\(parent)/aliquot-test-XXXXXX".utf8CString)
        guard mkdtemp(&letters) != nil else { throw Fault(path: parent, code: errno) }
        path = String(decoding: letters.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Lends a new, empty folder, and removes it with all that is in it.
    public static func use<Result>(_ work: (TemporaryFolder) throws -> Result) throws -> Result {
        let folder = try TemporaryFolder()
        defer { remove(folder.path) }
        return try work(folder)
    }

    /// Lends a new, empty folder, and removes it with all that is in it.
    public static func use<Result>(_ work: (TemporaryFolder) async throws -> Result) async throws -> Result {
        let folder = try TemporaryFolder()
        defer { remove(folder.path) }
        return try await work(folder)
    }

    /// Writes a file, and the folders it lies in; answers with its path.
    @discardableResult
    public func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        var place = path
        let parts = name.split(separator: "/")
        for part in parts.dropLast() {
            place += "/" + part
            guard mkdir(place, 0o755) == 0 || errno == EEXIST else { throw Fault(path: place, code: errno) }
        }
        place += "/" + (parts.last ?? "")
        guard let file = fopen(place, "wb") else { throw Fault(path: place, code: errno) }
        let bytes = Array(bytes)
        let count = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, count == bytes.count else { throw Fault(path: place, code: errno) }
        return place
    }

    /// Writes a file of text.
    @discardableResult
    public func write(_ name: String, _ text: String) throws -> String {
        try write(name, text.utf8)
    }

    /// The bytes of a file.
    public func read(_ name: String) throws -> [UInt8] {
        try Self.bytes(of: "\(path)/\(name)")
    }

    /// The bytes of a file anywhere.
    public static func bytes(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw Fault(path: path, code: errno) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    /// Puts bytes into a file anywhere.
    public static func put(_ bytes: [UInt8], at path: String) throws {
        guard let file = fopen(path, "wb") else { throw Fault(path: path, code: errno) }
        let count = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, count == bytes.count else { throw Fault(path: path, code: errno) }
    }

    /// The names of what lies in it, sorted.
    public func names() -> [String] {
        Self.names(in: path).sorted()
    }

    private static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { letters in
                letters.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Links are removed, not followed.
    private static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        for name in names(in: path) { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
