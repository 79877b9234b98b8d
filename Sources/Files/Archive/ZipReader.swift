private import CZip
private import Glibc

/// Reads a ZIP archive that may be made to do harm: everything about it is checked before a byte is unpacked, and what
/// comes out is counted, whatever its header says.
public final class ZipReader {
    /// How much is borne.
    public struct Limits: Sendable {
        /// Bytes of the archive.
        public var archive: Int
        /// Files in it.
        public var files: Int
        /// Bytes of one file, unpacked.
        public var file: Int
        /// Bytes of all files, unpacked.
        public var all: Int

        /// How much is borne.
        public init(archive: Int, files: Int, file: Int, all: Int) {
            self.archive = archive
            self.files = files
            self.file = file
            self.all = all
        }
    }

    /// How many times larger than its packed form a file of more than a megabyte may be.
    static let mostTimes = 200

    private let archive: OpaquePointer
    private let limits: Limits
    private var places: [String: (place: UInt64, size: Int)] = [:]
    /// The files with the sizes that they say, in the order in which they lie.
    public private(set) var files: [(name: String, size: Int)] = []

    /// An archive on the disk.
    public init(_ path: String, _ limits: Limits) throws(FileFault) {
        self.limits = limits
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw FileFault("unreadable", "cannot be opened: \(String(cString: strerror(errno)))", file: path)
        }
        guard Int(status.st_size) <= limits.archive else {
            throw FileFault("too-large", "the archive is larger than \(limits.archive >> 20) MB")
        }
        var error: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
            throw ZipFault.fault(opening: error, path).nameless
        }
        self.archive = archive
        let count = zip_get_num_entries(archive, 0)
        guard count >= 0, count <= limits.files else {
            throw FileFault("too-many-files", "the archive has \(count) files; at most \(limits.files) are read")
        }
        var folded: Set<String> = []
        var all = 0
        for place in 0..<UInt64(count) {
            guard let (name, size) = try look(place) else { continue }
            guard folded.insert(name.lowercased()).inserted else {
                throw FileFault("duplicate-file", "stands in the archive twice", file: Self.shown(name))
            }
            all += size
            guard all <= limits.all else {
                throw FileFault("too-large", "unpacked, the archive is larger than \(limits.all >> 20) MB")
            }
            places[name] = (place, size)
            files.append((name, size))
        }
    }

    deinit { zip_discard(archive) }

    /// Whether there is a file of this name.
    public func has(_ name: String) -> Bool { places[name] != nil }

    /// Hands the bytes of a file over, block by block; says how many there were.
    @discardableResult
    public func read(
        _ name: String, _ take: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Int {
        guard let (place, size) = places[name] else {
            throw FileFault("missing-file", "is not in the archive", file: Self.shown(name))
        }
        guard let file = zip_fopen_index(archive, place, 0) else { throw damaged(name) }
        defer { zip_fclose(file) }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        var count = 0
        while true {
            let taken = Int(zip_fread(file, &block, UInt64(block.count)))
            guard taken >= 0 else { throw damaged(name) }
            if taken == 0 { return count }
            count += taken
            guard count <= limits.file, count <= size else {
                throw FileFault("too-large", "is larger than it says", file: Self.shown(name))
            }
            try block.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[..<taken])) }
        }
    }

    /// All bytes of a file.
    public func bytes(_ name: String, most: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try read(name) { block in
            guard bytes.count + block.count <= most else {
                throw FileFault("too-large", "is larger than \(most >> 20) MB", file: Self.shown(name))
            }
            bytes.append(contentsOf: block)
        }
        return bytes
    }

    /// What the directory says of a file; nothing for a folder.
    private func look(_ place: UInt64) throws(FileFault) -> (String, Int)? {
        var entry = zip_stat_t()
        zip_stat_init(&entry)
        guard zip_stat_index(archive, place, zip_flags_t(ZIP_FL_ENC_RAW), &entry) == 0, let letters = entry.name,
            let name = String(validatingCString: letters)
        else { throw FileFault("bad-name", "file \(place + 1) of the archive has a name that cannot be read") }
        func fault(_ code: String, _ message: String) -> FileFault { FileFault(code, message, file: Self.shown(name)) }
        let known = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)
        guard entry.valid & known == known else { throw fault("zip-damaged", "is not described whole") }
        var system: UInt8 = 0
        var attributes: UInt32 = 0
        zip_file_get_external_attributes(archive, place, 0, &system, &attributes)
        let mode = system == UInt8(ZIP_OPSYS_UNIX) ? attributes >> 16 & UInt32(S_IFMT) : 0
        guard Self.isPlain(name.hasSuffix("/") ? String(name.dropLast()) : name) else {
            throw fault("bad-name", "is a name that no file of an archive may have")
        }
        if name.hasSuffix("/") {
            guard entry.size == 0 else { throw fault("zip-damaged", "is a folder with bytes in it") }
            return nil
        }
        guard mode == 0 || mode == UInt32(S_IFREG) else {
            throw fault("not-a-file", "is a link or a device, not a file")
        }
        guard entry.encryption_method == UInt16(ZIP_EM_NONE) else {
            throw fault("encrypted", "is encrypted; unpack the archive with its password and pack it without one")
        }
        guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(entry.comp_method)) else {
            throw fault("zip-method", "is packed in a way that is not read here")
        }
        guard entry.size <= UInt64(limits.file) else {
            throw fault("too-large", "is larger than \(limits.file >> 20) MB")
        }
        let times = entry.size / max(entry.comp_size, 1)
        guard entry.size <= 1 << 20 || times <= UInt64(Self.mostTimes) else {
            throw fault("bomb", "would unpack to \(times) times its size")
        }
        return (name, Int(entry.size))
    }

    /// A name without tricks: no way up or to the root, no drive, nothing that is not shown.
    private static func isPlain(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count <= 512, !name.hasPrefix("/"), !name.contains("\\"), !name.contains(":")
        else { return false }
        let hasControl = name.unicodeScalars.contains { sign in
            sign.properties.generalCategory == .control || sign.properties.generalCategory == .format
                || sign.properties.generalCategory == .lineSeparator
                || sign.properties.generalCategory == .paragraphSeparator
        }
        return !hasControl
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }

    /// A name as it may be printed.
    static func shown(_ name: String) -> String {
        let clean = String(
            String.UnicodeScalarView(
                name.unicodeScalars.map {
                    $0.properties.generalCategory == .control || $0.properties.generalCategory == .format ? "·" : $0
                }))
        return clean.count > 120 ? clean.prefix(117) + "…" : clean
    }

    private func damaged(_ name: String) -> FileFault {
        FileFault("zip-damaged", "is damaged in the archive", file: Self.shown(name))
    }
}

extension FileFault {
    /// Without the name of the file on our disk: who sent it does not know it by that name.
    fileprivate var nameless: FileFault { FileFault(code, message) }
}
