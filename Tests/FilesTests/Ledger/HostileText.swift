/// Texts that a writer of JSON, a reader of it or a printer of either may stumble over.
enum HostileText {
    static let lines = [
        "", " ", "plain", "\"", "\\", "\\\"", "\"}],\"activity\":null,\"x\":[{\"", "</script>", "a/b", "null", "true",
        "0", "[]",
        "{}", "\\u0041", "\\n", "’“”—…", "Łódź Ünïcödé", "証明書", "👩‍👩‍👧‍👦", "e\u{301}\u{301}", "\u{202E}abc", "\u{FEFF}",
        "\u{FFFD}",
        "\u{10FFFF}", "\u{E000}", "'; DROP TABLE ledger_entry; --", "%00", "${x}", "\u{2028}\u{2029}",
        String(repeating: "\"\\", count: 700),
    ]
    /// Only where several lines and control characters may stand.
    static let blocks =
        lines + [
            "\n", "\r\n", "a\nb\n\nc", "\t", "\u{1}\u{2}\u{1F}", "\u{7F}\u{80}\u{9F}", "\0", "a\0b",
            "\u{8}\u{C}\u{1B}[31m",
            String(repeating: "long \n", count: 5000),
        ]
}
