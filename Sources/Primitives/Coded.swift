/// A closed list whose code words are its case names in kebab-case: `bloodBanking` is written `blood-banking`.
public protocol Coded: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == UInt8 {
    /// Every code word and its case.
    static var codes: Codes<Self> { get }
}

extension Coded {
    /// The code word.
    public var code: String { Self.codes.words[Int(rawValue)] }

    /// The words of all cases.
    public static func kebabCodes() -> Codes<Self> {
        Codes(allCases.map { (kebab(String(describing: $0)), $0) })
    }

    private static func kebab(_ name: String) -> String {
        var word = ""
        for letter in name {
            if letter.isUppercase { word += "-" }
            word += letter.lowercased()
        }
        return word
    }
}
