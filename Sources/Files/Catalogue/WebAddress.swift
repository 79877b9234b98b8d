/// An address of the web that a page may lead to.
public enum WebAddress {
    /// Whether a text is an address that a browser may follow, without anything hidden in it.
    public static func isPlain(_ text: String) -> Bool {
        let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
        let host = text.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
        return isWeb && !host.isEmpty && !host.contains("@") && text.utf8.count <= 1000
            && text.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"\"'<>\\`".utf8.contains($0) }
    }
}
