/// Words that stand together on one line: a line of text, or the part of it that one column holds.
struct PageSegment {
    /// Its words as places in the page's list.
    var words: Range<Int>
    /// Where it stands.
    var box: PageBox
    /// Its letters.
    var text: String
    /// Its words as they are compared.
    var folded: [String]
    /// How high its letters are.
    var height: Int
}

/// A page cut into segments, with who stands beside and below whom.
struct PageLayout {
    let page: ReadPage
    let number: Int
    /// Every word as it is compared.
    let folded: [String]
    /// The segments, in reading order.
    let segments: [PageSegment]
    /// The segment of each word.
    let segmentOfWord: [Int]

    init(_ page: ReadPage, number: Int) {
        self.page = page
        self.number = number
        folded = page.words.map { FoldedWord.of($0.text) }
        var segments: [PageSegment] = []
        var owner: [Int] = []
        var first = 0
        let heights = page.words.map(\.box.height).sorted()
        let usual = heights.isEmpty ? 1 : heights[heights.count / 2]
        for place in page.words.indices {
            let word = page.words[place]
            if place > first, !Self.continues(page.words[place - 1], word, usual) {
                segments.append(Self.segment(first..<place, page, folded))
                first = place
            }
            owner.append(segments.count)
        }
        if first < page.words.count { segments.append(Self.segment(first..<page.words.count, page, folded)) }
        self.segments = segments
        segmentOfWord = owner
    }

    /// Whether a word goes on with what the one before it says. A gap much wider than a letter parts columns; capitals
    /// set wide are measured by the usual height of letters on the page.
    private static func continues(_ last: ReadWord, _ next: ReadWord, _ usual: Int) -> Bool {
        let height = max(last.box.height, next.box.height, usual, 1)
        // Letters set large may be told apart as lines although they stand beside each other.
        if last.line != next.line, !last.box.isBeside(next.box) || next.box.left - last.box.right > height / 2 {
            return false
        }
        return next.box.left - last.box.right < height * 8 / 5 && next.box.left > last.box.left
    }

    private static func segment(_ range: Range<Int>, _ page: ReadPage, _ folded: [String]) -> PageSegment {
        let words = page.words[range]
        let heights = words.map(\.box.height).sorted()
        var height = heights[heights.count / 2]
        var box = words.dropFirst().reduce(words[range.lowerBound].box) { $0.joined($1.box) }
        let text = words.map(\.text).joined(separator: " ")
        // Some fonts claim far more height than their letters have; how wide letters are tells how high they can be.
        let letter = box.width / max(text.count, 1)
        if 10 * height > 34 * letter, letter > 0 {
            height = 26 * letter / 10
            let middle = (box.top + box.bottom) / 2
            (box.top, box.bottom) = (middle - height / 2, middle + height / 2)
        }
        return PageSegment(words: range, box: box, text: text, folded: Array(folded[range]), height: height)
    }

    /// The next segment to the right on the same height.
    func right(of place: Int) -> Int? {
        let box = segments[place].box
        return segments.indices
            .filter {
                segments[$0].box.left >= box.right - box.height / 2 && segments[$0].box.isBeside(box) && $0 != place
            }
            .min { segments[$0].box.left < segments[$1].box.left }
    }

    /// The next segment to the left on the same height.
    func left(of place: Int) -> Int? {
        let box = segments[place].box
        return segments.indices
            .filter {
                segments[$0].box.right <= box.left + box.height / 2 && segments[$0].box.isBeside(box) && $0 != place
            }
            .max { segments[$0].box.right < segments[$1].box.right }
    }

    /// The next segment below, in the same column: it shares the width, and is not far away.
    func below(_ place: Int, within lines: Int = 3) -> Int? {
        let box = segments[place].box
        let height = max(segments[place].height, 1)
        return segments.indices
            .filter {
                let other = segments[$0].box
                // Rectangles of lines may overlap in their heights; their middles do not deceive.
                return $0 != place && other.overlap(box) > 0
                    && other.top + other.bottom - box.top - box.bottom > min(height, segments[$0].height)
                    && other.top - box.bottom < lines * height
            }
            .min { segments[$0].box.top < segments[$1].box.top }
    }

    /// How sure the reader is of the least sure of these words.
    func certainty(of words: some Sequence<Int>) -> Int { words.map { page.words[$0].certainty }.min() ?? 0 }

    /// The letters of these words.
    func text(of words: some Sequence<Int>) -> String { words.map { page.words[$0].text }.joined(separator: " ") }

    /// The rectangles of these words, one a line.
    func boxes(of words: some Sequence<Int>) -> [PageBox] {
        var boxes: [(segment: Int, box: PageBox)] = []
        for word in words {
            let box = page.words[word].box
            if let last = boxes.last, last.segment == segmentOfWord[word] {
                boxes[boxes.count - 1].box = last.box.joined(box)
            } else {
                boxes.append((segmentOfWord[word], box))
            }
        }
        return boxes.map(\.box)
    }
}
