public import Primitives

/// Why a file cannot be read as a spreadsheet, with what helps.
public struct TableFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: UInt8, Coded {
        case unreadable, empty, notATable, otherFormat, passwordProtected, damaged, tooLarge, bomb, tooManyColumns
        case cellTooLong, unknownEncoding, noSuchSheet, unsafeXML

        /// Every code and its fault.
        public static let codes = Codes<Code>(
            allCases.map { ($0 == .unsafeXML ? "unsafe-xml" : kebabCodes().words[Int($0.rawValue)], $0) })
    }

    /// What is wrong, for programs.
    public var code: Code
    /// What is wrong, in a sentence.
    public var text: String
    /// What to do about it.
    public var cure: String
    /// The line, where one is at fault.
    public var line: Int?

    /// A fault of a file.
    public init(_ code: Code, _ text: String, cure: String, line: Int? = nil) {
        self.code = code
        self.text = text
        self.cure = cure
        self.line = line
    }
}
