import Primitives

extension ProviderRule {
    /// Whether a provider's programmes are accepted. Nobody named is nobody accepted, where a list exists.
    func accepts(_ entry: LogEntry, in log: CreditLog) -> Bool {
        switch self {
        case .any:
            return true
        case .approvals(let accepted, _):
            return !entry.approvals.isDisjoint(with: accepted)
        case .organisations(let list, let accepted, _):
            if !entry.approvals.isDisjoint(with: accepted) { return true }
            return log.activities[entry.place].provider?.name.map(list.names) ?? false
        }
    }
}

/// A closed list of organisations; a chapter's name ("ASCLS-TN") holds its organisation's as a word of its own.
public struct OrganisationList: Sendable {
    /// The names as the rule gives them.
    public let names: [String]
    /// Whether the list is known whole.
    public let isComplete: Bool
    private let patterns: [[UInt8]]

    /// A list of these names.
    public init(_ names: [String], isComplete: Bool) {
        self.names = names
        self.isComplete = isComplete
        patterns = names.map(Self.words)
    }

    /// Whether a provider's name holds one of the organisations' names, word for word.
    func names(_ provider: String) -> Bool {
        let words = Self.words(provider)
        return patterns.contains { Self.find($0, in: words) }
    }

    /// The words in lower case, with one space before, between and behind them.
    private static func words(_ name: String) -> [UInt8] {
        var letters: [UInt8] = [UInt8(ascii: " ")]
        for byte in name.lowercased().utf8 {
            let isLetter = (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
            if isLetter {
                letters.append(byte)
            } else if letters.last != UInt8(ascii: " ") {
                letters.append(UInt8(ascii: " "))
            }
        }
        if letters.last != UInt8(ascii: " ") { letters.append(UInt8(ascii: " ")) }
        return letters
    }

    private static func find(_ pattern: [UInt8], in text: [UInt8]) -> Bool {
        guard pattern.count > 2, pattern.count <= text.count else { return false }
        next: for start in 0...(text.count - pattern.count) {
            for place in pattern.indices where text[start + place] != pattern[place] { continue next }
            return true
        }
        return false
    }
}
