private import CCairo

/// Sets a certificate on its sheet. What varies stands between a head that is always the same and a foot that is always at
/// the same place; where there is much of it, it is set smaller until it fits.
final class CertificateDrawing {
    let sheet: CertificateSheet
    let design: CertificateDesign
    let shelf: FontShelf
    let canvas: SheetCanvas
    var paper: Paper { design.paper }
    var middle: Double { paper.width / 2 }
    /// Where the foot begins.
    var footTop: Double { paper.height - 148 }

    static let black = Ink(0.11, 0.10, 0.15)
    static let grey = Ink(0.36, 0.35, 0.41)

    private init(
        _ sheet: CertificateSheet, _ design: CertificateDesign, _ shelf: FontShelf, on canvas: SheetCanvas
    ) {
        self.sheet = sheet
        self.design = design
        self.shelf = shelf
        self.canvas = canvas
    }

    /// The drawn file, its signed content inside.
    static func pdf(
        _ sheet: CertificateSheet, _ design: CertificateDesign, _ shelf: FontShelf
    ) throws(PressFault) -> [UInt8] {
        let canvas = try SheetCanvas(
            paper: design.paper, title: sheet.title, author: sheet.provider, made: sheet.made)
        try CertificateDrawing(sheet, design, shelf, on: canvas).draw()
        canvas.turn()
        let file = AttachedFile(
            name: SealedContent.fileName, about: "What this certificate says, as it was signed", bytes: sheet.content)
        return try FinishedPDF.bytes(
            try canvas.finish(), language: sheet.language, attached: file)
    }

    /// The sheet as a picture (PNG) of so many points across, to look at.
    static func picture(
        _ sheet: CertificateSheet, _ design: CertificateDesign, _ shelf: FontShelf, width: Int
    ) throws(PressFault) -> [UInt8] {
        let canvas = try SheetCanvas(picture: design.paper, width: width)
        try CertificateDrawing(sheet, design, shelf, on: canvas).draw()
        return try canvas.picture()
    }

    private func draw() throws(PressFault) {
        shelf.speak(sheet.language)
        drawFrame()
        canvas.begin(.document)
        try drawBody()
        try drawFoot()
        canvas.end(.document)
    }

    private struct Piece {
        var text: SetText
        var tag: StructureTag
        /// What stays free above it.
        var gap: Double
    }

    private func piece(
        _ text: String, _ style: TextStyle, as tag: StructureTag = .paragraph, gap: Double, lines: Int = 2,
        width: Double? = nil
    ) throws(PressFault) -> Piece {
        Piece(
            text: try SetText(
                text, style, width: width ?? paper.width - 2 * paper.margin, standing: .middle, lines: lines, on: shelf),
            tag: tag, gap: gap)
    }

    /// The largest of the sizes in which a text needs no second line; the smallest may need two.
    private func name(_ scale: Double) throws(PressFault) -> Piece {
        var last: Piece?
        for size in [35.0, 30, 26, 22, 18] {
            let style = TextStyle(
                size: size * scale, ink: Self.black, family: .display, leading: 1.3)
            let set = try piece(sheet.name, style, as: .heading2, gap: 3 * scale, lines: 3)
            if set.text.lineCount == 1 { return set }
            last = set
        }
        guard let last else { throw .noMeans }
        return last
    }

    private func pieces(_ scale: Double) throws(PressFault) -> [Piece] {
        let accent = design.accent
        func style(_ size: Double, _ ink: Ink, isHeavy: Bool = false, _ leading: Double = 1.32) -> TextStyle {
            TextStyle(size: size * scale, isHeavy: isHeavy, ink: ink, leading: leading)
        }
        var pieces: [Piece] = []
        pieces.append(try piece(sheet.provider, style(12.5, Self.black, isHeavy: true), gap: 0))
        if let address = sheet.address {
            pieces.append(try piece(address, style(8.6, Self.grey), gap: 1 * scale))
        }
        pieces.append(
            try piece(
                design.heading,
                TextStyle(size: 25 * scale, ink: accent, family: .display, leading: 1.25), as: .heading1,
                gap: 16 * scale))
        pieces.append(try piece(design.lead, style(10.5, Self.grey), gap: 18 * scale))
        pieces.append(try name(scale))
        if let numbers = sheet.numbers { pieces.append(try piece(numbers, style(9.2, Self.grey), gap: 6 * scale)) }
        pieces.append(try piece(design.verb, style(10.5, Self.grey), gap: 9 * scale))
        pieces.append(
            try piece(
                sheet.course, style(17, Self.black, isHeavy: true, 1.22), gap: 4 * scale, lines: 3,
                width: paper.width - 2 * paper.margin - 60))
        pieces.append(try piece(sheet.occasion, style(10.5, Self.black), gap: 4 * scale))
        pieces.append(
            try piece(sheet.amount, style(15, accent, isHeavy: true, 1.2), gap: 11 * scale))
        return pieces
    }

    private func drawBody() throws(PressFault) {
        let top = design.logo == nil ? 50.0 : 92
        var scale = 1.12
        var spare = 0.0
        var chosen: (pieces: [Piece], statements: [Piece], shares: ShareLines)?
        while true {
            let head = try pieces(scale)
            let shares = try ShareLines(
                sheet.shares, scale: scale, width: paper.width - 2 * paper.margin - 40, ink: Self.black, on: shelf)
            let small = TextStyle(size: 8.2 * scale, ink: Self.grey, leading: 1.36)
            var statements: [Piece] = []
            for text in sheet.statements {
                statements.append(
                    try piece(
                        text, small, gap: 3 * scale, lines: 8, width: paper.width - 2 * paper.margin - 60))
            }
            let height = (head + statements).reduce(10 * scale) { $0 + $1.gap + $1.text.height } + shares.height
            let isWhole = (head + statements).allSatisfy { !$0.text.isCut }
            chosen = (head, statements, shares)
            spare = max(0, footTop - 8 - top - height)
            if top + height <= footTop - 8 && isWhole || scale < 0.6 { break }
            scale -= 0.05
        }
        guard let chosen else { return }
        try drawLogo(above: top)
        // What room is left stands between the pieces, a little of it above and below.
        let air = min(9, spare / Double(chosen.pieces.count + 3))
        var y = top + air
        for (place, piece) in chosen.pieces.enumerated() {
            y += piece.gap + (place == 0 ? 0 : air)
            piece.text.draw(at: left(of: piece), y, on: canvas, as: piece.tag)
            y += piece.text.height
            if piece.tag == .heading1 { drawOrnament(at: y + 7 * scale) }
            if piece.tag == .heading2 {
                line(from: middle - 170, to: middle + 170, at: y + 2, width: 0.6, design.accent.lighter(0.5))
            }
        }
        y += 3 * scale
        chosen.shares.draw(at: middle, y, on: canvas)
        y += chosen.shares.height + 5 * scale
        for piece in chosen.statements {
            y += piece.gap + (piece.tag == .paragraph ? air / 2 : 0)
            piece.text.draw(at: left(of: piece), y, on: canvas, as: piece.tag)
            y += piece.text.height
        }
    }

    private func left(of piece: Piece) -> Double { middle - piece.text.width / 2 }

    func line(from x: Double, to end: Double, at y: Double, width: Double, _ ink: Ink) {
        canvas.use(ink)
        cairo_set_line_width(canvas.cairo, width)
        cairo_move_to(canvas.cairo, x, y)
        cairo_line_to(canvas.cairo, end, y)
        cairo_stroke(canvas.cairo)
    }
}
