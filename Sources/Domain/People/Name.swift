/// How names are taken in and compared.
public enum Name {
    /// A name without spaces around it; nothing where it is empty, too long or holds control characters.
    public static func tidy(_ text: String) -> String? {
        let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // Counted as the database counts: one letter may be several signs.
        let signs = name.unicodeScalars
        let isClean = !signs.contains { $0.properties.generalCategory == .control }
        return !name.isEmpty && signs.count <= 200 && isClean ? name : nil
    }

    /// A name as it is compared: lower case, single spaces, no full stops.
    public static func folded(_ name: String) -> String {
        name.lowercased().split { $0.isWhitespace || $0 == "." || $0 == "," }.joined(separator: " ")
    }
}
