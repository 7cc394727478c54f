// XML as a stream of events by libxml2's text reader.
//
// The reader's functions are declared here: libxml2's headers include each other relative to a
// folder of their own, which SwiftPM cannot be told of without flags that forbid using the package.
// The prototypes are those of libxml/xmlreader.h; they are part of an interface that has not
// changed since 2.6 (the library keeps soname 2, and 16 from 2.14 on, with the same functions).
#include "COffice.h"
#include "loading.h"

#include <stdlib.h>
#include <string.h>

typedef unsigned char xmlChar;
typedef struct xml_text_reader *xmlTextReaderPtr;

struct functions {
  void (*xmlInitParser)(void);
  xmlTextReaderPtr (*xmlReaderForIO)(
      int (*read)(void *context, char *buffer, int room), int (*close)(void *context), void *context,
      const char *url, const char *encoding, int options);
  void (*xmlFreeTextReader)(xmlTextReaderPtr reader);
  int (*xmlTextReaderRead)(xmlTextReaderPtr reader);
  int (*xmlTextReaderNodeType)(xmlTextReaderPtr reader);
  int (*xmlTextReaderIsEmptyElement)(xmlTextReaderPtr reader);
  int (*xmlTextReaderMoveToFirstAttribute)(xmlTextReaderPtr reader);
  int (*xmlTextReaderMoveToNextAttribute)(xmlTextReaderPtr reader);
  int (*xmlTextReaderMoveToElement)(xmlTextReaderPtr reader);
  int (*xmlTextReaderGetParserLineNumber)(xmlTextReaderPtr reader);
  const xmlChar *(*xmlTextReaderConstLocalName)(xmlTextReaderPtr reader);
  const xmlChar *(*xmlTextReaderConstNamespaceUri)(xmlTextReaderPtr reader);
  const xmlChar *(*xmlTextReaderConstValue)(xmlTextReaderPtr reader);
};
static struct functions lib;

// Values of xmlReaderTypes and xmlParserOption.
enum { node_element = 1, node_text = 3, node_cdata = 4, node_entity = 5, node_doctype = 10 };
enum { node_space = 14, node_end = 15 };
enum { no_errors = 1 << 5, no_warnings = 1 << 6, no_network = 1 << 11, compact = 1 << 16 };

bool office_load_xml(void) {
#define PLACE(name) {#name, (void **)&lib.name}
  static const struct office_symbol symbols[] = {
      PLACE(xmlInitParser),
      PLACE(xmlReaderForIO),
      PLACE(xmlFreeTextReader),
      PLACE(xmlTextReaderRead),
      PLACE(xmlTextReaderNodeType),
      PLACE(xmlTextReaderIsEmptyElement),
      PLACE(xmlTextReaderMoveToFirstAttribute),
      PLACE(xmlTextReaderMoveToNextAttribute),
      PLACE(xmlTextReaderMoveToElement),
      PLACE(xmlTextReaderGetParserLineNumber),
      PLACE(xmlTextReaderConstLocalName),
      PLACE(xmlTextReaderConstNamespaceUri),
      PLACE(xmlTextReaderConstValue),
      {NULL, NULL},
  };
  static const char *const names[] = {"libxml2.so.2", "libxml2.so.16", NULL};
  if (!office_open_library(names, symbols)) return false;
  lib.xmlInitParser();
  return true;
}

// Names come out of a dictionary of the reader, one address a name: what an address means is
// remembered, so that a name is compared once and not a million times.
enum { cache_size = 256 };

struct office_xml {
  xmlTextReaderPtr reader;
  struct office_part *part;
  const char *const *names, *const *spaces;
  int name_count, space_count;
  struct {
    const xmlChar *name;
    int place;
  } cache[cache_size];
  const xmlChar *known_space;
  bool is_known_space;
  int name;
  bool ends_next;
};

static int read_part(void *context, char *buffer, int room) {
  struct office_xml *xml = context;
  long count = office_part_read(xml->part, buffer, (size_t)room);
  return count < 0 ? -1 : (int)count;
}

static int close_nothing(void *context) {
  (void)context;
  return 0;
}

