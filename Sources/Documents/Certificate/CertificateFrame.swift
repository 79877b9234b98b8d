private import CCairo

extension CertificateDrawing {
    /// Border and corners, before any word: what is drawn over the whole sheet later would break the structure.
    func drawFrame() {
        let cairo = canvas.cairo
        let (outer, inner) = (22.0, 28.0)
        guard design.border != .none else { return }
        canvas.use(design.accent)
        cairo_set_line_width(cairo, 1.4)
        cairo_rectangle(cairo, outer, outer, paper.width - 2 * outer, paper.height - 2 * outer)
        cairo_stroke(cairo)
        guard design.border == .double else { return }
        // The inner line bends in at each corner, and a drop stands in the bay.
        let bay = 16.0
        let (right, low) = (paper.width - inner, paper.height - inner)
        canvas.use(design.accent.lighter(0.35))
        cairo_set_line_width(cairo, 0.6)
        cairo_new_path(cairo)
        cairo_arc_negative(cairo, inner, inner, bay, .pi / 2, 0)
        cairo_arc_negative(cairo, right, inner, bay, .pi, .pi / 2)
        cairo_arc_negative(cairo, right, low, bay, -.pi / 2, -.pi)
        cairo_arc_negative(cairo, inner, low, bay, 0, -.pi / 2)
        cairo_close_path(cairo)
        cairo_stroke(cairo)
        for (x, y) in [(inner, inner), (right, inner), (right, low), (inner, low)] {
            let (dx, dy) = (x == inner ? 5.5 : -5.5, y == inner ? 5.5 : -5.5)
            canvas.use(design.accent.lighter(0.15))
            cairo_arc(cairo, x + dx, y + dy, 2.1, 0, 2 * .pi)
            cairo_fill(cairo)
        }
    }

    /// A line with three small tubes in the middle.
    func drawOrnament(at y: Double) {
        let soft = design.accent.lighter(0.5)
        line(from: middle - 110, to: middle - 22, at: y, width: 0.6, soft)
        line(from: middle + 22, to: middle + 110, at: y, width: 0.6, soft)
        let caps = [Ink(0.67, 0.56, 0.87), Ink(0.85, 0.65, 0.13), Ink(0.91, 0.49, 0.65)]
        for (place, cap) in caps.enumerated() {
            ShareLines.drawTube(
                at: middle - 2.3 + Double(place - 1) * 11, y - 5.5, scale: 1, cap, on: canvas)
        }
    }

    /// The provider's mark, above everything else.
    func drawLogo(above top: Double) throws(PressFault) {
        guard let logo = design.logo else { return }
        let picture = try LogoPicture(logo)
        let scale = min(44 / picture.height, 220 / picture.width)
        let cairo = canvas.cairo
        cairo_save(cairo)
        cairo_translate(cairo, middle - picture.width * scale / 2, top - 46)
        cairo_scale(cairo, scale, scale)
        cairo_set_source_surface(cairo, picture.surface, 0, 0)
        cairo_paint(cairo)
        cairo_restore(cairo)
    }
}
