private import Glibc

/// The folder in which the running program lies.
enum ProgramFolder {
    static var path: String? {
        var path = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &path, path.count - 1)
        guard length > 0 else { return nil }
        let name = String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return name.lastIndex(of: "/").map { String(name[..<$0]) }
    }
}
