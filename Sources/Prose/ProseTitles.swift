extension Prose {
    /// The same text without the titles of links and pictures, which some forms do not have.
    public var withoutTitles: Prose { Prose(blocks.map(\.withoutTitles)) }
}

extension Prose.Block {
    fileprivate var withoutTitles: Prose.Block {
        switch self {
        case .heading(let level, let words): .heading(level: level, words.map(\.withoutTitle))
        case .paragraph(let words): .paragraph(words.map(\.withoutTitle))
        case .list(let start, let isTight, let items):
            .list(numberedFrom: start, isTight: isTight, items.map { $0.map(\.withoutTitles) })
        case .quote(let blocks): .quote(blocks.map(\.withoutTitles))
        case .code, .rule: self
        }
    }
}

extension Prose.Inline {
    fileprivate var withoutTitle: Prose.Inline {
        switch self {
        case .link(let address, _, let words): .link(to: address, title: "", words.map(\.withoutTitle))
        case .picture(let address, _, let words): .picture(at: address, title: "", words)
        case .emphasis(let words): .emphasis(words.map(\.withoutTitle))
        case .strong(let words): .strong(words.map(\.withoutTitle))
        case .text, .code, .lineBreak: self
        }
    }
}
