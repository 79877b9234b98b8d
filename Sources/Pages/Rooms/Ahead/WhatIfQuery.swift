/// What is tried, as it stands in the address: it says nothing of anybody's log, so it may be passed on.
public struct WhatIfQuery: Hashable, Sendable {
    /// The code of a credential that is tried: `add`.
    public var code: String
    /// The day on which it would be issued, as written: `issued`.
    public var issued: String
    /// The version that rules for the trial: `rules`.
    public var version: String

    /// A trial.
    public init(code: String = "", issued: String = "", version: String = "") {
        self.code = code
        self.issued = issued
        self.version = version
    }

    /// Whether nothing is tried yet.
    public var isEmpty: Bool { code.isEmpty && version.isEmpty }

    /// The query of the address, with its question mark.
    public var query: String {
        func part(_ text: String) -> String? { text.isEmpty ? nil : text }
        return queryText([("add", part(code)), ("issued", part(issued)), ("rules", part(version))])
    }
}
