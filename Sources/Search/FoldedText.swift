/// How texts are folded before they are compared: small letters, no accents, one spelling for British and American
/// words, no plural endings. What is searched and what is searched for go through the same fold.
public enum FoldedText {
    /// The words of a text.
    public static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(String(decoding: stem(word), as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for letter in text.unicodeScalars {
            switch letter.value {
            case 0x30...0x39, 0x61...0x7A: word.append(UInt8(letter.value))
            case 0x41...0x5A: word.append(UInt8(letter.value | 32))
            // `P.A.C.E.` and `nurse's` are one word each.
            case 0x2E where word.count == 1 || word.count > 2 && word[word.count - 2] == 0x2E: word.append(0x2E)
            case 0x27, 0x2019: break
            default:
                if let plain = plain(letter) {
                    word += plain.utf8
                } else if letter.properties.isAlphabetic {
                    word += String(letter).lowercased().utf8
                } else {
                    end()
                }
            }
        }
        end()
        return words
    }

    /// Letters with marks, as people type them who have no such key.
    private static func plain(_ letter: Unicode.Scalar) -> String? {
        switch letter.value {
        case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
        case 0xC6, 0xE6: "ae"
        case 0xC7, 0xE7, 0x106...0x10D: "c"
        case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
        case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
        case 0xD1, 0xF1, 0x143...0x148: "n"
        case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
        case 0x152, 0x153: "oe"
        case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
        case 0xDD, 0xFD, 0xFF: "y"
        case 0xDF: "ss"
        default: nil
        }
    }

    /// A word without its full stops and plural, in the shorter of two spellings.
    private static func stem(_ word: [UInt8]) -> [UInt8] {
        var word = word.filter { $0 != 0x2E }
        let (a, e, i, o, s, u, y): (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (
            0x61, 0x65, 0x69, 0x6F, 0x73, 0x75, 0x79
        )
        // haematology, anaemia, oedema, leukaemia.
        if word.count > 4 {
            var place = 0
            while place + 1 < word.count {
                if word[place + 1] == e, word[place] == a || word[place] == o, place + 2 < word.count {
                    word.remove(at: place)
                }
                place += 1
            }
        }
        guard word.count > 3, word.last == s, word[word.count - 2] != s, word[word.count - 2] != u,
            word[word.count - 2] != i
        else { return word }
        word.removeLast()
        if word.count > 4, word.suffix(2) == [i, e] { word.replaceSubrange((word.count - 2)..., with: [y]) }
        return word
    }
}
