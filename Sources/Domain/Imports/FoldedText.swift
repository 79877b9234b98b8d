/// How words of spreadsheets are compared: without accents, capitals and punctuation.
enum FoldedText {
    /// The words, in lower case and plain letters.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            guard !word.isEmpty else { return }
            words.append(String(decoding: word, as: UTF8.self))
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 48...57, 97...122: word.append(UInt8(scalar.value))
            case 65...90: word.append(UInt8(scalar.value + 32))
            // "Lab's" and "labs", "P.A.C.E." and "PACE" are one word.
            case 0x27, 0x2019, 0x2E: break
            case 0..<128: end()
            default:
                if let letters = plain(scalar) { word += letters } else { end() }
            }
        }
        end()
        return words
    }

    /// The words with one space between them.
    static func line(_ text: String) -> String {
        words(text).joined(separator: " ")
    }

    /// Whether a folded line has a piece in it. Bytes are enough: folded text is hardly ever anything but ASCII.
    static func has(_ line: String, _ piece: String) -> Bool {
        let (bytes, wanted) = (line.utf8, piece.utf8)
        guard let first = wanted.first else { return true }
        var rest = bytes[...]
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.starts(with: wanted) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// The letters that a scalar beyond ASCII stands for; none for a mark that only changes the letter before, and
    /// nothing for what is no letter.
    static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return []
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .otherNumber, .letterNumber:
            break
        default: return nil
        }
        switch scalar {
        case "ß", "ẞ": return Array("ss".utf8)
        case "æ", "Æ": return Array("ae".utf8)
        case "œ", "Œ": return Array("oe".utf8)
        case "þ", "Þ": return Array("th".utf8)
        case "ð", "Ð": return Array("d".utf8)
        case "ı": return Array("i".utf8)
        default: break
        }
        // LATIN SMALL LETTER E WITH ACUTE is an e.
        if let name = properties.name, name.hasPrefix("LATIN ") {
            let parts = name.split(separator: " ")
            if parts.count >= 4, parts[2] == "LETTER", parts[3].utf8.count == 1 {
                return parts[3].utf8.map { $0 + 32 }
            }
        }
        return Array(properties.lowercaseMapping.utf8)
    }
}
