#include <cairo.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

// A cast that Swift cannot write: every font map of pangocairo on Linux is one of fontconfig's.
static inline void aliquot_use_fonts(PangoFontMap *map, FcConfig *config) {
    pango_fc_font_map_set_config((PangoFcFontMap *)map, config);
}

// The glyph of the space in a font, 0 where it has none.
static inline PangoGlyph aliquot_space(PangoFont *font) {
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(pango_font_get_hb_font(font), ' ', &glyph);
    return glyph;
}
