public import Domain
public import Hooks
public import Mail

/// How an installation was set up.
public struct Settings: Sendable {
    /// The address that people type, without a slash at its end: links in mails begin with it.
    public var address: String
    /// Whether it holds the demo world.
    public var isDemo: Bool
    /// How mail goes out; where there is nothing, letters wait. A demo never sends any.
    public var post: (any MailPost)?
    /// How programs are called; where there is nothing, messages to them wait.
    public var hooks: (any HookCaller)?
    /// How many requests a token may make in a minute.
    public var quota: TokenQuota
    /// The version of the program.
    public var program: String
    /// Archives with more bytes of papers than this are made in the background.
    public var archiveAtOnce: Int

    /// An installation at an address.
    public init(
        address: String, isDemo: Bool, post: (any MailPost)? = nil, hooks: (any HookCaller)? = nil,
        quota: TokenQuota = .usual, program: String = "0", archiveAtOnce: Int = 64 << 20
    ) {
        self.address = address
        self.isDemo = isDemo
        self.post = post
        self.hooks = hooks
        self.quota = quota
        self.program = program
        self.archiveAtOnce = archiveAtOnce
    }

    /// Whether people come through TLS.
    public var isSecure: Bool { address.hasPrefix("https://") }
}
