private import CCairo

/// The fonts of the press: ours where they lie beside the program, else Noto, which has every script. Lives on the
/// press's own thread: fontconfig and pango share what they look up.
final class FontShelf {
    /// Where texts are laid out.
    let context: OpaquePointer
    private let map: UnsafeMutableRawPointer
    private var faces: [TextStyle: OpaquePointer] = [:]
    private let attributes: OpaquePointer

    /// Ours first; what it lacks comes from Noto, letter by letter, and what Noto's core lacks, Chinese, Japanese and
    /// Korean, from WenQuanYi.
    private static let families = "Aliquot Text,Noto Sans,WenQuanYi Micro Hei"
    /// For names and titles on certificates.
    private static let displayFamilies = "Noto Serif,Noto Sans,WenQuanYi Micro Hei"
    /// Ligatures and swashes would cut a line into pieces that a reader cannot put together again.
    private static let features = "liga=0,clig=0,dlig=0,calt=0,tnum=1"

    init(folder: String?) throws(PressFault) {
        guard let config = FcInitLoadConfigAndFonts(),
            let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
        else { throw .noMeans }
        defer { FcConfigDestroy(config) }
        if let folder { FcConfigAppFontAddDir(config, folder) }
        aliquot_use_fonts(map, config)
        guard let context = pango_font_map_create_context(map), let attributes = pango_attr_list_new() else {
            g_object_unref(UnsafeMutableRawPointer(map))
            throw .noMeans
        }
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_attr_list_insert(attributes, pango_attr_font_features_new(Self.features))
        self.map = UnsafeMutableRawPointer(map)
        self.context = context
        self.attributes = attributes
    }

    deinit {
        for face in faces.values { pango_font_description_free(face) }
        pango_attr_list_unref(attributes)
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(map)
    }

    /// Says which language the words are in; some letters are drawn differently from one to the next.
    func speak(_ language: String) {
        pango_context_set_language(context, pango_language_from_string(language))
    }

    /// A text before it is broken into lines.
    func layout(_ style: TextStyle) throws(PressFault) -> OpaquePointer {
        guard let layout = pango_layout_new(context) else { throw .noMeans }
        pango_layout_set_font_description(layout, try face(style))
        pango_layout_set_attributes(layout, attributes)
        return layout
    }

    private func face(_ style: TextStyle) throws(PressFault) -> OpaquePointer {
        if let known = faces[style] { return known }
        guard let face = pango_font_description_new() else { throw .noMeans }
        pango_font_description_set_family(face, style.family == .text ? Self.families : Self.displayFamilies)
        if style.isSlanted { pango_font_description_set_style(face, PANGO_STYLE_ITALIC) }
        pango_font_description_set_absolute_size(face, style.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(face, style.isHeavy ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL)
        faces[style] = face
        return face
    }
}
