public import Prose

/// How an author's text is read and written again. The forms of courses know nothing of Markdown itself.
public struct MarkdownPen: Sendable {
    /// A text longer than this is several sections.
    public static let longest = 50_000

    /// What a text says, or a sentence about what is wrong with it.
    public let read: @Sendable (String) -> Result<Prose, FieldFault>
    /// A text as its author would type it.
    public let write: @Sendable (Prose) -> String

    /// A pen.
    public init(
        read: @escaping @Sendable (String) -> Result<Prose, FieldFault>, write: @escaping @Sendable (Prose) -> String
    ) {
        self.read = read
        self.write = write
    }
}
