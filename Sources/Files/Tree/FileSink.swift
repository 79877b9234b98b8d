private import Glibc

/// Writes files that are not there yet.
public enum FileSink {
    /// Makes a folder; one that is there already will do.
    public static func makeFolder(_ path: String) throws(FileFault) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST && ByteSource.isFolder(path) else {
            throw FileFault("unwritable", "cannot be made: \(String(cString: strerror(errno)))", file: path)
        }
    }

    /// Puts bytes into a new file; one that is there already is left alone.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw FileFault("unwritable", "cannot be written: \(String(cString: strerror(errno)))", file: path)
        }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw FileFault("unwritable", "cannot be written: \(String(cString: strerror(errno)))", file: path)
            }
            done += count
        }
    }
}
