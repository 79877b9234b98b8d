import Prose

/// A piece of HTML while it is read: finished blocks, and the line that is being written.
struct HTMLPiece {
    private var done: [Prose.Block] = []
    private var line: [Prose.Inline] = []
    /// Whether paragraphs were marked as such: a list of them is not tight.
    var hasParagraphs = false
    private var beganWithSpace = false
    private var endsWithSpace = false

    /// Words; spaces and line ends in them are one space.
    mutating func text(_ text: String) {
        var words = ""
        var isAtSpace = line.isEmpty || endsWithSpace || line.last == .lineBreak
        if line.isEmpty, text.first?.isPlainSpace == true { beganWithSpace = true }
        for letter in text {
            if letter.isPlainSpace {
                if !isAtSpace { words += " " }
                isAtSpace = true
            } else if !letter.isControl {
                words.append(letter)
                isAtSpace = false
            }
        }
        guard !words.isEmpty else { return }
        line.append(.text(words))
        endsWithSpace = isAtSpace
    }

    /// A piece of a line.
    mutating func add(_ inline: Prose.Inline) {
        if inline == .lineBreak {
            dropSpace()
            // Two ends of a line are what a paragraph is.
            if line.last == .lineBreak { return endParagraph() }
        }
        line.append(inline)
        endsWithSpace = false
    }

    /// A block.
    mutating func add(_ block: Prose.Block) {
        endParagraph()
        done.append(block)
    }

    mutating func endParagraph() {
        line = line.withoutOuterSpace
        if !line.isEmpty { done.append(.paragraph(line)) }
        line = []
        endsWithSpace = false
    }

    private mutating func dropSpace() {
        endsWithSpace = false
        guard case .text(let words) = line.last else { return }
        line.removeLast()
        let bare = words.hasSuffix(" ") ? String(words.dropLast()) : words
        if !bare.isEmpty { line.append(.text(bare)) }
    }

    /// Everything as blocks.
    func blocks() -> [Prose.Block] {
        var copy = self
        copy.endParagraph()
        return copy.done
    }

    /// Whether it is nothing but a line.
    var isInLine: Bool { done.isEmpty }

    /// The line without spaces at its ends, and whether there were any.
    func bareWords() -> (before: Bool, words: [Prose.Inline], after: Bool) {
        var copy = self
        let after = copy.endsWithSpace
        if after { copy.dropSpace() }
        return (beganWithSpace, copy.line, after)
    }

    /// Everything as one line.
    func words() -> [Prose.Inline] {
        var words: [Prose.Inline] = []
        for block in blocks() {
            if !words.isEmpty { words.append(.text(" ")) }
            if case .paragraph(let line) = block { words += line } else { words.append(.text(block.plain)) }
        }
        return words.map { $0 == .lineBreak ? .text(" ") : $0 }.joinedWords
    }
}

extension Character {
    /// A space of HTML; one that must not break is a sign of its own.
    fileprivate var isPlainSpace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\r\n" }

    fileprivate var isControl: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }
}
