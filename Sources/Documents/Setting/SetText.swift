private import CCairo

/// A paragraph broken into lines of a width: it knows how high it is and draws itself.
final class SetText {
    private let layout: OpaquePointer
    private let style: TextStyle
    private let lead: Double
    /// How wide it may be.
    let width: Double
    /// How high it is.
    let height: Double
    /// How many lines it has.
    let lineCount: Int
    /// Whether not all of it found room.
    let isCut: Bool

    /// More lines than this are cut off with an ellipsis, so that nothing is higher than a page.
    convenience init(
        _ text: String, _ role: TextRole, width: Double, isFigure: Bool = false, lines most: Int = 24,
        on shelf: FontShelf
    ) throws(PressFault) {
        try self.init(
            text, TextStyle(role), width: width, standing: isFigure ? .end : .start, lines: most, on: shelf)
    }

    /// Where the lines stand in their width.
    enum Standing {
        case start, middle, end
    }

    /// A paragraph in a style of its own.
    init(
        _ text: String, _ style: TextStyle, width: Double, standing: Standing, lines most: Int, on shelf: FontShelf
    ) throws(PressFault) {
        self.style = style
        self.width = width
        layout = try shelf.layout(style)
        let clean = PrintableText.clean(text)
        pango_layout_set_text(layout, clean, Int32(clean.utf8.count))
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        pango_layout_set_height(layout, -Int32(most))
        // "Right" is where a line of its script ends: Arabic begins at the right and would leave its column's edge.
        let isFromRight = pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL
        switch standing {
        case .middle: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .start: pango_layout_set_alignment(layout, isFromRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
        case .end: pango_layout_set_alignment(layout, isFromRight ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT)
        }
        lead = style.size * style.leading
        lineCount = max(1, Int(pango_layout_get_line_count(layout)))
        height = lead * Double(lineCount)
        isCut = pango_layout_is_ellipsized(layout) != 0
    }

    /// How wide the longest line is.
    var inkWidth: Double {
        var (width, height): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout, &width, &height)
        return Double(width) / Double(PANGO_SCALE)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Draws it with its upper left corner at a place. Lines stand at even distances whatever fonts they needed.
    func draw(at x: Double, _ y: Double, on canvas: SheetCanvas, as tag: StructureTag?) {
        let lines = runs(at: x, y)
        if let ink = style.ink { canvas.use(ink) } else { canvas.use(Ink(style.grey, style.grey, style.grey)) }
        guard let tag else { return lines.forEach { show($0, on: canvas) } }
        canvas.tagged(tag) {
            // What stands directly under a tag must be one piece; several get a tag each.
            if lines.count == 1, let run = lines.first { return show(run, on: canvas) }
            for run in lines { canvas.tagged(.run) { show(run, on: canvas) } }
        }
    }

    private struct Run {
        var item: UnsafeMutablePointer<PangoGlyphItem>
        var line: Int
        var offset: Int32
        var x: Double
        var y: Double
    }

    private func show(_ run: Run, on canvas: SheetCanvas) {
        cairo_move_to(canvas.cairo, run.x, run.y)
        pango_cairo_show_glyph_item(canvas.cairo, pango_layout_get_text(layout), run.item)
    }

    /// The space at the end of a line is not drawn, and who hears the text read would hear two words as one: it is put
    /// back, as wide as nothing.
    private func keepSpaces(_ item: UnsafeMutablePointer<PangoGlyphItem>) {
        guard let glyphs = item.pointee.glyphs, let text = pango_layout_get_text(layout) else { return }
        let nothing = PangoGlyph(0x0FFF_FFFF)
        for place in 0..<Int(glyphs.pointee.num_glyphs) where glyphs.pointee.glyphs[place].glyph == nothing {
            let byte = Int(item.pointee.item.pointee.offset) + Int(glyphs.pointee.log_clusters[place])
            guard text[byte] == CChar(32) else { continue }
            glyphs.pointee.glyphs[place].glyph = aliquot_space(item.pointee.item.pointee.analysis.font)
            glyphs.pointee.glyphs[place].geometry.width = 0
        }
    }

    /// Every run with its place, in the order in which it is read.
    private func runs(at x: Double, _ y: Double) -> [Run] {
        guard let iterator = pango_layout_get_iter(layout) else { return [] }
        defer { pango_layout_iter_free(iterator) }
        var runs: [Run] = []
        var line = 0
        // Letters stand in the middle of their line; 0.36 is about half the height of a capital.
        let base = y + lead / 2 + style.size * 0.36
        repeat {
            if let item = pango_layout_iter_get_run(iterator) {
                keepSpaces(item)
                var box = PangoRectangle()
                pango_layout_iter_get_run_extents(iterator, nil, &box)
                runs.append(
                    Run(
                        item: item, line: line, offset: item.pointee.item.pointee.offset,
                        x: x + Double(box.x) / Double(PANGO_SCALE), y: base + lead * Double(line)))
            } else {
                line += 1
            }
        } while pango_layout_iter_next_run(iterator) != 0
        return runs.sorted { ($0.line, $0.offset) < ($1.line, $1.offset) }
    }
}
