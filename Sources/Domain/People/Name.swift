/// How names are taken in and compared.
public enum Name {
    /// A name without spaces around it; nothing where it is empty, too long or holds control characters.
    public static func tidy(_ text: String) -> String? {
        let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.count <= 200, !name.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 })
        else { return nil }
        return name
    }

    /// A name as it is compared: lower case, single spaces, no full stops.
    public static func folded(_ name: String) -> String {
        name.lowercased().split { $0.isWhitespace || $0 == "." || $0 == "," }.joined(separator: " ")
    }
}
