private import Glibc
import Identity

/// A file of a dump while it is written: buffered, digested, and on the disk when it is finished.
struct DumpFile: ~Copyable {
    private let path: String
    private let file: Int32
    private var buffer: [UInt8] = []
    private var digest = Digest.SHA256()

    /// Makes the file. One that is there already is not touched.
    init(path: String) throws(DumpFault) {
        self.path = path
        file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unwritable(path: path, reason: String(cString: strerror(errno))) }
    }

    deinit {
        close(file)
    }

    /// Appends what is put into the buffer.
    mutating func append(_ put: (inout [UInt8]) -> Void) throws(DumpFault) {
        put(&buffer)
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Writes what is left, waits for the disk, and answers the file's digest.
    mutating func finish() throws(DumpFault) -> String {
        try flush()
        guard fsync(file) == 0 else { throw .unwritable(path: path, reason: String(cString: strerror(errno))) }
        return Digest.hex(digest.finish())
    }

    private mutating func flush() throws(DumpFault) {
        digest.update(buffer)
        var done = 0
        while done < buffer.count {
            let count = buffer[done...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unwritable(path: path, reason: String(cString: strerror(errno))) }
            done += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// A file of a dump while it is read, line by line.
struct DumpLines: ~Copyable {
    private let path: String
    private let file: Int32
    private var buffer: [UInt8] = []
    private var place = 0
    private var digest = Digest.SHA256()

    init(path: String) throws(DumpFault) {
        self.path = path
        file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path: path) }
    }

    deinit {
        close(file)
    }

    /// The next line without its end; nothing after the last one.
    mutating func next() throws(DumpFault) -> ArraySlice<UInt8>? {
        var searched = place
        while true {
            if let end = buffer[searched...].firstIndex(of: 10) {
                defer { place = end + 1 }
                return buffer[place..<end]
            }
            buffer.removeFirst(place)
            place = 0
            searched = buffer.count
            guard try fill() else { break }
        }
        guard buffer.isEmpty else { throw .damaged(path: path, reason: "the last line has no end") }
        return nil
    }

    /// The digest of all that was read.
    func digestSoFar() -> String {
        Digest.hex(digest.finish())
    }

    private mutating func fill() throws(DumpFault) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(path: path) }
            digest.update(Array(chunk[..<count]))
            buffer += chunk[..<count]
            return count > 0
        }
    }
}
