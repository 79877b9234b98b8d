/// How a file's name is taken in.
public enum FileName {
    /// A name without folders and control characters, with the ending of what the file is.
    public static func tidy(_ name: String, type: FileType) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let clean = last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 && $0 != "\"" }
        var stem = String(String.UnicodeScalarView(clean))
        if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
        stem = String(stem.prefix(120))
        return (stem.isEmpty ? "evidence" : stem) + "." + type.ending
    }
}
