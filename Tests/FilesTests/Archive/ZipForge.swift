/// Makes ZIP archives that no honest program makes: whatever a header can lie about is said here.
struct ZipForge {
    struct Entry {
        var name: String
        var bytes: [UInt8] = Array("hello".utf8)
        /// The size that the headers say.
        var said: Int?
        var flags: UInt16 = 0x800
        var method: UInt16 = 0
        /// The type of file in UNIX terms.
        var mode: UInt32 = 0o100644
    }

    var entries: [Entry]

    init(_ entries: [Entry]) { self.entries = entries }

    var bytes: [UInt8] {
        var all: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let start = all.count
            let name = Array(entry.name.utf8)
            let size = entry.said ?? entry.bytes.count
            var shared = Self.two(entry.flags) + Self.two(entry.method) + Self.two(0) + Self.two(0x5A21)
            shared += Self.four(Self.crc(entry.bytes))
            shared += Self.four(UInt32(entry.bytes.count)) + Self.four(UInt32(size))
            shared += Self.two(UInt16(name.count)) + Self.two(0)
            all += Self.four(0x0403_4B50) + Self.two(20) + shared + name + entry.bytes
            directory += Self.four(0x0201_4B50) + Self.two(0x0314) + Self.two(20) + shared
            directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(entry.mode << 16)
            directory += Self.four(UInt32(start)) + name
        }
        let start = all.count
        let count = Self.two(UInt16(entries.count))
        all += directory
        all += Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + count + count
        all += Self.four(UInt32(directory.count)) + Self.four(UInt32(start)) + Self.two(0)
        return all
    }

    private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8)] }

    private static func four(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
