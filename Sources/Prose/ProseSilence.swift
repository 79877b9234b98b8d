extension Prose {
    /// Whether there is neither a word nor a picture in it.
    public var saysNothing: Bool { plain.allSatisfy(\.isWhitespace) && pictures.isEmpty }
}

extension [Prose.Inline] {
    /// The same line without spaces and line ends at its own ends, which nobody sees and Markdown cannot say.
    public var withoutOuterSpace: [Prose.Inline] {
        var line = self
        while let last = line.last {
            if last == .lineBreak {
                line.removeLast()
            } else if case .text(let words) = last, words.last?.isWhitespace ?? true {
                line[line.count - 1] = .text(String(words.dropLast()))
                if words.count <= 1 { line.removeLast() }
            } else {
                break
            }
        }
        while let first = line.first {
            if first == .lineBreak {
                line.removeFirst()
            } else if case .text(let words) = first, words.first?.isWhitespace ?? true {
                line[0] = .text(String(words.dropFirst()))
                if words.count <= 1 { line.removeFirst() }
            } else {
                break
            }
        }
        return line
    }
}
