/// Bytes as text, 64 letters to choose from.
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }()

    /// The text.
    static func text(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        var place = 0
        while place < bytes.count {
            let rest = bytes.count - place
            let group =
                UInt32(bytes[place]) << 16 | (rest > 1 ? UInt32(bytes[place + 1]) << 8 : 0)
                | (rest > 2 ? UInt32(bytes[place + 2]) : 0)
            for part in 0..<4 {
                let isFilling = part > rest
                out.append(isFilling ? UInt8(ascii: "=") : letters[Int(group >> UInt32(18 - 6 * part) & 63)])
            }
            place += 3
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The bytes; nothing where the text has other letters, or more than `most` bytes come out.
    static func bytes(_ text: String, most: Int) -> [UInt8]? {
        guard text.utf8.count <= most / 3 * 4 + most / 32 + 100 else { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count / 4 * 3)
        var (group, count): (UInt32, Int) = (0, 0)
        var isAtEnd = false
        for letter in text.utf8 {
            if letter == 10 || letter == 13 || letter == 32 || letter == 9 { continue }
            if letter == UInt8(ascii: "=") {
                isAtEnd = true
                continue
            }
            let value = values[Int(letter)]
            guard value < 64, !isAtEnd else { return nil }
            group = group << 6 | UInt32(value)
            count += 1
            if count == 4 {
                out += [
                    UInt8(truncatingIfNeeded: group >> 16), UInt8(truncatingIfNeeded: group >> 8),
                    UInt8(truncatingIfNeeded: group),
                ]
                (group, count) = (0, 0)
            }
        }
        switch count {
        case 0: break
        case 2: out.append(UInt8(truncatingIfNeeded: group >> 4))
        case 3: out += [UInt8(truncatingIfNeeded: group >> 10), UInt8(truncatingIfNeeded: group >> 2)]
        default: return nil
        }
        return out.count <= most ? out : nil
    }
}
