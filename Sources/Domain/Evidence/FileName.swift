/// How a file's name is taken in.
public enum FileName {
    /// Signs that show what stands behind them from right to left: `exe.pdf` could be made of `fdp.exe`.
    private static let turning: [ClosedRange<UInt32>] = [0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069]

    /// A name without folders and control characters, with the ending of what the file is.
    public static func tidy(_ name: String, type: FileType) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let clean = last.unicodeScalars.filter { sign in
            sign.properties.generalCategory != .control && sign != "\"" && !turning.contains { $0 ~= sign.value }
        }
        var stem = String(String.UnicodeScalarView(clean))
        if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
        stem = String(stem.prefix(120))
        // File systems count bytes, and so do mail programs.
        while stem.utf8.count > 200 { stem.removeLast() }
        return (stem.isEmpty ? "evidence" : stem) + "." + type.ending
    }
}
