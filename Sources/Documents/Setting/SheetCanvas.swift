private import CCairo

/// Sheets while they are drawn: those of a PDF, or one as a picture. Errors of the library are silent and stay: they are
/// asked for at the end.
final class SheetCanvas {
    /// What draws.
    let cairo: OpaquePointer
    private let surface: OpaquePointer
    private let sink: Sink

    private final class Sink {
        var bytes: [UInt8] = []
    }

    convenience init(_ document: PrintedDocument) throws(PressFault) {
        try self.init(
            paper: document.paper, title: document.title, author: document.author, made: document.made)
    }

    /// Sheets of this paper.
    init(paper: Paper, title: String, author: String, made: String) throws(PressFault) {
        let sink = Sink()
        let opened = cairo_pdf_surface_create_for_stream(
            { closure, data, count in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), paper.width, paper.height)
        guard let opened, let cairo = cairo_create(opened) else { throw .noMeans }
        self.sink = sink
        surface = opened
        self.cairo = cairo
        let title = PrintableText.clean(title)
        let author = PrintableText.clean(author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Aliquot")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made)
    }

    /// One white sheet as a picture of so many points across.
    init(picture paper: Paper, width: Int) throws(PressFault) {
        let scale = Double(width) / paper.width
        let height = Int32((paper.height * scale).rounded())
        guard let opened = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), height),
            let cairo = cairo_create(opened)
        else { throw .noMeans }
        sink = Sink()
        surface = opened
        self.cairo = cairo
        use(Ink(1, 1, 1))
        cairo_paint(cairo)
        cairo_scale(cairo, scale, scale)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// Says what the pieces drawn inside are.
    func tagged(_ tag: StructureTag, _ body: () -> Void) {
        begin(tag)
        body()
        end(tag)
    }

    /// What is drawn inside leads to an address when it is clicked.
    func link(to address: String, _ body: () -> Void) {
        let quoted = address.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
        cairo_tag_begin(cairo, StructureTag.link.rawValue, "uri='\(quoted)'")
        body()
        end(.link)
    }

    func begin(_ tag: StructureTag) { cairo_tag_begin(cairo, tag.rawValue, nil) }
    func end(_ tag: StructureTag) { cairo_tag_end(cairo, tag.rawValue) }

    /// A level line, for the eye only.
    func rule(from x: Double, to end: Double, at y: Double, width: Double, grey: Double) {
        cairo_set_source_rgb(cairo, grey, grey, grey)
        cairo_set_line_width(cairo, width)
        cairo_move_to(cairo, x, y)
        cairo_line_to(cairo, end, y)
        cairo_stroke(cairo)
    }

    /// What is drawn next has this colour.
    func use(_ ink: Ink) { cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue) }

    /// The next sheet.
    func turn() { cairo_show_page(cairo) }

    /// The picture (PNG), when everything is drawn.
    func picture() throws(PressFault) -> [UInt8] {
        let drawn = cairo_status(cairo)
        let sink = Sink()
        let written = cairo_surface_write_to_png_stream(
            surface,
            { closure, data, count in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque())
        for status in [drawn, written] where status != CAIRO_STATUS_SUCCESS {
            throw .drawing(String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }

    /// The file, when everything is drawn.
    func finish() throws(PressFault) -> [UInt8] {
        let drawn = cairo_status(cairo)
        cairo_surface_finish(surface)
        let finished = cairo_surface_status(surface)
        for status in [drawn, finished] where status != CAIRO_STATUS_SUCCESS {
            throw .drawing(String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }
}
