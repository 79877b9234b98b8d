/// An e-mail address that mail can be sent to: one @, a plain part before it, a domain name behind it, ASCII only.
/// Quoted local parts, comments and addresses in brackets exist in the standard and not in life, and are refused.
public struct MailAddress: Hashable, Sendable {
    /// As it was written.
    public let text: String

    /// The address written in a text; nothing where it is not one.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, Self.isLocal(parts[0]), Self.isDomain(parts[1]) else {
            return nil
        }
        self.text = String(text)
    }

    /// In lower case, for finding the account: nobody has two that differ in case only.
    public var folded: String { text.lowercased() }

    /// What stands behind the @, in lower case.
    public var domain: String { String(folded.drop { $0 != "@" }.dropFirst()) }

    /// The same but for case is the same address.
    public static func == (left: MailAddress, right: MailAddress) -> Bool { left.folded == right.folded }

    /// As `==` compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(folded) }

    private static func isLocal(_ part: some Collection<UInt8>) -> Bool {
        guard (1...64).contains(part.count) else { return false }
        return part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { isLetterOrDigit($0) || localSigns.contains($0) }
        }
    }

    private static func isDomain(_ part: some Collection<UInt8>) -> Bool {
        let labels = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, !last.allSatisfy({ (48...57).contains($0) }) else {
            return false
        }
        let hyphen = UInt8(ascii: "-")
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != hyphen && label.dropFirst(label.count - 1).first != hyphen
                && label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
        }
    }

    private static let localSigns = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: false
        }
    }
}

extension MailAddress: CustomStringConvertible {
    /// The text.
    public var description: String { text }
}
