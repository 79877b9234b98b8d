// A flat tree of a JSON document, read by RapidJSON in one pass.
// Numbers keep their text: amounts are never put through binary floating point.
#ifndef ALIQUOT_CJSON_H
#define ALIQUOT_CJSON_H

#include <stdint.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    cjson_null = 0,
    cjson_plain = 1,
    cjson_quoted = 2,
    cjson_list = 3,
    cjson_map = 4,
};

// One value, or one key of a mapping (keys and values alternate behind their mapping).
typedef struct {
    uint32_t kind;
    uint32_t start;   // of its text
    uint32_t length;  // of its text; for lists and mappings the number of members
    uint32_t end;     // index behind its last descendant
    uint32_t place;   // byte offset in the source
} cjson_node;

// Buffers that grow and are used again from document to document.
typedef struct cjson_document cjson_document;

typedef enum { cjson_read = 0, cjson_malformed = 1, cjson_too_deep = 2, cjson_no_memory = 3, cjson_too_large = 4 } cjson_outcome;

cjson_document *cjson_open(void);
void cjson_close(cjson_document *document);

// Reads one whole document from a copy of its own, in place. `offset` tells where a fault was found, `message` (static text) what it was.
cjson_outcome cjson_parse(cjson_document *document, const char *source, size_t length, size_t *offset, const char **message);

// Whether no text holds anything but printable ASCII: the parser refuses bare control characters, and there is no escape.
int cjson_is_plain(const cjson_document *document);

const cjson_node *cjson_nodes(const cjson_document *document, size_t *count);
const char *cjson_text(const cjson_document *document, size_t *length);

#ifdef __cplusplus
}
#endif
#endif
