private import Glibc

/// A folder for what a program cannot hold in memory; gone with everything in it when the work is done, however the
/// program ended.
enum ScratchFolder {
    /// Work with a folder of its own.
    static func with<Answer>(
        _ work: (String) throws(ReadingFault) -> Answer
    ) throws(ReadingFault) -> Answer {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var name = Array("\(parent)/aliquot-reading-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw .noRoom }
        let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { remove(path) }
        return try work(path)
    }

    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { unlink("\(path)/\(name)") }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
