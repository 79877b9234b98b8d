/// A text with its structure and without any look: what a guide or a course says.
public struct Prose: Hashable, Sendable {
    /// Its blocks, one after the other.
    public var blocks: [Block]

    /// A text of these blocks.
    public init(_ blocks: [Block] = []) {
        self.blocks = blocks
    }

    /// A block of a text.
    public indirect enum Block: Hashable, Sendable {
        /// A heading; 1 is the highest.
        case heading(level: Int, [Inline])
        /// A paragraph.
        case paragraph([Inline])
        /// A list of items; numbered from a start, or with dots.
        case list(numberedFrom: Int?, isTight: Bool, [[Block]])
        /// Words of somebody else.
        case quote([Block])
        /// Text as it stands, with a word that says what it is.
        case code(String, word: String)
        /// A line between two parts.
        case rule
    }

    /// A piece of a line.
    public indirect enum Inline: Hashable, Sendable {
        /// Plain words.
        case text(String)
        /// Words with stress.
        case emphasis([Inline])
        /// Words of weight.
        case strong([Inline])
        /// Text as it stands.
        case code(String)
        /// Words that lead somewhere.
        case link(to: String, title: String, [Inline])
        /// A picture and what it shows.
        case picture(at: String, title: String, [Inline])
        /// A line that ends here.
        case lineBreak
    }
}

extension Sequence<Prose.Inline> {
    /// The words alone.
    public var plain: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .emphasis(let words), .strong(let words), .link(_, _, let words), .picture(_, _, let words):
                words.plain
            case .lineBreak: " "
            }
        }.joined()
    }
}

extension Prose {
    /// The words of the text alone, for descriptions and search.
    public var plain: String { blocks.map(\.plain).filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Prose.Block {
    /// The words of the block alone.
    public var plain: String {
        switch self {
        case .heading(_, let words), .paragraph(let words): words.plain
        case .list(_, _, let items): items.map { $0.map(\.plain).joined(separator: " ") }.joined(separator: " ")
        case .quote(let blocks): blocks.map(\.plain).joined(separator: " ")
        case .code(let text, _): text
        case .rule: ""
        }
    }
}
