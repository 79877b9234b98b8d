// libxml2 shows the types of the ICU it was built with, which Foundation's own ICU declares otherwise: whoever sees
// both is refused by the compiler. Nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
