#include <zlib.h>

// A macro that Swift does not see: a stream that writes gzip, without a time or a name in its head.
static inline int aliquot_gzip_begin(z_stream *stream) {
    return deflateInit2(stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
