import Blocking
public import Domain
private import Glibc
private import Identity
private import Synchronization

/// A paper that is being taken in: its bytes go straight to the disk and are counted and digested on the way.
public final class EvidenceUpload: Sendable {
    /// What was taken in.
    public struct Taken: Sendable {
        /// SHA-256 of the bytes, in hexadecimal.
        public var digest: String
        /// How many.
        public var size: Int
        /// What they are.
        public var type: FileType
    }

    private struct Progress: ~Copyable {
        var file: Int32
        let most: Int
        /// Whether it still bears the name under which it came.
        var isOnItsWay = true
        /// Where it was put.
        var target: String?
        var size = 0
        var head: [UInt8] = []
        var sha = Digest.SHA256()
    }

    private let place: String
    private let folder: String
    private let workers: WorkerPool<Int>
    private let progress: Mutex<Progress>

    init(
        _ place: String, in folder: String, workers: WorkerPool<Int>, most: Int
    ) throws(EvidenceFolder.Fault) {
        let file = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw errno == ENOSPC ? .noRoom : .unreadable(place) }
        self.place = place
        self.folder = folder
        self.workers = workers
        progress = Mutex(Progress(file: file, most: most))
    }

    /// What is not finished leaves nothing behind.
    deinit {
        progress.withLock { progress in
            if progress.file >= 0 { close(progress.file) }
            if progress.isOnItsWay { unlink(place) }
        }
    }

    /// Takes more bytes in.
    public func append(_ bytes: [UInt8]) async throws {
        try await workers.run { _ in try self.take(bytes) }
    }

    /// The SHA-256 of what was taken in so far.
    public var seen: [UInt8] { progress.withLock { $0.sha.finish() } }

    /// Lends what was taken in so far, as a file.
    func read<Answer: Sendable>(_ look: @escaping @Sendable (String) throws -> Answer) async throws -> Answer {
        let place = place
        return try await workers.run { _ in try look(place) }
    }

    /// Lends what was taken in so far to a thread of its own: reading what others made may take a while.
    func lend<Answer: Sendable>(_ look: @escaping @Sendable (String) throws -> Answer) async throws -> Answer {
        let place = place
        let answer = try await Worker().run { try look(place) }
        // The file goes with this value: it is held until here.
        return withExtendedLifetime(self) { answer }
    }

    /// Puts the paper in its place, safely on the disk.
    public func finish() async throws -> Taken {
        try await workers.run { _ in try self.put() }
    }

    /// To be called once a record names the paper. Somebody else who had the same bytes may have erased them at this very
    /// moment, before the record could be seen; then they are put back.
    public func settle() async throws {
        try await workers.run { _ in try self.progress.withLock { try self.settle(&$0) } }
    }

    /// Takes more bytes in, on a thread that may wait.
    func take(_ bytes: [UInt8]) throws {
        try progress.withLock { try Self.write(bytes, &$0) }
    }

    /// Puts the paper in its place, on a thread that may wait.
    func put() throws -> Taken {
        try progress.withLock { try self.keep(&$0) }
    }

    /// Puts a spreadsheet in its place until its rows are written.
    func finish(table name: String) async throws -> (digest: String, size: Int) {
        try await workers.run { _ in try self.progress.withLock { try self.keep(&$0, table: name) } }
    }

    private static func write(_ bytes: [UInt8], _ progress: inout Progress) throws {
        guard progress.size + bytes.count <= progress.most else { throw Refusal.tooLarge(most: progress.most) }
        if progress.head.count < FileType.tellingLength {
            progress.head += bytes.prefix(FileType.tellingLength - progress.head.count)
        }
        progress.sha.update(bytes)
        progress.size += bytes.count
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.write(progress.file, $0.baseAddress?.advanced(by: done), bytes.count - done)
            }
            guard written > 0 else {
                if written < 0, errno == EINTR { continue }
                throw errno == ENOSPC || errno == EDQUOT
                    ? EvidenceFolder.Fault.noRoom : EvidenceFolder.Fault.unreadable("incoming")
            }
            done += written
        }
    }

    private func keep(_ progress: inout Progress) throws -> Taken {
        guard let type = FileType(firstBytes: progress.head) else { throw Refusal.wrongType }
        let digest = Digest.hex(progress.sha.finish())
        let target = EvidenceFolder.place(digest, in: folder)
        let parent = "\(folder)/\(digest.prefix(2))"
        guard fsync(progress.file) == 0 else { throw EvidenceFolder.Fault.noRoom }
        guard mkdir(parent, 0o700) == 0 || errno == EEXIST else {
            throw errno == ENOSPC ? EvidenceFolder.Fault.noRoom : EvidenceFolder.Fault.unreadable(target)
        }
        try link(to: target)
        Self.sync(parent)
        Self.sync(folder)
        close(progress.file)
        progress.file = -1
        progress.target = target
        return Taken(digest: digest, size: progress.size, type: type)
    }

    private func keep(_ progress: inout Progress, table name: String) throws -> (digest: String, size: Int) {
        let digest = Digest.hex(progress.sha.finish())
        let target = EvidenceFolder.table(name, in: folder)
        guard fsync(progress.file) == 0 else { throw EvidenceFolder.Fault.noRoom }
        guard rename(place, target) == 0 else {
            throw errno == ENOSPC ? EvidenceFolder.Fault.noRoom : EvidenceFolder.Fault.unreadable(target)
        }
        Self.sync(folder + "/tables")
        close(progress.file)
        progress.file = -1
        progress.isOnItsWay = false
        return (digest, progress.size)
    }

    private func settle(_ progress: inout Progress) throws {
        guard let target = progress.target, progress.isOnItsWay else { return }
        if access(target, F_OK) != 0 { try link(to: target) }
        unlink(place)
        progress.isOnItsWay = false
    }

    /// Gives the bytes a second name, in the place of what may lie there: the first one stays until a record names them.
    private func link(to target: String) throws {
        let second = place + ".put"
        guard Glibc.link(place, second) == 0 || errno == EEXIST, rename(second, target) == 0 else {
            throw errno == ENOSPC ? EvidenceFolder.Fault.noRoom : EvidenceFolder.Fault.unreadable(target)
        }
    }

    /// A new name is only safe when its folder is on the disk, too.
    private static func sync(_ folder: String) {
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { return }
        fsync(handle)
        close(handle)
    }
}
