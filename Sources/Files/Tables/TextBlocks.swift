private import CXML
import Domain
private import Glibc

/// A text file's bytes as UTF-8, block by block.
final class TextBlocks {
    private let file: OpenFile
    private var place: Int
    /// Bytes of a letter whose rest comes with the next block.
    private var rest: [UInt8] = []
    /// Nothing where the file is UTF-8 itself.
    private let converter: iconv_t?
    private(set) var lost = 0

    init(_ file: OpenFile, encoding: String, from start: Int) throws(TableFault) {
        self.file = file
        place = start
        guard encoding != "UTF-8" else {
            converter = nil
            return
        }
        let isName = encoding.utf8.allSatisfy {
            $0 == 45 || $0 == 95 || (48...57).contains($0) || (65...90).contains($0)
        }
        let opened = isName ? iconv_open("UTF-8", encoding) : nil
        guard let opened, opened != iconv_t(bitPattern: -1) else {
            converter = nil
            throw TableFault(
                .unknownEncoding, "The encoding “\(encoding.prefix(40))” is not known here.",
                cure: "Choose UTF-8, WINDOWS-1252 or MACINTOSH, or save the file as XLSX.")
        }
        converter = opened
    }

    deinit { if let converter { iconv_close(converter) } }

    /// How much was read, in thousandths.
    var progress: Int { file.size == 0 ? 1000 : min(1000, place * 1000 / file.size) }

    /// The next block; empty at the end.
    func next() throws(TableFault) -> [UInt8] {
        while true {
            let block = try file.bytes(at: place, count: 1 << 16)
            place += block.count
            guard let converter else { return block }
            if block.isEmpty, rest.isEmpty { return [] }
            let text = convert(rest + block, converter, isLast: block.isEmpty)
            if !text.isEmpty || block.isEmpty { return text }
        }
    }

    /// What cannot be converted becomes the sign for it.
    private func convert(_ bytes: [UInt8], _ converter: iconv_t, isLast: Bool) -> [UInt8] {
        var bytes = bytes
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        var out = [CChar](repeating: 0, count: 1 << 16)
        rest = []
        bytes.withUnsafeMutableBytes { whole in
            var input = whole.bindMemory(to: CChar.self).baseAddress
            var left = whole.count
            while left > 0 {
                var code: Int32 = 0
                let written = out.withUnsafeMutableBufferPointer { buffer in
                    var output = buffer.baseAddress
                    var room = buffer.count
                    let outcome = iconv(converter, &input, &left, &output, &room)
                    code = outcome == Int.max || outcome == -1 ? errno : 0
                    return buffer.count - room
                }
                out.withUnsafeBytes { text.append(contentsOf: $0[..<written]) }
                if code == EINVAL, !isLast {
                    if let input {
                        rest = Array(UnsafeRawBufferPointer(start: UnsafeRawPointer(input), count: left))
                    }
                    return
                }
                if code == EILSEQ || code == EINVAL {
                    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    lost += 1
                    input = input.map { $0 + 1 }
                    left -= 1
                }
            }
        }
        return text
    }
}
