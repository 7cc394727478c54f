// Spreadsheets written by libxlsxwriter, by way of a file of its own that nobody else sees.
#include "COffice.h"
#include "loading.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define FUNCTIONS(each)                                                                            \
  each(workbook_new_opt) each(workbook_add_worksheet) each(workbook_add_format)                    \
  each(workbook_set_properties) each(workbook_close) each(format_set_font_name)                    \
  each(format_set_font_size) each(format_set_bold) each(format_set_font_color)                     \
  each(format_set_bg_color) each(format_set_border) each(format_set_align)                         \
  each(format_set_text_wrap) each(format_set_num_format) each(worksheet_write_string)              \
  each(worksheet_write_number) each(worksheet_write_blank) each(worksheet_merge_range)             \
  each(worksheet_set_column) each(worksheet_set_column_opt) each(worksheet_set_row)                \
  each(worksheet_autofilter) each(worksheet_print_area)                                            \
  each(worksheet_freeze_panes) each(worksheet_repeat_rows) each(worksheet_set_landscape)           \
  each(worksheet_set_paper) each(worksheet_fit_to_pages) each(worksheet_set_footer)                \
  each(worksheet_set_margins) each(worksheet_center_horizontally)

#define DECLARE(name) __typeof__(&name) name;
static struct { FUNCTIONS(DECLARE) } lib;

bool office_load_xlsx(void) {
#define PLACE(name) {#name, (void **)&lib.name},
  static const struct office_symbol symbols[] = {FUNCTIONS(PLACE) {NULL, NULL}};
  static const char *const names[] = {
      "libxlsxwriter.so.4", "libxlsxwriter.so.5", "libxlsxwriter.so.6", "libxlsxwriter.so.7",
      "libxlsxwriter.so.8", "libxlsxwriter.so.9", "libxlsxwriter.so.10", NULL};
  return office_open_library(names, symbols);
}

struct office_book {
  lxw_workbook *book;
  char path[4096];
};

struct office_book *office_book_new(const char *folder) {
  struct office_book *book = calloc(1, sizeof *book);
  if (!book) return NULL;
  int length = snprintf(book->path, sizeof book->path, "%s/guatu-XXXXXX", folder);
  int file = -1;
  if (length > 0 && (size_t)length < sizeof book->path) file = mkstemp(book->path);
  else errno = ENAMETOOLONG;
  if (file >= 0) {
    close(file);
    // Newer libraries know more options than this header; what stands behind it must be nothing.
    union {
      lxw_workbook_options known;
      char room[256];
    } options;
    memset(&options, 0, sizeof options);
    options.known.tmpdir = (char *)folder;
    book->book = lib.workbook_new_opt(book->path, &options.known);
    if (book->book) return book;
    unlink(book->path);
    errno = ENOMEM;
  }
  int reason = errno;
  free(book);
  errno = reason;
  return NULL;
}

void office_book_title(struct office_book *book, const char *title, long made) {
  union {
    lxw_doc_properties known;
    char room[512];
  } properties;
  memset(&properties, 0, sizeof properties);
  properties.known.title = (char *)title;
  properties.known.created = made;
  lib.workbook_set_properties(book->book, &properties.known);
}

struct office_format *office_book_format(struct office_book *book, const struct office_look *look) {
  lxw_format *format = lib.workbook_add_format(book->book);
  if (!format) return NULL;
  lib.format_set_font_name(format, look->font);
  lib.format_set_font_size(format, look->size);
  if (look->is_bold) lib.format_set_bold(format);
  if (look->is_wrapped) lib.format_set_text_wrap(format);
  if (look->has_border) lib.format_set_border(format, LXW_BORDER_THIN);
  // To the library, 0 is no colour; black is what there is without one.
  if (look->colour > 0) lib.format_set_font_color(format, (lxw_color_t)look->colour);
  if (look->ground >= 0) lib.format_set_bg_color(format, (lxw_color_t)look->ground);
  static const uint8_t alignments[] = {LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT};
  lib.format_set_align(format, alignments[look->alignment]);
  lib.format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (look->number_format) lib.format_set_num_format(format, look->number_format);
  return (struct office_format *)format;
}

struct office_sheet *office_book_sheet(struct office_book *book, const char *name) {
  return (struct office_sheet *)lib.workbook_add_worksheet(book->book, name);
}

