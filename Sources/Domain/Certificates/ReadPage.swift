/// A page as a reader found it: its size and its words, in reading order.
public struct ReadPage: Hashable, Sendable {
    /// The width, in the reader's own units.
    public var width: Int
    /// The height, in the same units.
    public var height: Int
    /// The words, line after line.
    public var words: [ReadWord]

    /// A page.
    public init(width: Int, height: Int, words: [ReadWord]) {
        self.width = width
        self.height = height
        self.words = words
    }
}

/// A word that stands on a page.
public struct ReadWord: Hashable, Sendable {
    /// The word with its punctuation.
    public var text: String
    /// Where it stands.
    public var box: PageBox
    /// How sure the reader is of its letters, from 0 to 100; a text layer is always sure.
    public var certainty: Int
    /// The number of its line; it changes from line to line, nothing more.
    public var line: Int

    /// A word.
    public init(_ text: String, _ box: PageBox, certainty: Int = 100, line: Int) {
        self.text = text
        self.box = box
        self.certainty = certainty
        self.line = line
    }
}

/// A rectangle on a page, in the page's units, from the top left.
public struct PageBox: Hashable, Sendable {
    /// The left edge.
    public var left: Int
    /// The upper edge.
    public var top: Int
    /// The right edge.
    public var right: Int
    /// The lower edge.
    public var bottom: Int

    /// A rectangle.
    public init(left: Int, top: Int, right: Int, bottom: Int) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    /// How wide it is.
    public var width: Int { right - left }
    /// How high it is.
    public var height: Int { bottom - top }

    /// The smallest rectangle that holds both.
    public func joined(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// Whether both share a part of their heights, more than half of the lower one of them.
    func isBeside(_ other: PageBox) -> Bool {
        2 * (min(bottom, other.bottom) - max(top, other.top)) > min(height, other.height)
    }

    /// How much of their widths both share.
    func overlap(_ other: PageBox) -> Int { min(right, other.right) - max(left, other.left) }
}
