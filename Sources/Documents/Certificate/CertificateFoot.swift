private import CCairo

extension CertificateDrawing {
    /// Who signs at the left, the seal in the middle, how to check it at the right, the numbers under them.
    func drawFoot() throws(PressFault) {
        try drawSignatory()
        drawSeal()
        try drawCheck()
        var facts: [SetText] = []
        for line in sheet.facts {
            facts.append(
                try SetText(
                    line.joined(separator: "  ·  "), TextStyle(size: 7.2, ink: Self.grey, leading: 1.35),
                    width: paper.width - 2 * paper.margin, standing: .middle, lines: 2, on: shelf))
        }
        var y = paper.height - 40 - facts.reduce(0) { $0 + $1.height }
        for line in facts {
            line.draw(at: paper.margin, y, on: canvas, as: .paragraph)
            y += line.height
        }
    }

    private func drawSignatory() throws(PressFault) {
        let (left, width) = (paper.margin + 6, 210.0)
        let rule = footTop + 47
        var size = 15.0
        func written() throws(PressFault) -> SetText {
            try SetText(
                sheet.signatory,
                TextStyle(size: size, isSlanted: true, ink: Self.black, family: .display, leading: 1.3), width: width,
                standing: .start, lines: 1, on: shelf)
        }
        var name = try written()
        while name.isCut, size > 8 {
            size -= 1
            name = try written()
        }
        name.draw(at: left, rule - name.height - 1, on: canvas, as: .paragraph)
        line(from: left, to: left + width, at: rule, width: 0.7, Self.grey)
        let office = try SetText(
            sheet.office, TextStyle(size: 8.6, ink: Self.grey), width: width, standing: .start, lines: 2, on: shelf)
        office.draw(at: left, rule + 4, on: canvas, as: .paragraph)
    }

    /// A rosette with a tube in it: says that the file is sealed. For the eye only.
    private func drawSeal() {
        let cairo = canvas.cairo
        let (x, y) = (middle, footTop + 44.0)
        func rosette(_ radius: Double, _ depth: Double) {
            let count = 28
            for place in 0...count * 4 {
                let angle = 2 * Double.pi * Double(place) / Double(count * 4)
                let reach = radius + depth * Wave.cosine(angle * Double(count))
                let (dx, dy) = (reach * Wave.cosine(angle), reach * Wave.sine(angle))
                if place == 0 { cairo_move_to(cairo, x + dx, y + dy) } else { cairo_line_to(cairo, x + dx, y + dy) }
            }
            cairo_close_path(cairo)
        }
        canvas.use(design.accent.lighter(0.82))
        rosette(32, 1.8)
        cairo_fill(cairo)
        canvas.use(design.accent)
        cairo_set_line_width(cairo, 0.8)
        rosette(32, 1.8)
        cairo_stroke(cairo)
        canvas.use(Ink(1, 1, 1))
        cairo_arc(cairo, x, y, 24, 0, 2 * .pi)
        cairo_fill(cairo)
        canvas.use(design.accent.lighter(0.2))
        cairo_set_line_width(cairo, 0.5)
        cairo_arc(cairo, x, y, 24, 0, 2 * .pi)
        cairo_stroke(cairo)
        cairo_arc(cairo, x, y, 21.5, 0, 2 * .pi)
        cairo_stroke(cairo)
        ShareLines.drawTube(at: x - 6.2, y - 15, scale: 2.7, design.accent.lighter(0.1), on: canvas)
    }

    private func drawCheck() throws(PressFault) {
        let side = 70.0
        let right = paper.width - paper.margin - 6
        let top = footTop + 6
        if let code = QRCode(sheet.checkLink) { draw(code, at: right - side, top, side: side) }
        let width = 140.0
        let left = right - side - 10 - width
        let heading = try SetText(
            design.check, TextStyle(size: 8.6, isHeavy: true, ink: Self.black), width: width, standing: .end, lines: 1,
            on: shelf)
        let address = try SetText(
            sheet.checkAddress, TextStyle(size: 8.6, ink: design.accent), width: width, standing: .end, lines: 2,
            on: shelf)
        let typed = try SetText(
            sheet.checkCode, TextStyle(size: 10.5, isHeavy: true, ink: Self.black), width: width, standing: .end,
            lines: 1, on: shelf)
        var y = top + (side - heading.height - address.height - typed.height) / 2
        heading.draw(at: left, y, on: canvas, as: .paragraph)
        y += heading.height
        canvas.link(to: sheet.checkLink) { address.draw(at: left, y, on: canvas, as: nil) }
        y += address.height
        typed.draw(at: left, y, on: canvas, as: .paragraph)
    }

    private func draw(_ code: QRCode, at x: Double, _ y: Double, side: Double) {
        let cairo = canvas.cairo
        let module = side / Double(max(1, code.rows.count))
        canvas.use(Ink(0, 0, 0))
        for (row, line) in code.rows.enumerated() {
            var start: Int?
            for (place, isDark) in (line + [false]).enumerated() {
                if isDark {
                    start = start ?? place
                } else if let first = start {
                    cairo_rectangle(
                        cairo, x + Double(first) * module, y + Double(row) * module, Double(place - first) * module,
                        module)
                    start = nil
                }
            }
        }
        cairo_fill(cairo)
    }
}
