private import Glibc

extension ByteSource {
    /// A block of a file, from a place on; empty at its end.
    public static func block(_ path: String, at place: Int, most: Int) throws(FileFault) -> [UInt8] {
        let descriptor = try open(path)
        defer { Glibc.close(descriptor) }
        while true {
            var count = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
                count = Glibc.pread(descriptor, buffer.baseAddress, most, place)
                filled = max(0, count)
            }
            if count >= 0 { return bytes }
            if errno == EINTR { continue }
            throw FileFault("unreadable", "cannot be read: \(String(cString: strerror(errno)))", file: path)
        }
    }
}
