// The libraries that open and write office documents: libzip, libxml2, libxlsxwriter. They are
// loaded when a document is first opened, so that the board, which needs none of them, starts as
// fast as before and runs where they are not installed. None of their types is shown: Swift sees
// opaque pointers and plain functions. Everything but `office_load` may only be called when the
// library is loaded; a value may be used by one thread at a time.
#ifndef GUATU_COFFICE_H
#define GUATU_COFFICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A library that may be missing.
enum office_library {
  OFFICE_ZIP,
  OFFICE_XML,
  OFFICE_XLSX,
};

// Loads a library once. Returns 0 when all its functions are there, else -1.
int office_load(enum office_library library);

// --- Zip archives ---------------------------------------------------------------------------------

struct office_zip;
struct office_part;

struct office_entry {
  // Valid as long as the archive is open.
  const char *name;
  // Bytes unpacked and packed as the archive claims; nobody may believe it.
  uint64_t size, packed;
  bool is_encrypted;
};

// Opens an archive over its own copy of the bytes; null when they are none.
struct office_zip *office_zip_open(const void *bytes, size_t count);
// A new archive in memory; null when there is no memory.
struct office_zip *office_zip_new(void);
void office_zip_close(struct office_zip *zip);
long office_zip_count(struct office_zip *zip);
bool office_zip_entry(struct office_zip *zip, long index, struct office_entry *entry);
// Adds a part over its own copy of the bytes, dated 1980-01-01 so that equal input gives equal
// bytes.
bool office_zip_add(struct office_zip *zip, const char *name, const void *bytes, size_t count);
// Writes the archive; the caller frees the bytes. The archive may then only be closed.
bool office_zip_finish(struct office_zip *zip, void **bytes, size_t *count);

// A part that gives at most `limit` bytes; null when it cannot be opened.
struct office_part *office_part_open(struct office_zip *zip, long index, uint64_t limit);
// The next bytes: their count, 0 at the end, -1 when the part is damaged, -2 when it is over its
// limit.
long office_part_read(struct office_part *part, void *buffer, size_t room);
// Bytes given so far.
uint64_t office_part_given(const struct office_part *part);
// 0, or the failure that reading met, as above.
int office_part_failure(const struct office_part *part);
void office_part_close(struct office_part *part);

// --- XML ------------------------------------------------------------------------------------------

struct office_xml;

enum office_event {
  OFFICE_XML_FAILED = -1,
  OFFICE_XML_DONE = 0,
  OFFICE_XML_START,
  OFFICE_XML_END,
  OFFICE_XML_TEXT,
  // A document type declaration; the reader must not go on.
  OFFICE_XML_DOCTYPE,
};

// Reads a part, which stays the caller's. `names` are the local names that the caller knows,
// `spaces` the namespaces whose elements are meant; all of them must outlive the reader.
struct office_xml *office_xml_open(
    struct office_part *part, const char *const *names, int name_count, const char *const *spaces,
    int space_count);
void office_xml_close(struct office_xml *xml);
// The next event. An empty element gives its end as well.
enum office_event office_xml_next(struct office_xml *xml);
// The place of the element's name in `names`; -1 for names and namespaces that nobody knows.
int office_xml_name(const struct office_xml *xml);
// The text of the event; valid until the next call.
const char *office_xml_text(const struct office_xml *xml, size_t *count);
// An attribute of the element that just began, by local name; null when there is none. Valid until
// the next call.
const char *office_xml_attribute(struct office_xml *xml, const char *name);
// The line that the parser is at, from 1.
int office_xml_line(const struct office_xml *xml);

// --- Spreadsheets to be written -------------------------------------------------------------------

struct office_book;
struct office_sheet;
struct office_format;

struct office_look {
  const char *font;
  double size;
  bool is_bold, is_wrapped, has_border;
  // 0xRRGGBB; -1 for none.
  int32_t colour, ground;
  // 0 left, 1 centre, 2 right.
  int alignment;
  // Null for general.
  const char *number_format;
};

// A workbook that is written to a new file in the folder; null with errno when there can be none.
struct office_book *office_book_new(const char *folder);
// The properties of the file; the second is the time of its making.
void office_book_title(struct office_book *book, const char *title, long made);
struct office_format *office_book_format(struct office_book *book, const struct office_look *look);
struct office_sheet *office_book_sheet(struct office_book *book, const char *name);
// Writes the workbook and gives its bytes, which the caller frees. Frees the book and its file
// whatever happens.
bool office_book_finish(struct office_book *book, void **bytes, size_t *count);
void office_book_abandon(struct office_book *book);

// All of these return 0, or the library's number for what is wrong. Rows and columns are from 0.
int office_sheet_text(
    struct office_sheet *sheet, uint32_t row, uint16_t column, const char *text,
    struct office_format *format);
int office_sheet_number(
    struct office_sheet *sheet, uint32_t row, uint16_t column, double number,
    struct office_format *format);
int office_sheet_blank(
    struct office_sheet *sheet, uint32_t row, uint16_t column, struct office_format *format);
int office_sheet_merge(
    struct office_sheet *sheet, uint32_t row, uint16_t first, uint16_t last, const char *text,
    struct office_format *format);
int office_sheet_width(struct office_sheet *sheet, uint16_t column, double width);
// Columns put away behind a plus sign.
int office_sheet_fold(struct office_sheet *sheet, uint16_t first, uint16_t last, double width);
int office_sheet_height(struct office_sheet *sheet, uint32_t row, double points);
int office_sheet_filter(
    struct office_sheet *sheet, uint32_t first, uint16_t left, uint32_t last, uint16_t right);
void office_sheet_freeze(struct office_sheet *sheet, uint32_t rows, uint16_t columns);
// Paper 9 is A4, 8 is A3; turned, so many pages wide, page numbers below, the row repeated.
int office_sheet_print(
    struct office_sheet *sheet, int paper, uint16_t pages, uint32_t repeated_row,
    const char *footer);
// What stands right of the column is left to the screen.
int office_sheet_print_to(struct office_sheet *sheet, uint16_t last);

#endif