static bool read_all(const char *path, void **bytes, size_t *count) {
  FILE *file = fopen(path, "rb");
  if (!file) return false;
  bool is_whole = false;
  long size = -1;
  if (fseek(file, 0, SEEK_END) == 0) size = ftell(file);
  char *content = size > 0 && fseek(file, 0, SEEK_SET) == 0 ? malloc((size_t)size) : NULL;
  if (content) is_whole = fread(content, 1, (size_t)size, file) == (size_t)size;
  fclose(file);
  if (!is_whole) {
    free(content);
    return false;
  }
  *bytes = content;
  *count = (size_t)size;
  return true;
}

bool office_book_finish(struct office_book *book, void **bytes, size_t *count) {
  bool is_written = lib.workbook_close(book->book) == LXW_NO_ERROR;
  is_written = is_written && read_all(book->path, bytes, count);
  unlink(book->path);
  free(book);
  return is_written;
}

// The library frees a workbook only by writing it.
void office_book_abandon(struct office_book *book) {
  lib.workbook_close(book->book);
  unlink(book->path);
  free(book);
}

static lxw_worksheet *known(struct office_sheet *sheet) { return (lxw_worksheet *)sheet; }

int office_sheet_text(
    struct office_sheet *sheet, uint32_t row, uint16_t column, const char *text,
    struct office_format *format) {
  return lib.worksheet_write_string(known(sheet), row, column, text, (lxw_format *)format);
}

int office_sheet_number(
    struct office_sheet *sheet, uint32_t row, uint16_t column, double number,
    struct office_format *format) {
  return lib.worksheet_write_number(known(sheet), row, column, number, (lxw_format *)format);
}

int office_sheet_blank(
    struct office_sheet *sheet, uint32_t row, uint16_t column, struct office_format *format) {
  return lib.worksheet_write_blank(known(sheet), row, column, (lxw_format *)format);
}

int office_sheet_merge(
    struct office_sheet *sheet, uint32_t row, uint16_t first, uint16_t last, const char *text,
    struct office_format *format) {
  return lib.worksheet_merge_range(known(sheet), row, first, row, last, text, (lxw_format *)format);
}

int office_sheet_width(struct office_sheet *sheet, uint16_t column, double width) {
  return lib.worksheet_set_column(known(sheet), column, column, width, NULL);
}

int office_sheet_fold(struct office_sheet *sheet, uint16_t first, uint16_t last, double width) {
  lxw_row_col_options folded = {.hidden = 1, .level = 1};
  // The sign stands on the column behind.
  lxw_row_col_options sign = {.collapsed = 1};
  int result = lib.worksheet_set_column_opt(known(sheet), first, last, width, NULL, &folded);
  if (result || last + 1 >= LXW_COL_MAX) return result;
  return lib.worksheet_set_column_opt(
      known(sheet), last + 1, last + 1, LXW_DEF_COL_WIDTH, NULL, &sign);
}

int office_sheet_height(struct office_sheet *sheet, uint32_t row, double points) {
  return lib.worksheet_set_row(known(sheet), row, points, NULL);
}

int office_sheet_filter(
    struct office_sheet *sheet, uint32_t first, uint16_t left, uint32_t last, uint16_t right) {
  return lib.worksheet_autofilter(known(sheet), first, left, last, right);
}

void office_sheet_freeze(struct office_sheet *sheet, uint32_t rows, uint16_t columns) {
  lib.worksheet_freeze_panes(known(sheet), rows, columns);
}

int office_sheet_print(
    struct office_sheet *sheet, int paper, uint16_t pages, uint32_t repeated_row,
    const char *footer) {
  lib.worksheet_set_landscape(known(sheet));
  lib.worksheet_set_paper(known(sheet), (uint8_t)paper);
  lib.worksheet_fit_to_pages(known(sheet), pages, 0);
  lib.worksheet_set_margins(known(sheet), 0.5, 0.5, 0.6, 0.7);
  lib.worksheet_center_horizontally(known(sheet));
  int result = lib.worksheet_repeat_rows(known(sheet), repeated_row, repeated_row);
  return result ? result : lib.worksheet_set_footer(known(sheet), footer);
}

int office_sheet_print_to(struct office_sheet *sheet, uint16_t last) {
  return lib.worksheet_print_area(known(sheet), 0, 0, LXW_ROW_MAX - 1, last);
}
