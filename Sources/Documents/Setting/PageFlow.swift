/// Sets a document block by block, and begins a new page where the next one does not fit. Run once to count the pages
/// and once more to draw them.
final class PageFlow {
    let paper: Paper
    let shelf: FontShelf
    /// Nothing while pages are only counted.
    let canvas: SheetCanvas?
    /// Where the next block begins.
    var y: Double
    /// The page now, from 1.
    private(set) var page = 1
    private let foot: String
    private let pageCount: Int
    /// More pages than this are not set at once.
    private let most: Int

    /// How much of a page is left free for its foot.
    private static let footHeight = 24.0

    private init(_ document: PrintedDocument, _ shelf: FontShelf, _ canvas: SheetCanvas?, pageCount: Int, most: Int) {
        paper = document.paper
        foot = document.foot
        self.shelf = shelf
        self.canvas = canvas
        self.pageCount = pageCount
        self.most = most
        y = document.paper.margin
    }

    /// How many pages a document has.
    static func count(_ document: PrintedDocument, _ shelf: FontShelf, most: Int) throws(PressFault) -> Int {
        let flow = PageFlow(document, shelf, nil, pageCount: 0, most: most)
        for block in document.blocks { try flow.set(block) }
        return flow.page
    }

    /// Draws them.
    static func draw(
        _ document: PrintedDocument, _ shelf: FontShelf, on canvas: SheetCanvas, pageCount: Int
    ) throws(PressFault) {
        let flow = PageFlow(document, shelf, canvas, pageCount: pageCount, most: .max)
        canvas.begin(.document)
        for block in document.blocks { try flow.set(block) }
        canvas.end(.document)
        try flow.setFoot()
        canvas.turn()
    }

    /// The lowest place that a block may reach.
    var bottom: Double { paper.height - paper.margin - Self.footHeight }
    var left: Double { paper.margin }
    var right: Double { paper.width - paper.margin }

    /// Begins a new page where so much does not fit any more; says whether it did.
    @discardableResult
    func makeRoom(_ height: Double) throws(PressFault) -> Bool {
        guard y + height > bottom, y > paper.margin else { return false }
        guard page < most else { throw .tooLong(pages: page + 1) }
        try setFoot()
        canvas?.turn()
        page += 1
        y = paper.margin
        return true
    }

    /// A text of this width.
    func text(_ text: String, _ role: TextRole, width: Double, isFigure: Bool = false) throws(PressFault) -> SetText {
        try SetText(text, role, width: width, isFigure: isFigure, on: shelf)
    }

    private func set(_ block: PrintedBlock) throws(PressFault) {
        switch block {
        case .heading(let level, let words): try setHeading(level, words)
        case .text(let words, let role): try setParagraph(words, role, as: .paragraph)
        case .facts(let facts): try set(facts)
        case .table(let table): try set(table)
        case .signature(let words): try setSignature(words)
        case .space(let height): y += height
        }
    }

    private func setHeading(_ level: Int, _ words: String) throws(PressFault) {
        // A heading does not stand alone at the foot of a page.
        try makeRoom(level == 1 ? 60 : 90)
        if level > 1, y > paper.margin { y += 14 }
        try setParagraph(words, level == 1 ? .title : .section, as: level == 1 ? .heading1 : .heading2)
        y += level == 1 ? 2 : 3
    }

    private func setParagraph(_ words: String, _ role: TextRole, as tag: StructureTag) throws(PressFault) {
        let set = try text(words, role, width: paper.measure)
        try makeRoom(set.height)
        if let canvas { set.draw(at: left, y, on: canvas, as: tag) }
        y += set.height
    }

    private func setSignature(_ words: [String]) throws(PressFault) {
        let gap = 24.0
        let width = (paper.measure - gap * Double(max(0, words.count - 1))) / Double(max(1, words.count))
        try makeRoom(64)
        y += 42
        for (place, word) in words.enumerated() {
            let x = left + Double(place) * (width + gap)
            let set = try text(word, .small, width: width)
            canvas?.rule(from: x, to: x + width, at: y, width: 0.6, grey: 0)
            if let canvas { set.draw(at: x, y + 3, on: canvas, as: .paragraph) }
        }
        y += 18
    }

    /// Outside of the structure: read aloud, it would cut every page's text in two.
    private func setFoot() throws(PressFault) {
        guard let canvas else { return }
        let top = paper.height - paper.margin - 8
        canvas.rule(from: left, to: right, at: top - 4, width: 0.4, grey: 0.6)
        let number = try SetText(
            "Page \(page) of \(pageCount)", .foot, width: 90, isFigure: true, lines: 1, on: shelf)
        let words = try SetText(foot, .foot, width: paper.measure - 100, lines: 1, on: shelf)
        words.draw(at: left, top, on: canvas, as: nil)
        number.draw(at: right - 90, top, on: canvas, as: nil)
    }
}
