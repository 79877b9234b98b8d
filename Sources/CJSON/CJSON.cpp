#include "CJSON.h"

#include <cstdlib>
#include <cstring>
#include <new>

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

// RapidJSON leaves a place for skipping over the plain part of a string, and fills it with vector code that suits long strings.
// Those of a log are short: eight bytes at a time, as a whole number, take a third of the instructions.
template <>
template <>
inline void rapidjson::Reader::ScanCopyUnescapedString(rapidjson::InsituStringStream &is, rapidjson::InsituStringStream &os) {
    if (is.src_ != os.dst_) return;  // behind an escape the rest has to be moved
    constexpr uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    char *place = is.src_;
    for (;; place += 8) {
        uint64_t word;
        std::memcpy(&word, place, 8);
        auto zero_in = [](uint64_t value) { return (value - ones) & ~value & highs; };
        uint64_t stops = zero_in(word ^ ones * '"') | zero_in(word ^ ones * '\\') | ((word - ones * 0x20) & ~word & highs);
        if (stops) {
            place += __builtin_ctzll(stops) / 8;
            break;
        }
    }
    is.src_ = os.dst_ = place;
}

namespace {

constexpr size_t deepest = 64;

template <typename Element> struct Growing {
    Element *items = nullptr;
    size_t count = 0, room = 0;

    bool reserve(size_t more) {
        if (count + more <= room) return true;
        size_t wanted = room < 1024 ? 1024 : room * 2;
        while (wanted < count + more) wanted *= 2;
        void *grown = std::realloc(items, wanted * sizeof(Element));
        if (!grown) return false;
        items = static_cast<Element *>(grown);
        room = wanted;
        return true;
    }
};

}  // namespace

struct cjson_document {
    Growing<cjson_node> nodes;
    Growing<char> text;
    uint32_t open[deepest];
    size_t depth = 0;
    cjson_outcome refusal = cjson_read;
    bool is_plain = false;
    rapidjson::InsituStringStream *stream = nullptr;

    bool refuse(cjson_outcome why) {
        refusal = why;
        return false;
    }

    // The text lies in the copy of the source, where the parser decoded it.
    bool add(uint32_t kind, const char *from, size_t length) {
        if (!nodes.reserve(1)) return refuse(cjson_no_memory);
        auto index = static_cast<uint32_t>(nodes.count);
        nodes.items[nodes.count++] = {kind, static_cast<uint32_t>(from - text.items), static_cast<uint32_t>(length),
                                      index + 1, static_cast<uint32_t>(stream->Tell())};
        return true;
    }

    bool enter(uint32_t kind) {
        if (depth == deepest) return refuse(cjson_too_deep);
        open[depth++] = static_cast<uint32_t>(nodes.count);
        return add(kind, text.items, 0);
    }

    bool leave(size_t members) {
        auto &node = nodes.items[open[--depth]];
        node.length = static_cast<uint32_t>(members);
        node.end = static_cast<uint32_t>(nodes.count);
        return true;
    }

    // A word that was just read: it ends where the parser stands.
    bool plain(size_t length) { return add(cjson_plain, text.items + stream->Tell() - length, length); }

    // What RapidJSON calls while it reads.
    bool Null() { return add(cjson_null, text.items, 0); }
    bool Bool(bool value) { return plain(value ? 4 : 5); }
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }
    bool RawNumber(const char *from, rapidjson::SizeType length, bool) { return add(cjson_plain, from, length); }
    bool String(const char *from, rapidjson::SizeType length, bool) { return add(cjson_quoted, from, length); }
    bool Key(const char *from, rapidjson::SizeType length, bool) { return add(cjson_quoted, from, length); }
    bool StartObject() { return enter(cjson_map); }
    bool EndObject(rapidjson::SizeType members) { return leave(members); }
    bool StartArray() { return enter(cjson_list); }
    bool EndArray(rapidjson::SizeType members) { return leave(members); }
};

cjson_document *cjson_open(void) { return new (std::nothrow) cjson_document(); }

void cjson_close(cjson_document *document) {
    if (!document) return;
    std::free(document->nodes.items);
    std::free(document->text.items);
    delete document;
}

namespace {

bool is_ascii(const char *text, size_t length) {
    uint64_t high = 0, word;
    size_t place = 0;
    for (; place + 8 <= length; place += 8) {
        std::memcpy(&word, text + place, 8);
        high |= word;
    }
    for (; place < length; ++place) high |= static_cast<unsigned char>(text[place]);
    return !(high & 0x8080808080808080u);
}

// An escape may name half a character (ud800 to udfff alone); what comes out of it is no UTF-8.
bool has_half_character(const cjson_document &document) {
    for (size_t number = 0; number < document.nodes.count; ++number) {
        const auto &node = document.nodes.items[number];
        if (node.kind != cjson_quoted) continue;
        const auto *text = reinterpret_cast<const unsigned char *>(document.text.items + node.start);
        for (uint32_t place = 0; place + 1 < node.length; ++place) {
            if (text[place] == 0xED && text[place + 1] >= 0xA0) return true;
        }
    }
    return false;
}

template <unsigned flags> rapidjson::ParseResult parse(cjson_document &document) {
    rapidjson::InsituStringStream stream(document.text.items);
    document.stream = &stream;
    // The parser goes down with the document, but no deeper than `deepest`: there the handler stops it.
    rapidjson::Reader reader;
    auto result = reader.Parse<flags | rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag>(stream, document);
    document.stream = nullptr;
    return result;
}

}  // namespace

cjson_outcome cjson_parse(cjson_document *document, const char *source, size_t length, size_t *offset, const char **message) {
    document->nodes.count = document->text.count = document->depth = 0;
    document->refusal = cjson_read;
    *offset = 0;
    *message = "";
    if (length >= UINT32_MAX) return cjson_too_large;
    // Eight bytes at a time may look up to seven beyond the end.
    if (!document->text.reserve(length + 8)) return cjson_no_memory;
    if (length) std::memcpy(document->text.items, source, length);
    std::memset(document->text.items + length, 0, 8);
    document->text.count = length;
    if (const void *nul = length ? std::memchr(document->text.items, 0, length) : nullptr) {
        *offset = static_cast<size_t>(static_cast<const char *>(nul) - document->text.items);
        *message = "Invalid value.";
        return cjson_malformed;
    }
    // Checking UTF-8 byte by byte is slow, and nearly every line is plain ASCII.
    bool ascii = is_ascii(source, length);
    bool has_escape = length && std::memchr(source, '\\', length);
    document->is_plain = ascii && !has_escape && !(length && std::memchr(source, 0x7F, length));
    auto result = ascii ? parse<rapidjson::kParseNoFlags>(*document)
                                           : parse<rapidjson::kParseValidateEncodingFlag>(*document);
    if (!result) {
        *offset = result.Offset();
        *message = rapidjson::GetParseError_En(result.Code());
        return document->refusal == cjson_read ? cjson_malformed : document->refusal;
    }
    if (has_escape && has_half_character(*document)) {
        *message = "The surrogate pair in string is invalid.";
        return cjson_malformed;
    }
    return cjson_read;
}

int cjson_is_plain(const cjson_document *document) { return document->is_plain; }

const cjson_node *cjson_nodes(const cjson_document *document, size_t *count) {
    *count = document->nodes.count;
    return document->nodes.items;
}

const char *cjson_text(const cjson_document *document, size_t *length) {
    *length = document->text.count;
    return document->text.items;
}
