// One table of functions a library, filled when it is first needed.
#ifndef GUATU_OFFICE_LOADING_H
#define GUATU_OFFICE_LOADING_H

#include <stdbool.h>
#include <stddef.h>

// Where one function is kept, by the name under which the library has it.
struct office_symbol {
  const char *name;
  void **place;
};

// Opens the first of the names (ended by null) that is there and looks up every symbol (ended by a
// null name); false when the library or one of the functions is missing.
bool office_open_library(const char *const *names, const struct office_symbol *symbols);

// Of each library's file.
bool office_load_zip(void);
bool office_load_xml(void);
bool office_load_xlsx(void);

#endif
