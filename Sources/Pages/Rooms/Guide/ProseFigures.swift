public import Rules

/// A figure of the rule book inside a text.
public struct ShownFigure: Sendable {
    /// The figure in words: "36 points".
    public var words: String
    /// What has to be said beside it: "unverified", or why it is not known.
    public var doubt: String?
    /// Where it was read.
    public var source: String?

    /// A figure.
    public init(words: String, doubt: String? = nil, source: String? = nil) {
        self.words = words
        self.doubt = doubt
        self.source = source
    }
}

/// What a text draws from the rule book, by the address it names.
public struct ProseFigures: Sendable {
    /// Figures in the line: `rule:ascp-boc/MLT/total`.
    public var figures: [String: ShownFigure]
    /// What a credential asks, as a table: `ascp-boc/MLT`.
    public var credentials: [String: (rule: CredentialRule, version: ProgrammeVersion)]
    /// What a credential costs, by its code.
    public var fees: [String: GuideFees] = [:]
    /// What the catalogue has, by the text of the block that asks.
    public var glances: [String: GuideGlance] = [:]

    /// What a text draws.
    public init(
        figures: [String: ShownFigure] = [:],
        credentials: [String: (rule: CredentialRule, version: ProgrammeVersion)] = [:]
    ) {
        self.figures = figures
        self.credentials = credentials
    }
}
