/// How long a mail server is waited for, so that one that never answers holds nothing up for ever.
public struct SMTPPatience: Hashable, Sendable {
    /// Milliseconds until there is a connection.
    public var connecting: Int
    /// Milliseconds for one mail, all in all.
    public var whole: Int

    /// A patience.
    public init(connecting: Int, whole: Int) {
        self.connecting = connecting
        self.whole = whole
    }

    /// Ten seconds, and thirty in all.
    public static let standard = SMTPPatience(connecting: 10_000, whole: 30_000)
}
