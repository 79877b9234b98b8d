/// A document to be set on paper: what it is called, and its blocks in reading order. It flows over as many pages as it
/// needs; every page has a foot with its number.
public struct PrintedDocument: Sendable {
    /// What readers' programs call it.
    public var title: String
    /// Whose it is, or who made it.
    public var author: String
    /// The language of its words, `en`.
    public var language: String
    /// When it was made, as RFC 3339 writes it: the same moment and words give the same file.
    public var made: String
    /// What it is set on.
    public var paper: Paper
    /// What stands on it.
    public var blocks: [PrintedBlock]
    /// At the foot of every page, before its number.
    public var foot: String

    /// A document.
    public init(
        title: String, author: String, language: String = "en", made: String, paper: Paper = .letter,
        blocks: [PrintedBlock], foot: String
    ) {
        self.title = title
        self.author = author
        self.language = language
        self.made = made
        self.paper = paper
        self.blocks = blocks
        self.foot = foot
    }
}

/// A part of a document, from one margin to the other.
public enum PrintedBlock: Sendable {
    /// A heading, of level 1 or 2.
    case heading(Int, String)
    /// A paragraph.
    case text(String, TextRole)
    /// Names and what they say, side by side.
    case facts([PrintedFact])
    /// A table; its head is set again on every page that it reaches.
    case table(PrintedTable)
    /// Lines to write on, side by side, each with its word under it.
    case signature([String])
    /// So many points of nothing.
    case space(Double)
}

/// The name of a field and what it says.
public struct PrintedFact: Sendable {
    /// The name.
    public var label: String
    /// What it says.
    public var value: String

    /// A field.
    public init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}
