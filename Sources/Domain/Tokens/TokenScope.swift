public import Primitives

/// One thing that a token lets a program do in its owner's name. The list is closed: what is not named is not allowed.
public enum TokenScope: UInt8, Coded {
    case walletRead, walletWrite, logRead, logWrite, evidenceRead, evidenceWrite, standingRead
    case importsRead, importsWrite, transcriptRead, webhooksRead, webhooksWrite, plansRead, plansWrite

    /// Every scope by its word, such as `log:read`.
    public static let codes = Codes(
        zip(kebabCodes().words, allCases).map { ($0.replacing("-", with: ":"), $1) })

    /// What it allows, in words.
    public var words: String {
        switch self {
        case .walletRead: "See credentials"
        case .walletWrite: "Add, change and remove credentials"
        case .logRead: "See entries and their history, and ask what one would count"
        case .logWrite: "Record, correct and withdraw entries"
        case .evidenceRead: "See and fetch evidence files"
        case .evidenceWrite: "Add evidence files"
        case .standingRead: "See where you stand"
        case .importsRead: "See imports"
        case .importsWrite: "Start, answer and undo imports"
        case .transcriptRead: "See the transcript"
        case .webhooksRead: "See webhooks and what was delivered"
        case .webhooksWrite: "Set up, change and remove webhooks"
        case .plansRead: "Make plans, and see the one that is followed"
        case .plansWrite: "Follow a plan, and stop following it"
        }
    }

    /// The scopes that words name, in the order of the list; nothing where one of them is unknown.
    public static func all(named words: some Sequence<String>) -> [TokenScope]? {
        var found: Set<TokenScope> = []
        for word in words {
            guard let scope = codes.find(word) else { return nil }
            found.insert(scope)
        }
        return allCases.filter(found.contains)
    }
}
