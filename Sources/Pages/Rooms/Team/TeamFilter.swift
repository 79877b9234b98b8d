import Primitives
public import Rules

/// Which people of a team to show, as it stands in the address.
public struct TeamFilter: Hashable, Sendable {
    /// Words of the name: `q`.
    public var text: String
    /// One bench: `bench`.
    public var bench: String?
    /// One shift: `shift`.
    public var shift: String?
    /// One credential's code: `credential`.
    public var credential: String?
    /// One state: `state`.
    public var state: StandingState?
    /// Ending within so many days: `due`.
    public var due: Int?

    /// Everybody.
    public init(
        text: String = "", bench: String? = nil, shift: String? = nil, credential: String? = nil,
        state: StandingState? = nil, due: Int? = nil
    ) {
        self.text = text
        self.bench = bench
        self.shift = shift
        self.credential = credential
        self.state = state
        self.due = due
    }

    /// Whether anybody is left out.
    public var isAll: Bool { self == TeamFilter() }

    /// The query of the address, with its question mark.
    public var query: String {
        queryText([
            ("q", text.isEmpty ? nil : text), ("bench", bench), ("shift", shift), ("credential", credential),
            ("state", state?.code), ("due", due.map(String.init)),
        ])
    }
}
