import Blocking
public import Domain
private import Glibc
private import Identity

/// Papers as files in a folder, each under the digest of its bytes.
public final class EvidenceFolder: Sendable {
    let path: String
    private let workers: WorkerPool<Int>
    /// Whole archives take a while: papers are not to wait behind them.
    let archivist = Worker()

    /// Why a paper could not be kept or found.
    public enum Fault: Error, Hashable, Sendable {
        case noRoom
        case unreadable(String)
        case missing
        case inUse(String)
    }

    /// An upload that lay longer than this, in seconds, was interrupted: no connection lasts so long.
    private static let interrupted = 6 * 3600

    /// Papers in a folder; it is made if need be, and what uploads left that were interrupted long ago is removed.
    /// Another server may be taking papers in at this moment, so what is young stays.
    public init(_ path: String) throws(Fault) {
        self.path = path
        workers = WorkerPool([0, 1])
        for folder in ["", "/incoming", "/tables", "/archives"].map({ path + $0 })
        where mkdir(folder, 0o700) != 0 && errno != EEXIST {
            throw .unreadable(folder)
        }
        try Self.clear(path + "/incoming", of: Self.interrupted)
        // An archive that was asked for lies for a day.
        try Self.clear(path + "/archives", of: Int(2 * ArchiveOrder.lies))
    }

    /// Removes what nobody has touched for so many seconds.
    private static func clear(_ path: String, of age: Int) throws(Fault) {
        guard let folder = opendir(path) else { throw .unreadable(path) }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            let place = "\(path)/\(name)"
            var status = stat()
            // What was set aside may be named: the daily sweep looks.
            guard !name.hasPrefix("."), !name.hasSuffix(".aside"), lstat(place, &status) == 0 else { continue }
            if time(nil) - status.st_mtim.tv_sec > age { unlink(place) }
        }
    }

    /// Begins to take a paper in.
    public func begin(_ name: String, most: Int = EvidenceFile.largest) async throws -> EvidenceUpload {
        let place = "\(path)/incoming/\(name)"
        return try await workers.run { _ in
            try EvidenceUpload(place, in: self.path, workers: self.workers, most: most)
        }
    }

    /// Begins to take a paper in, on a thread that may wait.
    func beginNow(_ name: String) throws(Fault) -> EvidenceUpload {
        try EvidenceUpload("\(path)/incoming/\(name)", in: path, workers: workers, most: EvidenceFile.largest)
    }

    /// The bytes of a paper.
    public func bytes(_ digest: String) async throws -> [UInt8] {
        let place = Self.place(digest, in: path)
        return try await workers.run { _ in try Self.read(place) }
    }

    /// Work that waits for the disk.
    func onDisk<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await workers.run { _ in try work() }
    }

    /// Where a paper lies.
    static func place(_ digest: String, in path: String) -> String { "\(path)/\(digest.prefix(2))/\(digest)" }

    static func read(_ place: String) throws(Fault) -> [UInt8] {
        let file = open(place, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw errno == ENOENT ? .missing : .unreadable(place) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable(place) }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            while count < buffer.count {
                let read = Glibc.read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
                guard read > 0 else {
                    isWhole = false
                    return
                }
                count += read
            }
        }
        guard isWhole else { throw .unreadable(place) }
        return bytes
    }
}

extension EvidenceFolder.Fault: CustomStringConvertible {
    /// What is wrong, in words.
    public var description: String {
        switch self {
        case .noRoom: "there is no room left on the disk"
        case .unreadable(let place): "\(place) cannot be read or written"
        case .missing: "the paper is not there"
        case .inUse(let place): "\(place) is not empty; name a new folder"
        }
    }
}
