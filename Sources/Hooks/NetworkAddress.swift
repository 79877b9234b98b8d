import Glibc

/// An address on the network, as a name was resolved to it: 4 or 16 bytes.
struct NetworkAddress: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// An address written in numbers, in brackets or not.
    init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        let bare = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
        if inet_pton(AF_INET, bare, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, bare, &six) == 1 {
            bytes = withUnsafeBytes(of: &six) { Array($0) }
        } else {
            return nil
        }
    }

    /// Whether it is out on the internet: neither this machine, nor a private network, nor anything set apart
    /// (the registries of special addresses of RFC 6890).
    var isPublic: Bool {
        switch bytes.count {
        case 4: !Self.special4.contains { $0.holds(bytes) }
        case 16: isPublic6
        default: false
        }
    }

    private var isPublic6: Bool {
        // An address of the old kind in the clothes of the new: mapped, translated (NAT64), or tunnelled (6to4).
        if Block("::ffff:0:0", 96).holds(bytes) || Block("64:ff9b::", 96).holds(bytes) {
            return NetworkAddress(Array(bytes[12...])).isPublic
        }
        if Block("2002::", 16).holds(bytes) { return NetworkAddress(Array(bytes[2..<6])).isPublic }
        return Block("2000::", 3).holds(bytes) && !Self.special6.contains { $0.holds(bytes) }
    }

    /// All addresses that begin with the same bits.
    private struct Block: Sendable {
        let start: [UInt8]
        let bits: Int

        init(_ start: String, _ bits: Int) {
            self.start = NetworkAddress(start)?.bytes ?? []
            self.bits = bits
        }

        func holds(_ bytes: [UInt8]) -> Bool {
            guard bytes.count == start.count else { return false }
            return (0..<bits).allSatisfy { bit in
                (bytes[bit / 8] ^ start[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
            }
        }
    }

    private static let special4 = [
        Block("0.0.0.0", 8), Block("10.0.0.0", 8), Block("100.64.0.0", 10), Block("127.0.0.0", 8),
        Block("169.254.0.0", 16), Block("172.16.0.0", 12), Block("192.0.0.0", 24), Block("192.0.2.0", 24),
        Block("192.88.99.0", 24), Block("192.168.0.0", 16), Block("198.18.0.0", 15), Block("198.51.100.0", 24),
        Block("203.0.113.0", 24), Block("224.0.0.0", 4), Block("240.0.0.0", 4),
    ]
    private static let special6 = [
        Block("2001::", 23), Block("2001:db8::", 32), Block("3fff::", 20),
    ]
}
