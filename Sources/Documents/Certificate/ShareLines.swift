private import CCairo

/// The topics of a certificate's amount, each behind a little tube with the cap that the field knows, in as many lines as
/// they need.
struct ShareLines {
    private struct Item {
        var text: SetText
        var ink: Ink
        var width: Double
    }

    private let lines: [[Item]]
    private let lead: Double
    private let scale: Double
    private static let gap = 18.0
    private static let tube = 12.0

    var height: Double { lead * Double(lines.count) }

    init(
        _ shares: [CertificateSheet.Share], scale: Double, width: Double, ink: Ink, on shelf: FontShelf
    ) throws(PressFault) {
        let style = TextStyle(size: 10 * scale, ink: ink)
        var lines: [[Item]] = []
        var line: [Item] = []
        var used = 0.0
        for share in shares {
            let text = try SetText(
                share.text, style, width: width - Self.tube, standing: .start, lines: 1, on: shelf)
            let item = Item(text: text, ink: share.ink, width: text.inkWidth + Self.tube)
            if !line.isEmpty, used + Self.gap + item.width > width {
                lines.append(line)
                (line, used) = ([], 0)
            }
            used += (line.isEmpty ? 0 : Self.gap) + item.width
            line.append(item)
        }
        if !line.isEmpty { lines.append(line) }
        self.lines = lines
        self.scale = scale
        lead = 16 * scale
    }

    func draw(at middle: Double, _ top: Double, on canvas: SheetCanvas) {
        for (place, line) in lines.enumerated() {
            let whole = line.reduce(Self.gap * Double(line.count - 1)) { $0 + $1.width }
            var x = middle - whole / 2
            let y = top + lead * Double(place)
            for item in line {
                Self.drawTube(at: x + 2.5, y + 2.2 * scale, scale: scale, item.ink, on: canvas)
                item.text.draw(at: x + Self.tube, y, on: canvas, as: .paragraph)
                x += item.width + Self.gap
            }
        }
    }

    /// A tube of eleven points with its cap; for the eye only.
    static func drawTube(at x: Double, _ y: Double, scale: Double, _ ink: Ink, on canvas: SheetCanvas) {
        let cairo = canvas.cairo
        let (width, cap, end) = (4.6 * scale, 3.6 * scale, 11.0 * scale)
        canvas.use(ink)
        cairo_rectangle(cairo, x - 0.6 * scale, y, width + 1.2 * scale, cap)
        cairo_fill(cairo)
        func body(_ top: Double) {
            cairo_move_to(cairo, x, top)
            cairo_line_to(cairo, x, y + end - width / 2)
            cairo_arc_negative(cairo, x + width / 2, y + end - width / 2, width / 2, .pi, 0)
            cairo_line_to(cairo, x + width, top)
        }
        canvas.use(ink.lighter(0.55))
        body(y + cap + 2.2 * scale)
        cairo_close_path(cairo)
        cairo_fill(cairo)
        canvas.use(Ink(0.45, 0.44, 0.5))
        cairo_set_line_width(cairo, 0.45)
        body(y + cap)
        cairo_stroke(cairo)
    }
}
