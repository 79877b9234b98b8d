private import CUchardet
import Domain

/// Tells the encoding of a text file from all of its bytes: a mark at its beginning, then whether it is UTF-8 throughout,
/// then the letters it would have in one encoding or another.
struct EncodingSense {
    /// Multi-byte letters of UTF-8 that are whole, and bytes that cannot be UTF-8.
    private var whole = 0
    private var broken = 0
    /// What the letter that was begun still needs, and the least and greatest next byte.
    private var needed = 0
    private var least: UInt8 = 0x80
    private var greatest: UInt8 = 0xBF
    /// Pieces of text around letters beyond ASCII.
    private var pieces: [UInt8] = []
    private static let enough = 1 << 16

    /// The encoding of a file, the length of the mark at its beginning, and what was odd about it.
    struct Answer {
        var name: String
        var mark = 0
        var notes: [String] = []
    }

    static func tell(_ file: OpenFile, head: [UInt8]) throws(TableFault) -> Answer {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Answer(name: "UTF-8", mark: 3) }
        if head.starts(with: [0xFF, 0xFE]) { return Answer(name: "UTF-16LE", mark: 2) }
        if head.starts(with: [0xFE, 0xFF]) { return Answer(name: "UTF-16BE", mark: 2) }
        if let name = sixteenBits(head) { return Answer(name: name) }
        guard !isBinary(head) else {
            throw TableFault(
                .notATable, "This is no spreadsheet that can be read here.",
                cure: "Save it as XLSX or CSV in the program that wrote it.")
        }
        var sense = EncodingSense()
        var place = 0
        while place < file.size {
            let block = try file.bytes(at: place, count: 1 << 18)
            if block.isEmpty { break }
            sense.look(at: block)
            place += block.count
        }
        return sense.answer
    }

    private mutating func look(at block: [UInt8]) {
        block.withUnsafeBytes { bytes in
            var place = 0
            while place < bytes.count {
                if needed == 0 {
                    while place + 8 <= bytes.count,
                        bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                    {
                        place += 8
                    }
                    guard place < bytes.count else { return }
                    let byte = bytes[place]
                    if byte >= 0x80 {
                        begin(byte)
                        keep(bytes, place)
                    }
                } else {
                    go(on: bytes[place])
                }
                place += 1
            }
        }
    }

    private mutating func begin(_ byte: UInt8) {
        (least, greatest) = (0x80, 0xBF)
        switch byte {
        case 0xC2...0xDF: needed = 1
        case 0xE0: (needed, least) = (2, 0xA0)
        case 0xED: (needed, greatest) = (2, 0x9F)
        case 0xE1...0xEF: needed = 2
        case 0xF0: (needed, least) = (3, 0x90)
        case 0xF4: (needed, greatest) = (3, 0x8F)
        case 0xF1...0xF3: needed = 3
        default: broken += 1
        }
    }

    private mutating func go(on byte: UInt8) {
        guard (least...greatest).contains(byte) else {
            broken += 1
            needed = 0
            if byte >= 0x80 { begin(byte) }
            return
        }
        (least, greatest) = (0x80, 0xBF)
        needed -= 1
        if needed == 0 { whole += 1 }
    }

    private mutating func keep(_ bytes: UnsafeRawBufferPointer, _ place: Int) {
        guard pieces.count < Self.enough else { return }
        pieces.append(contentsOf: bytes[max(0, place - 4)..<min(bytes.count, place + 5)])
        pieces.append(32)
    }

    private var answer: Answer {
        let broken = broken + (needed > 0 ? 1 : 0)
        if broken == 0 { return Answer(name: "UTF-8") }
        if whole > 20 * broken {
            return Answer(
                name: "UTF-8", notes: ["\(broken) letters could not be read and are shown as \u{FFFD}."])
        }
        let advice = advice
        if ["SHIFT_JIS", "EUC-JP", "GB18030", "BIG5", "EUC-KR", "UHC"].contains(advice), pieces.count > 400 {
            return Answer(name: advice)
        }
        let (windows, mac) = westernLetters
        if mac > windows { return Answer(name: "MACINTOSH") }
        let isOther = ["WINDOWS-1250", "ISO-8859-2", "WINDOWS-1251", "ISO-8859-15"].contains(advice)
        return Answer(name: isOther && pieces.count > 400 ? advice : "WINDOWS-1252")
    }

    /// What uchardet takes it for. It is asked last, because with few letters it names whatever comes first.
    private var advice: String {
        guard let detector = uchardet_new() else { return "" }
        defer { uchardet_delete(detector) }
        pieces.withUnsafeBytes { bytes in
            _ = uchardet_handle_data(detector, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
        }
        uchardet_data_end(detector)
        return uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    }

    /// How many bytes inside words would be letters in Windows' encoding and in that of older Macs.
    private var westernLetters: (windows: Int, mac: Int) {
        func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
        var (windows, mac) = (0, 0)
        for place in pieces.indices where pieces[place] >= 0x80 {
            let isInWord =
                place > 0 && (isLetter(pieces[place - 1]) || pieces[place - 1] >= 0x80)
                || place + 1 < pieces.count && isLetter(pieces[place + 1])
            guard isInWord else { continue }
            switch pieces[place] {
            case 0xC0...0xFF where ![0xD0, 0xD1, 0xD5, 0xD7, 0xDE, 0xF0, 0xF7, 0xFE].contains(pieces[place]):
                windows += 1
            case 0xD1, 0x92: windows += 1
            case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E:
                mac += 1
            case 0x80...0x9F, 0xD5: mac += 1
            default: break
            }
        }
        return (windows, mac)
    }

    /// Text in which every other byte is nothing.
    private static func sixteenBits(_ head: [UInt8]) -> String? {
        let start = head.prefix(4096)
        guard start.count >= 8 else { return nil }
        let even = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
        let odd = stride(from: 1, to: start.count, by: 2).count { start[$0] == 0 }
        let half = start.count / 2
        if odd * 10 > half * 6, even * 10 < half { return "UTF-16LE" }
        if even * 10 > half * 6, odd * 10 < half { return "UTF-16BE" }
        return nil
    }

    private static func isBinary(_ head: [UInt8]) -> Bool {
        let odd = head.count { $0 < 32 && ![9, 10, 12, 13, 0x1A].contains($0) }
        return head.contains(0) || odd * 50 > head.count
    }
}
