public import Domain

/// Tells what a picture is from its bytes, and refuses what is none, is too large, or could run something. The name
/// says nothing.
public enum PictureReader {
    /// A picture weighs less than this.
    public static let heaviest = 5 << 20
    /// It has fewer pixels than this.
    public static let mostPixels = 40_000_000

    /// The picture in these bytes.
    public static func read(_ bytes: [UInt8], name: String) throws(FileFault) -> CoursePicture {
        guard bytes.count <= heaviest else {
            throw FileFault("too-large", "is larger than \(heaviest >> 20) MB", file: name)
        }
        guard let (type, size) = try look(bytes, name) else {
            throw FileFault("not-a-picture", "is no PNG, JPEG, GIF, WebP or SVG picture", file: name)
        }
        guard size.width > 0, size.height > 0, size.width <= mostPixels / max(1, size.height) else {
            throw FileFault(
                "too-large", "has \(size.width) × \(size.height) pixels; at most 40 million are shown", file: name)
        }
        return CoursePicture(name: name, type: type, size: size, bytes: bytes)
    }

    /// Whether a name is one that files of all formats can bear: letters, digits and `-_./`, no way up.
    public static func isPlainName(_ name: String) -> Bool {
        let isPlain = name.utf8.allSatisfy {
            (48...57).contains($0) || (97...122).contains($0 | 0x20) || "-_./".utf8.contains($0)
        }
        return isPlain && !name.isEmpty && name.utf8.count <= 200
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && !$0.hasPrefix(".")
            }
    }

    private static func look(_ bytes: [UInt8], _ name: String) throws(FileFault) -> (PictureType, PictureSize)? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return bytes.count < 24 ? nil : (.png, PictureSize(width: big(bytes, 16, 4), height: big(bytes, 20, 4)))
        }
        if bytes.starts(with: "GIF8".utf8) {
            return bytes.count < 10 ? nil : (.gif, PictureSize(width: small(bytes, 6, 2), height: small(bytes, 8, 2)))
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpeg(bytes).map { (.jpeg, $0) } }
        if bytes.starts(with: "RIFF".utf8), bytes.count > 30, bytes[8..<12].elementsEqual("WEBP".utf8) {
            return webp(bytes).map { (.webp, $0) }
        }
        if bytes.prefix(1000).contains(UInt8(ascii: "<")) { return (.svg, try DrawingReader.size(bytes, name)) }
        return nil
    }

    /// Goes from mark to mark until one says how large the picture is.
    private static func jpeg(_ bytes: [UInt8]) -> PictureSize? {
        var place = 2
        while place + 9 < bytes.count {
            guard bytes[place] == 0xFF else { return nil }
            let mark = bytes[place + 1]
            if mark == 0xFF {
                place += 1
            } else if mark == 0x01 || (0xD0...0xD8).contains(mark) {
                place += 2
            } else if (0xC0...0xCF).contains(mark), ![0xC4, 0xC8, 0xCC].contains(mark) {
                return PictureSize(width: big(bytes, place + 7, 2), height: big(bytes, place + 5, 2))
            } else {
                place += 2 + max(2, big(bytes, place + 2, 2))
            }
        }
        return nil
    }

    private static func webp(_ bytes: [UInt8]) -> PictureSize? {
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 ": PictureSize(width: small(bytes, 26, 2) & 0x3FFF, height: small(bytes, 28, 2) & 0x3FFF)
        case "VP8L":
            PictureSize(
                width: (small(bytes, 21, 4) & 0x3FFF) + 1, height: (small(bytes, 21, 4) >> 14 & 0x3FFF) + 1)
        case "VP8X": PictureSize(width: small(bytes, 24, 3) + 1, height: small(bytes, 27, 3) + 1)
        default: nil
        }
    }

    private static func big(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func small(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
