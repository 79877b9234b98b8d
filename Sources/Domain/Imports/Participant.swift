import Primitives

/// The person whose history is imported, as far as rows are compared with them.
public struct Participant: Sendable {
    /// A licence of a state.
    public struct Licence: Hashable, Sendable {
        /// The state, by its two letters.
        public var state: String
        /// The number.
        public var number: String

        /// A licence.
        public init(state: String, number: String) {
            self.state = state
            self.number = number
        }
    }

    /// The name now.
    public var name: String
    /// Names on older papers.
    public var formerNames: [String]
    /// Numbers by which bodies know the person, verified or not.
    public var identifiers: [Identifier]
    /// The licences in the wallet that have a number.
    public var licences: [Licence]
    /// Addresses that were confirmed.
    public var addresses: [String]

    /// A person.
    public init(
        name: String, formerNames: [String] = [], identifiers: [Identifier] = [], licences: [Licence] = [],
        addresses: [String] = []
    ) {
        self.name = name
        self.formerNames = formerNames
        self.identifiers = identifiers
        self.licences = licences
        self.addresses = addresses
    }
}

/// Whether a row is about the person whose history is imported.
public enum ParticipantVerdict: Hashable, Sendable {
    /// A number that somebody else confirmed, or a confirmed address: it is this person.
    case number(words: String)
    /// The name is this person's, now or formerly.
    case name(String, isFormer: Bool)
    /// A number that only the person stated fits, and no name is there: asked once.
    case unverifiedNumber(words: String, found: String)
    /// Another name: asked, because people marry and providers misspell.
    case otherName(String)
    /// Another number of a kind that is known of this person: refused.
    case otherNumber(words: String, found: String)
    /// The row does not say whom it is about.
    case silent

    /// What becomes of the row.
    public enum Outcome: Sendable {
        case accepted, asked, refused
    }

    /// What becomes of the row: accepted, asked about, or refused.
    public var outcome: Outcome {
        switch self {
        case .number, .name, .silent: .accepted
        case .unverifiedNumber, .otherName: .asked
        case .otherNumber: .refused
        }
    }

    /// Equal for rows that one answer settles: the name or number as it is compared.
    public var question: String? {
        switch self {
        case .otherName(let name): "name:" + Name.folded(name)
        case .unverifiedNumber(_, let found): "number:" + Identifier.folded(found)
        default: nil
        }
    }
}
