/// A reader of mail that knows nothing of the writer: what a header's folded and encoded value says.
func header(_ name: String, in text: String) -> String? {
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("\(name):") }) else { return nil }
    var value = String(lines[first].dropFirst(name.count + 1))
    for line in lines[(first + 1)...] {
        guard line.first == " " || line.first == "\t" else { break }
        value += line
    }
    var bytes: [UInt8] = []
    var wasEncoded = false
    let words = value.dropFirst().split(separator: " ", omittingEmptySubsequences: false)
    for (number, word) in words.enumerated() {
        let isEncoded = word.hasPrefix("=?utf-8?q?") && word.hasSuffix("?=")
        // Blanks between two encoded words belong to neither.
        if number > 0, !(wasEncoded && isEncoded) { bytes.append(32) }
        if isEncoded {
            bytes += unescaped(Array(word.dropFirst(10).dropLast(2).utf8).map { $0 == 95 ? 32 : $0 })
        } else {
            bytes += word.utf8
        }
        wasEncoded = isEncoded
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// What a quoted-printable body says, with \n for the ends of lines.
func quotedPrintable(_ text: String) -> String {
    var bytes: [UInt8] = []
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast() {
        if line.last == "=" {
            bytes += unescaped(Array(line.dropLast().utf8))
        } else {
            bytes += unescaped(Array(line.utf8)) + [10]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func unescaped(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var place = 0
    while place < text.count {
        if text[place] == UInt8(ascii: "="), place + 2 < text.count,
            let byte = UInt8(String(decoding: text[place + 1...place + 2], as: UTF8.self), radix: 16)
        {
            bytes.append(byte)
            place += 3
        } else {
            bytes.append(text[place])
            place += 1
        }
    }
    return bytes
}
