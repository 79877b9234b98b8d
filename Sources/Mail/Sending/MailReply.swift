/// What a mail server said last: `550 5.1.1 no such user`. Written by a stranger, so it is short and one line.
public struct MailReply: Hashable, Sendable {
    /// Three digits, of which the first says whether it is for now (4) or for good (5).
    public let code: Int
    /// The rest of the line.
    public let text: String

    /// A reply.
    public init(code: Int, text: String) {
        self.code = code
        self.text = text
    }

    /// The reply in a line from the server; nothing where it does not begin with three digits.
    init?(line: some Collection<UInt8>) {
        let digits = line.prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let code = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
        let rest = String(decoding: line.dropFirst(4).prefix(200), as: UTF8.self)
        let shown = rest.filter { !MailHeader.isControl($0) }
        self.init(code: code, text: shown)
    }
}