struct office_xml *office_xml_open(
    struct office_part *part, const char *const *names, int name_count, const char *const *spaces,
    int space_count) {
  struct office_xml *xml = calloc(1, sizeof *xml);
  if (!xml) return NULL;
  xml->part = part;
  xml->names = names;
  xml->name_count = name_count;
  xml->spaces = spaces;
  xml->space_count = space_count;
  // Without "huge": the parser's own limits on depth, text and entities stay in force.
  xml->reader = lib.xmlReaderForIO(
      read_part, close_nothing, xml, NULL, NULL, no_errors | no_warnings | no_network | compact);
  if (xml->reader) return xml;
  free(xml);
  return NULL;
}

void office_xml_close(struct office_xml *xml) {
  lib.xmlFreeTextReader(xml->reader);
  free(xml);
}

static int place_of(struct office_xml *xml, const xmlChar *name) {
  size_t slot = ((uintptr_t)name >> 3 ^ (uintptr_t)name >> 11) % cache_size;
  if (xml->cache[slot].name == name) return xml->cache[slot].place;
  int place = -1;
  for (int i = 0; i < xml->name_count && place < 0; i++)
    if (strcmp(xml->names[i], (const char *)name) == 0) place = i;
  xml->cache[slot].name = name;
  xml->cache[slot].place = place;
  return place;
}

static bool is_known(struct office_xml *xml, const xmlChar *space) {
  if (!space) return true;
  if (space == xml->known_space) return xml->is_known_space;
  bool found = false;
  for (int i = 0; i < xml->space_count && !found; i++)
    found = strcmp(xml->spaces[i], (const char *)space) == 0;
  xml->known_space = space;
  xml->is_known_space = found;
  return found;
}

static void take_name(struct office_xml *xml) {
  const xmlChar *name = lib.xmlTextReaderConstLocalName(xml->reader);
  xml->name = name ? place_of(xml, name) : -1;
  if (xml->name >= 0 && !is_known(xml, lib.xmlTextReaderConstNamespaceUri(xml->reader)))
    xml->name = -1;
}

enum office_event office_xml_next(struct office_xml *xml) {
  if (xml->ends_next) {
    xml->ends_next = false;
    return OFFICE_XML_END;
  }
  for (;;) {
    int result = lib.xmlTextReaderRead(xml->reader);
    if (result < 0 || office_part_failure(xml->part)) return OFFICE_XML_FAILED;
    if (result == 0) return OFFICE_XML_DONE;
    switch (lib.xmlTextReaderNodeType(xml->reader)) {
    case node_element:
      take_name(xml);
      xml->ends_next = lib.xmlTextReaderIsEmptyElement(xml->reader) == 1;
      return OFFICE_XML_START;
    case node_end: take_name(xml); return OFFICE_XML_END;
    case node_text:
    case node_cdata:
    case node_space: return OFFICE_XML_TEXT;
    case node_entity:
    case node_doctype: return OFFICE_XML_DOCTYPE;
    default: break;
    }
  }
}

int office_xml_name(const struct office_xml *xml) { return xml->name; }

const char *office_xml_text(const struct office_xml *xml, size_t *count) {
  const char *text = (const char *)lib.xmlTextReaderConstValue(xml->reader);
  *count = text ? strlen(text) : 0;
  return text;
}

const char *office_xml_attribute(struct office_xml *xml, const char *name) {
  const char *found = NULL;
  int there = lib.xmlTextReaderMoveToFirstAttribute(xml->reader);
  for (; there == 1 && !found; there = lib.xmlTextReaderMoveToNextAttribute(xml->reader)) {
    const xmlChar *local = lib.xmlTextReaderConstLocalName(xml->reader);
    if (local && strcmp((const char *)local, name) == 0) {
      found = (const char *)lib.xmlTextReaderConstValue(xml->reader);
      break;
    }
  }
  lib.xmlTextReaderMoveToElement(xml->reader);
  return found;
}

int office_xml_line(const struct office_xml *xml) {
  return lib.xmlTextReaderGetParserLineNumber(xml->reader);
}
