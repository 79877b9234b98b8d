extension Prose {
    /// The same text with neighbouring plain words as one piece: how it was cut up says nothing.
    public var joined: Prose { Prose(blocks.map(\.joined)) }

    /// The pictures it shows, by their addresses, in order.
    public var pictures: [String] { blocks.flatMap(\.pictures) }

    /// A text of one paragraph.
    public init(line: String) { self.init(line.isEmpty ? [] : [.paragraph([.text(line)])]) }

    /// The same text with every address of a picture replaced.
    public func renamingPictures(_ rename: (String) -> String) -> Prose {
        Prose(blocks.map { $0.renamingPictures(rename) })
    }
}

extension Prose.Block {
    var joined: Prose.Block {
        switch self {
        case .heading(let level, let words): .heading(level: level, words.joinedWords)
        case .paragraph(let words): .paragraph(words.joinedWords)
        case .list(let start, let isTight, let items):
            .list(numberedFrom: start, isTight: isTight, items.map { $0.map(\.joined) })
        case .quote(let blocks): .quote(blocks.map(\.joined))
        case .code, .rule: self
        }
    }

    var pictures: [String] {
        switch self {
        case .heading(_, let words), .paragraph(let words): words.flatMap(\.pictures)
        case .list(_, _, let items): items.flatMap { $0.flatMap(\.pictures) }
        case .quote(let blocks): blocks.flatMap(\.pictures)
        case .code, .rule: []
        }
    }

    func renamingPictures(_ rename: (String) -> String) -> Prose.Block {
        switch self {
        case .heading(let level, let words): .heading(level: level, words.map { $0.renamingPictures(rename) })
        case .paragraph(let words): .paragraph(words.map { $0.renamingPictures(rename) })
        case .list(let start, let isTight, let items):
            .list(
                numberedFrom: start, isTight: isTight, items.map { $0.map { $0.renamingPictures(rename) } })
        case .quote(let blocks): .quote(blocks.map { $0.renamingPictures(rename) })
        case .code, .rule: self
        }
    }
}

extension Prose.Inline {
    var pictures: [String] {
        switch self {
        case .picture(let address, _, _): [address]
        case .emphasis(let words), .strong(let words), .link(_, _, let words): words.flatMap(\.pictures)
        case .text, .code, .lineBreak: []
        }
    }

    func renamingPictures(_ rename: (String) -> String) -> Prose.Inline {
        switch self {
        case .picture(let address, let title, let words): .picture(at: rename(address), title: title, words)
        case .emphasis(let words): .emphasis(words.map { $0.renamingPictures(rename) })
        case .strong(let words): .strong(words.map { $0.renamingPictures(rename) })
        case .link(let address, let title, let words):
            .link(to: address, title: title, words.map { $0.renamingPictures(rename) })
        case .text, .code, .lineBreak: self
        }
    }
}

extension [Prose.Inline] {
    /// The same pieces with neighbouring plain words joined.
    public var joinedWords: [Prose.Inline] {
        var joined: [Prose.Inline] = []
        for piece in self {
            switch piece {
            case .text(let text):
                if text.isEmpty { continue }
                if case .text(let before) = joined.last {
                    // Two spaces that meet where something was taken out are one.
                    let isDoubled = before.last == " " && text.first == " "
                    joined[joined.count - 1] = .text(before + (isDoubled ? text.dropFirst() : text[...]))
                } else {
                    joined.append(piece)
                }
            case .emphasis(let words): joined.append(.emphasis(words.joinedWords))
            case .strong(let words):
                let words = words.joinedWords
                // Markdown cannot say which of the two stands outside.
                if words.count == 1, case .emphasis(let inner) = words[0] {
                    joined.append(.emphasis([.strong(inner)]))
                } else {
                    joined.append(.strong(words))
                }
            case .link(let address, let title, let words):
                joined.append(.link(to: address, title: title, words.joinedWords))
            case .picture(let address, let title, let words):
                joined.append(.picture(at: address, title: title, words.joinedWords))
            case .code, .lineBreak: joined.append(piece)
            }
        }
        return joined
    }
}

extension Prose {
    /// The same text without the pictures at an address; what they showed stays in words.
    public func withoutPictures(at address: String) -> Prose {
        Prose(blocks.map { $0.withoutPictures(at: address) }.filter { $0 != .paragraph([]) }).joined
    }
}

extension Prose.Block {
    func withoutPictures(at address: String) -> Prose.Block {
        switch self {
        case .heading(let level, let words):
            .heading(level: level, words.withoutPictures(at: address).joinedWords.withoutOuterSpace)
        case .paragraph(let words):
            .paragraph(words.withoutPictures(at: address).joinedWords.withoutOuterSpace)
        case .list(let start, let isTight, let items):
            .list(
                numberedFrom: start, isTight: isTight, items.map { $0.map { $0.withoutPictures(at: address) } })
        case .quote(let blocks): .quote(blocks.map { $0.withoutPictures(at: address) })
        case .code, .rule: self
        }
    }
}

extension [Prose.Inline] {
    fileprivate func withoutPictures(at address: String) -> [Prose.Inline] {
        flatMap { piece -> [Prose.Inline] in
            switch piece {
            case .picture(address, _, let words): return words.isEmpty ? [] : [.text("[\(words.plain)]")]
            case .emphasis(let words): return [.emphasis(words.withoutPictures(at: address))]
            case .strong(let words): return [.strong(words.withoutPictures(at: address))]
            case .link(let to, let title, let words):
                return [.link(to: to, title: title, words.withoutPictures(at: address))]
            default: return [piece]
            }
        }
    }
}
