/// The seal of a whole file: one line behind everything else, with the key and a signature over every byte before it.
/// A PDF may end with such a line, because a line that begins with % is a comment there.
public enum FileSeal {
    private static let mark = Array("\n%aliquot-seal-1 ".utf8)
    /// The mark, the key (43 signs), a space, the signature (86 signs) and the end of the line.
    private static let length = mark.count + 43 + 1 + 86 + 1

    /// The file with its seal.
    public static func seal(_ file: [UInt8], with key: SigningKey) -> [UInt8] {
        var sealed = file
        sealed.reserveCapacity(file.count + length)
        sealed += mark
        sealed += Array(Base64URL.text(key.checking.bytes).utf8)
        sealed.append(UInt8(ascii: " "))
        // The key is signed, too: nobody can put another in its place.
        let signature = key.sign(sealed)
        sealed += Array(Base64URL.text(signature).utf8)
        sealed.append(UInt8(ascii: "\n"))
        return sealed
    }

    /// What a file's seal says of it.
    public enum Finding: Hashable, Sendable {
        /// There is no seal at the end of it.
        case none
        /// There is one, and it does not fit.
        case broken
        /// Not one byte was changed since somebody with this key sealed it.
        case intact(CheckingKey)
    }

    /// Looks at the seal of a file.
    public static func check(_ file: [UInt8]) -> Finding {
        guard file.count > length else { return hasMark(file) ? .broken : .none }
        let start = file.count - length
        guard file[start..<(start + mark.count)].elementsEqual(mark) else { return hasMark(file) ? .broken : .none }
        let keyStart = start + mark.count
        let signatureStart = keyStart + 44
        guard file.last == UInt8(ascii: "\n"), file[signatureStart - 1] == UInt8(ascii: " "),
            let bytes = Base64URL.bytes(text(file[keyStart..<(keyStart + 43)])), let key = CheckingKey(bytes: bytes),
            let signature = Base64URL.bytes(text(file[signatureStart..<(file.count - 1)]))
        else { return .broken }
        let isSigned = file.withUnsafeBytes {
            key.accepts(signature, over: UnsafeRawBufferPointer(rebasing: $0[..<signatureStart]))
        }
        return isSigned ? .intact(key) : .broken
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Whether somewhere near the end there is the mark, or what is left of it.
    private static func hasMark(_ file: [UInt8]) -> Bool {
        String(decoding: file.suffix(4_096), as: UTF8.self).contains("aliquot-seal")
    }
}
