// The libraries that open and write office documents: libzip, libxml2, libxlsxwriter. They are
// loaded when a document is first opened, so that the board, which needs none of them, starts as fast
// as before and runs where they are not installed.
#ifndef GUATU_COFFICE_H
#define GUATU_COFFICE_H

// A library that may be missing.
enum office_library {
  OFFICE_ZIP,
  OFFICE_XML,
  OFFICE_XLSX,
};

// Loads a library once. Returns 0 when all its functions are there, else -1.
int office_load(enum office_library library);

#endif
