import Mail

/// Reads a mail address that somebody typed.
enum MailAddressText {
    static func read(_ typed: String) -> String? {
        MailAddress(typed.split(whereSeparator: \.isWhitespace).joined())?.text
    }
}
