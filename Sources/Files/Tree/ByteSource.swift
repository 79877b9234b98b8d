private import Glibc

/// Reads files whole or in blocks, with a limit on what a portfolio or rule file may weigh.
public enum ByteSource {
    /// A portfolio or rule file weighs less than this.
    public static let heaviest = 8 << 20

    /// The bytes of a whole file.
    public static func read(_ path: String, atMost limit: Int = heaviest) throws(FileFault) -> [UInt8] {
        let descriptor = try open(path)
        defer { Glibc.close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try block.withUnsafeMutableBufferPointer { (block) throws(FileFault) in
                try read(descriptor, into: UnsafeMutableRawBufferPointer(block), path)
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: block[..<count])
            if bytes.count > limit {
                throw FileFault("too-large", "the file is larger than \(limit >> 20) MB", file: path)
            }
        }
    }

    /// Opens a file to read; `-` is the standard input.
    static func open(_ path: String) throws(FileFault) -> Int32 {
        if path == "-" { return dup(STDIN_FILENO) }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FileFault("unreadable", "cannot be opened: \(String(cString: strerror(errno)))", file: path)
        }
        return descriptor
    }

    /// Reads what is there, at most a block; 0 at the end.
    static func read(
        _ descriptor: Int32, into block: UnsafeMutableRawBufferPointer, _ path: String
    ) throws(FileFault) -> Int {
        while true {
            let count = Glibc.read(descriptor, block.baseAddress, block.count)
            if count >= 0 { return count }
            if errno == EINTR { continue }
            throw FileFault("unreadable", "cannot be read: \(String(cString: strerror(errno)))", file: path)
        }
    }

    /// Whether there is a file at a path.
    public static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether there is a folder at a path.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, in order.
    public static func names(in folder: String) throws(FileFault) -> [String] {
        guard let directory = opendir(folder) else {
            throw FileFault("unreadable", "cannot be opened: \(String(cString: strerror(errno)))", file: folder)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
